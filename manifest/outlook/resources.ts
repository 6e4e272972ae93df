import { element, type XmlElement } from './xml.ts';

/** A text with its Spanish. */
export interface Text {
  readonly en: string;
  readonly es: string;
}

/** What the store, the admin centre and the list of add-ins say about it. */
export const DESCRIPTION: Text = {
  en: 'Keeps protected health information from leaving unencrypted.',
  es: 'Evita que la información de salud protegida salga sin cifrar.',
};

/** Labels, at most 125 characters (bt:ShortStrings). */
export const LABELS = {
  'Group.Label': { en: 'Mailward', es: 'Mailward' },
  'Menu.Label': { en: 'Mailward', es: 'Mailward' },
  'Check.Label': { en: 'Check now', es: 'Revisar ahora' },
  'Secure.Label': { en: 'Send securely', es: 'Enviar de forma segura' },
  'Help.Label': { en: 'Help', es: 'Ayuda' },
  'Read.Label': { en: 'How it arrived', es: 'Cómo llegó' },
} as const satisfies Readonly<Record<string, Text>>;

/** What stands under a label while one points at it, at most 250 characters (bt:LongStrings). */
export const TIPS = {
  'Menu.Tip': {
    en: 'Send securely, check now, or get help.',
    es: 'Enviar de forma segura, revisar ahora u obtener ayuda.',
  },
  'Check.Tip': {
    en: 'Shows whether this is about a patient and how it will be sent.',
    es: 'Muestra si trata de un paciente y cómo se enviará.',
  },
  'Secure.Tip': {
    en: 'Marks this for the secure portal. It leaves when you press Send.',
    es: 'Lo marca para el portal seguro. Sale cuando usted pulse Enviar.',
  },
  'Help.Tip': { en: 'Explains what Mailward checks and what it does.', es: 'Explica qué revisa Mailward y qué hace.' },
  'Read.Tip': {
    en: 'Shows whether this message was encrypted on its way to you.',
    es: 'Muestra si este mensaje llegó cifrado hasta usted.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type LabelId = keyof typeof LABELS;
export type TipId = keyof typeof TIPS;

/** Pages and scripts, under the folder of the add-in's files. */
export const URLS = {
  'Pane.Url': 'pane.html',
  'Help.Url': 'pane.html?help',
  'EventPage.Url': 'launchevent.html',
  'EventScript.Url': 'launchevent.js',
} as const;

export type UrlId = keyof typeof URLS;

/** The sizes the ribbon wants, in pixels. */
export const ICON_SIZES = [16, 32, 80] as const;

/** The manifest takes no language without a country; these are the Spanish that Office itself speaks. */
const SPANISH_LOCALES = ['es-ES', 'es-MX', 'es-US'];

/**
 * The Resources of one VersionOverrides, which may name none that it does not use: an id nobody refers to is left out.
 * `folder` is the address of the add-in's files, with a slash at its end.
 */
export function resources(folder: string, used: ReadonlySet<string>): XmlElement {
  const known = <T>(table: Readonly<Record<string, T>>) => Object.entries(table).filter(([id]) => used.has(id));
  const strings = (table: Readonly<Record<string, Text>>) =>
    known(table).map(([id, text]) =>
      element('bt:String', { id, DefaultValue: text.en }, spanish('bt:Override', text.es)),
    );
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      ICON_SIZES.map((size) =>
        element('bt:Image', { id: iconId(size), DefaultValue: `${folder}icons/mailward-${size}.png` }),
      ),
    ),
    element(
      'bt:Urls',
      {},
      known(URLS).map(([id, path]) => element('bt:Url', { id, DefaultValue: `${folder}${path}` })),
    ),
    element('bt:ShortStrings', {}, strings(LABELS)),
    element('bt:LongStrings', {}, strings(TIPS)),
  ]);
}

/** The resource id of an icon. The notice in the info bar names the smallest. */
export function iconId(size: (typeof ICON_SIZES)[number]): string {
  return `Icon.${size}`;
}

/** One override for each kind of Spanish. */
export function spanish(name: 'Override' | 'bt:Override', text: string): XmlElement[] {
  return SPANISH_LOCALES.map((Locale) => element(name, { Locale, Value: text }));
}
