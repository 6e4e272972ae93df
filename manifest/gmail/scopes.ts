/** A scope the add-on asks for, and why. */
export interface Scope {
  readonly scope: string;
  readonly purpose: string;
  /** Whether only the hourly look at sent mail needs it (`gmail.sweep` in the policy). */
  readonly sweep?: true;
}

const AUTH = 'https://www.googleapis.com/auth/';

/** Every scope the Gmail add-on may ask for, in the words that Google's consent screen and a reviewer want to read. */
export const SCOPES: readonly Scope[] = [
  {
    scope: `${AUTH}gmail.compose`,
    purpose: "Read and send the user's own drafts, and send the note of the hourly look. It cannot read received mail.",
  },
  { scope: `${AUTH}gmail.addons.execute`, purpose: 'Run as an add-on in Gmail.' },
  {
    scope: `${AUTH}gmail.addons.current.action.compose`,
    purpose: 'Show the button in the compose window; Google asks it of every add-on there.',
  },
  {
    scope: `${AUTH}gmail.addons.current.message.metadata`,
    purpose:
      'Know the recipients of the draft being written, and read the headers, never the text, of an opened message.',
  },
  { scope: `${AUTH}script.locale`, purpose: "Speak the user's language, English or Spanish." },
  {
    scope: `${AUTH}script.external_request`,
    purpose: "Look up a recipient's OpenPGP key at the recipient's own domain; nothing of the message is sent.",
  },
  {
    scope: `${AUTH}gmail.readonly`,
    purpose:
      'Read what was sent with Gmail’s own button, once an hour, for users who switched that on. No narrower scope shows a sent text; this one could also read received mail, which Mailward does not.',
    sweep: true,
  },
  { scope: `${AUTH}script.scriptapp`, purpose: 'Set the hourly trigger of that look.', sweep: true },
];

/** What the hourly look needs besides. */
export const SWEEP_SCOPES: readonly string[] = SCOPES.filter(({ sweep }) => sweep === true).map(({ scope }) => scope);

/** The scopes of a manifest with, or without, those of the hourly look. */
export function withSweepScopes<M extends { readonly oauthScopes: readonly string[] }>(manifest: M, sweep: boolean): M {
  const others = manifest.oauthScopes.filter((scope) => !SWEEP_SCOPES.includes(scope));
  return { ...manifest, oauthScopes: sweep ? [...others, ...SWEEP_SCOPES] : others };
}
