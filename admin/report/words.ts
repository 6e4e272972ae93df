import type { Overview, SectionId } from './report-data.ts';

export type ReportLanguage = 'en' | 'es';

interface SectionWords {
  readonly title: string;
  /** What the rows are named by, and what the second word of a row is. */
  readonly name: string;
  readonly detail?: string;
  /** What is counted. */
  readonly count: string;
}

export interface ReportWords {
  readonly title: string;
  readonly between: (first: string, last: string) => string;
  readonly nothing: string;
  readonly filtered: (filters: string) => string;
  readonly overviewTitle: string;
  readonly overview: Readonly<Record<keyof Overview, string>>;
  readonly share: string;
  readonly toProtect: string;
  readonly protected: string;
  readonly more: (count: number) => string;
  readonly empty: string;
  readonly unreadable: (count: number) => string;
  readonly foot: string;
  readonly sections: Readonly<Record<SectionId, SectionWords>>;
}

const ENGLISH: ReportWords = {
  title: 'What Mailward protected',
  between: (first, last) => `Events from ${first} to ${last} (UTC).`,
  nothing: 'There are no events in this time.',
  filtered: (filters) => `Only events with ${filters}.`,
  overviewTitle: 'Overview',
  overview: {
    reviewed: 'Messages reviewed',
    exposed: 'Sent outside, about a patient',
    protected: 'Of these, protected',
    kept: 'Not sent',
    overrides: 'Sent on the sender’s word',
    escalations: 'Protected at the sender’s wish',
    falseAlarms: 'False alarms reported',
    sweepHits: 'Found after sending',
    failures: 'Could not be checked',
    unscanned: 'From phones, not checked',
    lost: 'Events that were lost',
  },
  share: 'Share',
  toProtect: 'About a patient',
  protected: 'Protected',
  more: (count) => `and ${count} more`,
  empty: 'None in this time.',
  unreadable: (count) => `${count} lines of the files could not be read.`,
  foot: 'About a patient: sent outside with something about a patient, or possibly so. Events hold no text of any message.',
  sections: {
    day: { title: 'By day', name: 'Day', count: 'Messages' },
    exposure: { title: 'By what was found', name: 'Found', count: 'Messages' },
    action: { title: 'By decision', name: 'Decision', count: 'Messages' },
    protection: { title: 'By protection', name: 'Protection', count: 'Messages' },
    category: { title: 'By category', name: 'Category', count: 'Events' },
    rule: { title: 'By rule', name: 'Rule', detail: 'Category', count: 'Events' },
    sender: { title: 'By sender', name: 'Sender', count: 'Events' },
    domain: { title: 'By recipient domain', name: 'Domain', count: 'Recipients' },
    client: { title: 'By mail program', name: 'Program', count: 'Events' },
    policy: { title: 'By policy version', name: 'Policy', count: 'Events' },
    overrides: { title: 'Sent on the sender’s word', name: 'Reason given', count: 'Messages' },
    'false-alarms': {
      title: 'False alarms by rule',
      name: 'Rule',
      detail: 'Events with it',
      count: 'Reports',
    },
    unread: { title: 'What could not be read', name: 'Reason', count: 'Events' },
    'tls-downgrades': { title: 'Where TLS was not enough', name: 'Domain', detail: 'Why', count: 'Recipients' },
    'sweep-hits': { title: 'Found after sending', name: 'Finding', count: 'Messages' },
    failures: { title: 'Could not be checked', name: 'Step', count: 'Events' },
    'first-seen': {
      title: 'Domains written to for the first time',
      name: 'Domain',
      detail: 'Since',
      count: 'Recipients',
    },
  },
};

const SPANISH: ReportWords = {
  title: 'Lo que protegió Mailward',
  between: (first, last) => `Eventos del ${first} al ${last} (UTC).`,
  nothing: 'No hay eventos en este período.',
  filtered: (filters) => `Solo eventos con ${filters}.`,
  overviewTitle: 'Resumen',
  overview: {
    reviewed: 'Mensajes revisados',
    exposed: 'Enviados fuera, sobre pacientes',
    protected: 'De ellos, protegidos',
    kept: 'No enviados',
    overrides: 'Enviados por decisión del remitente',
    escalations: 'Protegidos a petición del remitente',
    falseAlarms: 'Falsas alarmas comunicadas',
    sweepHits: 'Hallados después del envío',
    failures: 'No se pudieron revisar',
    unscanned: 'Desde teléfonos, sin revisar',
    lost: 'Eventos perdidos',
  },
  share: 'Porcentaje',
  toProtect: 'Sobre pacientes',
  protected: 'Protegidos',
  more: (count) => `y ${count} más`,
  empty: 'Ninguno en este período.',
  unreadable: (count) => `${count} líneas de los archivos no se pudieron leer.`,
  foot: 'Sobre pacientes: enviado fuera con algo sobre un paciente, o posiblemente. Los eventos no guardan texto de ningún mensaje.',
  sections: {
    day: { title: 'Por día', name: 'Día', count: 'Mensajes' },
    exposure: { title: 'Por lo encontrado', name: 'Encontrado', count: 'Mensajes' },
    action: { title: 'Por decisión', name: 'Decisión', count: 'Mensajes' },
    protection: { title: 'Por protección', name: 'Protección', count: 'Mensajes' },
    category: { title: 'Por categoría', name: 'Categoría', count: 'Eventos' },
    rule: { title: 'Por regla', name: 'Regla', detail: 'Categoría', count: 'Eventos' },
    sender: { title: 'Por remitente', name: 'Remitente', count: 'Eventos' },
    domain: { title: 'Por dominio del destinatario', name: 'Dominio', count: 'Destinatarios' },
    client: { title: 'Por programa de correo', name: 'Programa', count: 'Eventos' },
    policy: { title: 'Por versión de la política', name: 'Política', count: 'Eventos' },
    overrides: { title: 'Enviados por decisión del remitente', name: 'Motivo dado', count: 'Mensajes' },
    'false-alarms': {
      title: 'Falsas alarmas por regla',
      name: 'Regla',
      detail: 'Eventos con ella',
      count: 'Avisos',
    },
    unread: { title: 'Lo que no se pudo leer', name: 'Motivo', count: 'Eventos' },
    'tls-downgrades': { title: 'Donde TLS no bastó', name: 'Dominio', detail: 'Por qué', count: 'Destinatarios' },
    'sweep-hits': { title: 'Hallados después del envío', name: 'Hallazgo', count: 'Mensajes' },
    failures: { title: 'No se pudieron revisar', name: 'Paso', count: 'Eventos' },
    'first-seen': {
      title: 'Dominios a los que se escribió por primera vez',
      name: 'Dominio',
      detail: 'Desde',
      count: 'Destinatarios',
    },
  },
};

export const REPORT_WORDS: Readonly<Record<ReportLanguage, ReportWords>> = { en: ENGLISH, es: SPANISH };
