/** Where a gateway looks for the portal's words: at the very start of the subject, at its very end, or anywhere in it. */
export const TAG_PLACES = ['start', 'end', 'anywhere'] as const;
type TagPlace = (typeof TAG_PLACES)[number];

/** What a gateway reads in a subject. */
interface PortalPreset {
  readonly text: string;
  readonly place: TagPlace;
  /**
   * Whether exactly these words are known to work: the vendor's own documents fix them, or they stand in a rule that the
   * organisation itself writes. Everywhere else the vendor or an administrator has to confirm them.
   */
  readonly documented: boolean;
  /** Where the words are from; null for the organisation's own. */
  readonly source: string | null;
}

/**
 * The words by which the gateways in use are asked for their portal. No vendor documents a header that clients may set,
 * so the header is Mailward's own with each of them.
 */
export const PORTAL_PRESETS = {
  custom: { text: '+encrypt+', place: 'end', documented: true, source: null },
  'luxsci-secureline': {
    text: '+encrypt+',
    place: 'anywhere',
    documented: true,
    source: 'https://luxsci.com/blog/toggling-between-tls-only-and-more-secure-encryption-methods.html',
  },
  'microsoft-purview': {
    text: '[encrypt]',
    place: 'anywhere',
    documented: true,
    source: 'https://learn.microsoft.com/powershell/module/exchange/new-transportrule',
  },
  // The vendor's help gives this word as an example of what an administrator may have chosen.
  proofpoint: {
    text: '[Encrypt]',
    place: 'anywhere',
    documented: false,
    source: 'https://help.proofpoint.com/Proofpoint_Essentials/Email_Security/User_Topics/Email_Encryption',
  },
  zix: { text: 'zixencrypt', place: 'anywhere', documented: false, source: 'https://techservices.sbs.org' },
  mimecast: { text: '[secure]', place: 'anywhere', documented: false, source: 'https://bookstack.folience.services' },
  barracuda: {
    text: '[encrypt]',
    place: 'anywhere',
    documented: false,
    source: 'https://campus.barracuda.com/doc/167976517',
  },
  'google-route': {
    text: '[encrypt]',
    place: 'anywhere',
    documented: true,
    source: 'https://support.google.com/a/answer/1346934',
  },
} as const satisfies Readonly<Record<string, PortalPreset>>;

export type PortalPresetName = keyof typeof PORTAL_PRESETS;
export const PORTAL_PRESET_NAMES = Object.keys(PORTAL_PRESETS) as PortalPresetName[];

/** The part of a policy that says how the portal is asked for. */
interface PortalWords {
  readonly portal: {
    readonly via: string;
    readonly preset: PortalPresetName;
    readonly subject: { readonly text: string; readonly place: TagPlace };
  };
}

/** The subject's words of a portal: what the policy says of them, and the preset's for the rest. */
export function portalSubject(
  preset: PortalPresetName,
  written: { readonly text?: string | undefined; readonly place?: TagPlace | undefined },
): PortalWords['portal']['subject'] {
  const { text, place } = PORTAL_PRESETS[preset];
  return { text: written.text ?? text, place: written.place ?? place };
}

/**
 * Whether the portal hangs on words that only the vendor or whoever runs the gateway can confirm: a preset's that nobody
 * documents, unless the policy names others.
 */
export function confirmWithVendor({ portal }: PortalWords): boolean {
  const preset = PORTAL_PRESETS[portal.preset];
  return portal.via === 'gateway' && !preset.documented && portal.subject.text === preset.text;
}
