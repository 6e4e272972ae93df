import {
  CATEGORY_KINDS,
  type Category,
  categoryWords,
  type ExposureLevel,
  type FailureCode,
  type Justification,
  overrideLabels,
  type Protection,
  type UnreadReason,
} from '../../core/index.ts';
import type { SectionId } from './report-data.ts';
import type { ReportRow } from './report-rows.ts';
import type { ReportLanguage } from './words.ts';

/** Why TLS was not enough for a domain. */
type TlsTrouble = 'tls-not-enforced' | 'tls-no-record' | 'tls-record-old' | 'tls-too-old' | 'tls-not-verified';

interface CodeWords {
  readonly exposure: Readonly<Record<ExposureLevel, string>>;
  readonly action: Readonly<Record<'send' | 'protect' | 'ask' | 'block' | 'none', string>>;
  readonly protection: Readonly<Record<Protection | 'none', string>>;
  readonly client: Readonly<Record<string, string>>;
  readonly unjustified: string;
  readonly unread: Readonly<Record<UnreadReason, string>>;
  readonly tls: Readonly<Record<TlsTrouble, string>>;
  readonly sweep: Readonly<Record<'unprotected' | 'unchecked', string>>;
  readonly failures: Readonly<Record<FailureCode, string>>;
}

const ENGLISH: CodeWords = {
  exposure: {
    none: 'Nothing about a patient',
    possible: 'Possibly about a patient',
    phi: 'About a patient',
    sensitive: 'About a patient, sensitive',
  },
  action: { send: 'Sent as usual', protect: 'Protected', ask: 'Asked', block: 'Stopped', none: 'No decision' },
  protection: {
    tls: 'Enforced TLS',
    pgp: 'OpenPGP',
    smime: 'S/MIME by the gateway',
    portal: 'Secure portal',
    none: 'No protection',
  },
  client: {
    'outlook-classic': 'Outlook for Windows, classic',
    'outlook-windows': 'Outlook for Windows, new',
    'outlook-web': 'Outlook on the web',
    'outlook-mac': 'Outlook for Mac',
    'outlook-mobile': 'Outlook on a phone',
    outlook: 'Outlook',
    gmail: 'Gmail',
  },
  unjustified: 'No reason given',
  unread: {
    'no-bytes': 'Came without its content',
    'password-protected': 'Has a password',
    corrupt: 'Damaged',
    'too-large': 'Too large',
    'too-deep': 'Packed too deep',
    'too-slow': 'Took too long',
    unsupported: 'Of a kind that is not read',
    'cloud-link': 'A link to a file',
    unavailable: 'Could not be fetched',
  },
  tls: {
    'tls-not-enforced': 'Encryption is not enforced',
    'tls-no-record': 'Never checked',
    'tls-record-old': 'Last check too old',
    'tls-too-old': 'Encryption too old',
    'tls-not-verified': 'Certificate not verified',
  },
  sweep: { unprotected: 'Sent unprotected', unchecked: 'Sent with an unread part' },
  failures: {
    read: 'Reading the message',
    review: 'Checking it',
    apply: 'Protecting it',
    time: 'Took too long',
    policy: 'Reading the policy',
    changed: 'It changed meanwhile',
    nobody: 'A meeting without visible attendees',
  },
};

const SPANISH: CodeWords = {
  exposure: {
    none: 'Nada sobre pacientes',
    possible: 'Posiblemente sobre un paciente',
    phi: 'Sobre un paciente',
    sensitive: 'Sobre un paciente, sensible',
  },
  action: {
    send: 'Enviado como siempre',
    protect: 'Protegido',
    ask: 'Se preguntó',
    block: 'Detenido',
    none: 'Sin decisión',
  },
  protection: {
    tls: 'TLS obligatorio',
    pgp: 'OpenPGP',
    smime: 'S/MIME por la pasarela',
    portal: 'Portal seguro',
    none: 'Sin protección',
  },
  client: {
    'outlook-classic': 'Outlook para Windows, clásico',
    'outlook-windows': 'Outlook para Windows, nuevo',
    'outlook-web': 'Outlook en la web',
    'outlook-mac': 'Outlook para Mac',
    'outlook-mobile': 'Outlook en un teléfono',
    outlook: 'Outlook',
    gmail: 'Gmail',
  },
  unjustified: 'Sin motivo',
  unread: {
    'no-bytes': 'Llegó sin contenido',
    'password-protected': 'Tiene contraseña',
    corrupt: 'Dañado',
    'too-large': 'Demasiado grande',
    'too-deep': 'Demasiados niveles',
    'too-slow': 'Tardó demasiado',
    unsupported: 'De un tipo que no se lee',
    'cloud-link': 'Un enlace a un archivo',
    unavailable: 'No se pudo obtener',
  },
  tls: {
    'tls-not-enforced': 'El cifrado no es obligatorio',
    'tls-no-record': 'Nunca comprobado',
    'tls-record-old': 'Comprobación demasiado antigua',
    'tls-too-old': 'Cifrado demasiado antiguo',
    'tls-not-verified': 'Certificado sin verificar',
  },
  sweep: { unprotected: 'Enviado sin protección', unchecked: 'Enviado con una parte sin revisar' },
  failures: {
    read: 'Al leer el mensaje',
    review: 'Al revisarlo',
    apply: 'Al protegerlo',
    time: 'Tardó demasiado',
    policy: 'Al leer la política',
    changed: 'Cambió entretanto',
    nobody: 'Reunión sin asistentes visibles',
  },
};

const WORDS: Readonly<Record<ReportLanguage, CodeWords>> = { en: ENGLISH, es: SPANISH };

/**
 * A section's rows with what a person calls their codes, and the code itself behind it in brackets, as `--where` takes it.
 * Names that are no codes, and codes of a newer version, stay as they are.
 * @param categories are the categories of rules, whose names are codes too.
 */
export function inWords(
  id: SectionId,
  rows: readonly ReportRow[],
  categories: ReadonlyMap<string, string>,
  language: ReportLanguage,
): readonly ReportRow[] {
  const names = new Map(Object.entries(namesIn(id, language)));
  return rows.map((row): ReportRow => {
    switch (id) {
      case 'rule':
        return { ...row, name: named(category(row.detail, language), row.name), detail: null };
      case 'false-alarms':
        return { ...row, name: named(category(categories.get(row.name), language), row.name) };
      case 'category':
        return { ...row, name: named(category(row.name, language), row.name) };
      case 'tls-downgrades': {
        const { detail } = row;
        return detail === null ? row : { ...row, detail: named(names.get(detail), detail) };
      }
      default:
        return { ...row, name: named(names.get(row.name), row.name) };
    }
  });
}

function namesIn(id: SectionId, language: ReportLanguage): Readonly<Record<string, string>> {
  const words = WORDS[language];
  switch (id) {
    case 'exposure':
      return words.exposure;
    case 'action':
      return words.action;
    case 'protection':
      return words.protection;
    case 'client':
      return words.client;
    case 'overrides': {
      const reasons: Record<Justification, string> = overrideLabels(language).reasons;
      return { ...reasons, unjustified: words.unjustified };
    }
    case 'unread':
      return words.unread;
    case 'tls-downgrades':
      return words.tls;
    case 'sweep-hits':
      return words.sweep;
    case 'failures':
      return words.failures;
    default:
      return {};
  }
}

const CATEGORIES: ReadonlyMap<string, Category> = new Map(
  CATEGORY_KINDS.flatMap(({ categories }) => categories).map((category) => [category, category]),
);

function category(code: string | null | undefined, language: ReportLanguage): string | undefined {
  const known = CATEGORIES.get(code ?? '');
  return known === undefined ? undefined : categoryWords(known, language).title;
}

function named(words: string | undefined, code: string): string {
  return words === undefined ? code : `${words} (${code})`;
}
