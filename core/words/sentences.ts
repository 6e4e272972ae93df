import type { Fit } from '../delivery/decision.ts';
import type { UnreadReason } from '../draft.ts';
import type { ExposureReason } from '../exposure/exposure.ts';
import type { Zone } from '../finding.ts';
import { joined, nouns, topicWords } from './categories.ts';
import type { Language } from './description.ts';

/** Every sentence about a review, in one language. `{…}` are filled in by describe(). */
export interface Sentences {
  readonly nothing: string;
  readonly goesAsUsual: string;
  readonly possible: string;
  readonly aboutPatient: string;
  readonly aboutPatientWith: (what: string) => string;
  readonly aboutTopic: (topic: string) => string;
  readonly staysInside: string;
  readonly goes: Record<'tls' | 'pgp' | 'smime' | 'portal', string>;
  readonly goesEncryptedToBeSafe: string;
  readonly takesEncrypted: (domains: readonly string[]) => string;
  readonly nobodyYet: string;
  readonly askedForPortal: string;
  readonly overridden: string;
  readonly unread: (name: string, reason: UnreadReason) => string;
  readonly unreadNameless: string;
  readonly recipientsUnread: string;
  readonly blockedRecipients: (count: number, names: string) => string;
  readonly blockedSubject: string;
  readonly blockedUnread: string;
  readonly blockedManual: string;
  readonly ask: string;
  readonly subjectReplaced: string;
  readonly button: string;
  /** At most 20 characters, Outlook's limit for a button of its dialog. */
  readonly dialogButtons: { readonly send: string; readonly why: string };
  readonly ways: Record<'tls' | 'pgp' | 'smime' | 'portal' | 'plain' | 'none' | 'inside', string>;
  readonly fits: Record<Fit['reason'], (domain: string) => string>;
  readonly attachmentRead: string;
  readonly places: {
    readonly subject: string;
    readonly location: string;
    readonly body: string;
    readonly attachment: (name: string) => string;
  };
  readonly zones: Record<Zone, string>;
  readonly foot: (version: string, organisation: string) => string;
  readonly reason: (reason: ExposureReason) => string;
}

const EN: Sentences = {
  nothing: 'Nothing about a patient found.',
  goesAsUsual: 'This message goes as usual.',
  possible: 'This may be about a patient.',
  aboutPatient: 'About a patient.',
  aboutPatientWith: (what) => `About a patient: ${what}.`,
  aboutTopic: (topic) => `This is about ${topic}.`,
  staysInside: 'It stays inside your organisation, so it goes as usual.',
  goes: {
    tls: 'It will go encrypted.',
    pgp: 'It will be encrypted with OpenPGP.',
    smime: 'It will be encrypted with S/MIME.',
    portal: 'It will go by the secure portal.',
  },
  goesEncryptedToBeSafe: 'It will be sent encrypted to be safe.',
  takesEncrypted: (domains) =>
    domains.length === 1
      ? `${domains[0]} takes encrypted mail, so it goes encrypted as usual.`
      : 'Every recipient takes encrypted mail, so it goes encrypted as usual.',
  nobodyYet: 'Add a recipient to see how it will go.',
  askedForPortal: 'Will go by the secure portal because you asked for it.',
  overridden: 'It goes as usual because you gave a reason. The reason is recorded.',
  unread: (name, reason) => `"${name}" ${EN_UNREAD[reason]}`,
  unreadNameless: 'An attachment cannot be checked.',
  recipientsUnread: 'Not every recipient could be checked.',
  blockedRecipients: (count, names) =>
    `Not sent. ${count === 1 ? 'One recipient' : `${count} recipients`} cannot receive protected mail: ${names}. Remove ${count === 1 ? 'it' : 'them'} to send.`,
  blockedSubject:
    'Not sent. The subject tells something about a patient, and subjects cannot be encrypted. Please change the subject.',
  blockedUnread: 'Not sent. Something in this message cannot be checked. Remove it to send.',
  blockedManual: 'Not sent. Choose the secure portal to send it.',
  ask: 'Choose the secure portal to send it.',
  subjectReplaced: 'The subject will be replaced, because subjects cannot be encrypted.',
  button: 'Send by secure portal',
  dialogButtons: { send: 'Send securely', why: 'See why' },
  ways: {
    tls: 'Encrypted on the way',
    pgp: 'Encrypted with OpenPGP',
    smime: 'Encrypted with S/MIME',
    portal: 'Secure portal',
    plain: 'As usual',
    none: 'Cannot receive protected mail',
    inside: 'Inside your organisation',
  },
  fits: {
    internal: () => 'Inside your organisation.',
    'tls-enforced': (domain) => `Your organisation enforces encryption to ${domain}.`,
    'tls-not-enforced': (domain) => `Encryption to ${domain} is not enforced.`,
    'tls-no-record': (domain) => `Nobody has confirmed that mail to ${domain} is always encrypted.`,
    'tls-record-old': (domain) => `The last check of ${domain} is too old.`,
    'tls-too-old': (domain) => `${domain} uses encryption that is too old.`,
    'tls-not-verified': (domain) => `The certificate of ${domain} could not be verified.`,
    'no-key': () => 'There is no OpenPGP key for this address.',
    'smime-domain': (domain) => `Your gateway encrypts mail to ${domain} with S/MIME.`,
    'smime-not-listed': (domain) => `S/MIME is not set up for ${domain}.`,
    portal: () => 'The recipient reads it on the secure portal.',
    'no-portal': () => 'Your organisation has no secure portal.',
  },
  attachmentRead: 'Checked.',
  places: { subject: 'Subject', location: 'Location', body: 'Text', attachment: (name) => name },
  zones: { new: '', quoted: 'quoted text', signature: 'signature', disclaimer: 'notice' },
  foot: (version, organisation) => `Policy ${version} · ${organisation}`,
  reason: (reason) => EN_REASONS[reason.id](nouns(reason.categories, 'en'), reason),
};

const EN_UNREAD: Record<UnreadReason, string> = {
  'no-bytes': 'came without its content, so nobody can check it.',
  'password-protected': 'has a password, so nobody can check it.',
  corrupt: 'is damaged, so nobody can check it.',
  'too-large': 'is too large to check.',
  'too-deep': 'is packed too deep to check.',
  'too-slow': 'took too long to check.',
  unsupported: 'is of a kind that cannot be checked here.',
  'cloud-link': 'is a link to a file that cannot be checked here.',
  unavailable: 'could not be read, so nobody can check it.',
};

const EN_REASONS: Record<ExposureReason['id'], (what: string, reason: ExposureReason) => string> = {
  'direct-identifier-with-health-context': (what) => `It names somebody and their care: ${what}.`,
  'patient-details-with-health-context': (what) => `Details of a patient stand beside health information: ${what}.`,
  'care-to-a-personal-address': (what) =>
    `It speaks about care to a personal address${what === '' ? '.' : `: ${what}.`}`,
  'patient-list': (what) => `It reads like a list of patients: ${what}.`,
  'identifier-of-a-patient': (what) => `It holds ${what}, which belongs to a patient.`,
  'health-words-with-a-name': (what) => `Health words stand near something that may identify a person: ${what}.`,
  'sensitive-topic': (_what, reason) =>
    `It touches ${reason.topic === null ? 'a sensitive topic' : topicWords(reason.topic, 'en')}, which needs more care.`,
  'unread-part': () => 'Something in it could not be checked.',
  'counter-sign': (what) => `It also shows ${what}, which speaks against it.`,
};

const ES: Sentences = {
  nothing: 'No se encontró nada sobre un paciente.',
  goesAsUsual: 'El mensaje sale como siempre.',
  possible: 'Puede tratar de un paciente.',
  aboutPatient: 'Trata de un paciente.',
  aboutPatientWith: (what) => `Trata de un paciente: ${what}.`,
  aboutTopic: (topic) => `Trata de ${topic}.`,
  staysInside: 'No sale de su organización, así que va como siempre.',
  goes: {
    tls: 'Irá cifrado.',
    pgp: 'Se cifrará con OpenPGP.',
    smime: 'Se cifrará con S/MIME.',
    portal: 'Irá por el portal seguro.',
  },
  goesEncryptedToBeSafe: 'Por seguridad se enviará cifrado.',
  takesEncrypted: (domains) =>
    domains.length === 1
      ? `${domains[0]} recibe correo cifrado, así que sale cifrado como siempre.`
      : 'Todos los destinatarios reciben correo cifrado, así que sale cifrado como siempre.',
  nobodyYet: 'Añada un destinatario para ver cómo irá.',
  askedForPortal: 'Irá por el portal seguro porque usted lo pidió.',
  overridden: 'Sale como siempre porque usted dio un motivo. El motivo queda registrado.',
  unread: (name, reason) => `"${name}" ${ES_UNREAD[reason]}`,
  unreadNameless: 'Hay un adjunto que no se puede revisar.',
  recipientsUnread: 'No se pudo revisar a todos los destinatarios.',
  blockedRecipients: (count, names) =>
    `No se envió. ${count === 1 ? 'Un destinatario no puede' : `${count} destinatarios no pueden`} recibir correo protegido: ${names}. ${count === 1 ? 'Quítelo' : 'Quítelos'} para enviar.`,
  blockedSubject:
    'No se envió. El asunto dice algo de un paciente y los asuntos no se pueden cifrar. Cambie el asunto.',
  blockedUnread: 'No se envió. Algo en este mensaje no se puede revisar. Quítelo para enviar.',
  blockedManual: 'No se envió. Elija el portal seguro para enviarlo.',
  ask: 'Elija el portal seguro para enviarlo.',
  subjectReplaced: 'Se cambiará el asunto, porque los asuntos no se pueden cifrar.',
  button: 'Enviar por el portal seguro',
  dialogButtons: { send: 'Enviar con seguridad', why: 'Ver por qué' },
  ways: {
    tls: 'Cifrado en el camino',
    pgp: 'Cifrado con OpenPGP',
    smime: 'Cifrado con S/MIME',
    portal: 'Portal seguro',
    plain: 'Como siempre',
    none: 'No puede recibir correo protegido',
    inside: 'Dentro de su organización',
  },
  fits: {
    internal: () => 'Dentro de su organización.',
    'tls-enforced': (domain) => `Su organización exige cifrado hacia ${domain}.`,
    'tls-not-enforced': (domain) => `El cifrado hacia ${domain} no se exige.`,
    'tls-no-record': (domain) => `Nadie ha confirmado que el correo a ${domain} vaya siempre cifrado.`,
    'tls-record-old': (domain) => `La última comprobación de ${domain} es demasiado antigua.`,
    'tls-too-old': (domain) => `${domain} usa un cifrado demasiado antiguo.`,
    'tls-not-verified': (domain) => `No se pudo verificar el certificado de ${domain}.`,
    'no-key': () => 'No hay clave OpenPGP para esta dirección.',
    'smime-domain': (domain) => `Su servidor cifra el correo a ${domain} con S/MIME.`,
    'smime-not-listed': (domain) => `S/MIME no está configurado para ${domain}.`,
    portal: () => 'El destinatario lo lee en el portal seguro.',
    'no-portal': () => 'Su organización no tiene portal seguro.',
  },
  attachmentRead: 'Revisado.',
  places: { subject: 'Asunto', location: 'Lugar', body: 'Texto', attachment: (name) => name },
  zones: { new: '', quoted: 'texto citado', signature: 'firma', disclaimer: 'aviso' },
  foot: (version, organisation) => `Política ${version} · ${organisation}`,
  reason: (reason) => ES_REASONS[reason.id](nouns(reason.categories, 'es'), reason),
};

const ES_UNREAD: Record<UnreadReason, string> = {
  'no-bytes': 'llegó sin contenido y no se puede revisar.',
  'password-protected': 'tiene contraseña y no se puede revisar.',
  corrupt: 'está dañado y no se puede revisar.',
  'too-large': 'es demasiado grande para revisarlo.',
  'too-deep': 'tiene demasiados niveles para revisarlo.',
  'too-slow': 'tardó demasiado en revisarse.',
  unsupported: 'es de un tipo que aquí no se puede revisar.',
  'cloud-link': 'es un enlace a un archivo que aquí no se puede revisar.',
  unavailable: 'no se pudo leer y no se puede revisar.',
};

const ES_REASONS: Record<ExposureReason['id'], (what: string, reason: ExposureReason) => string> = {
  'direct-identifier-with-health-context': (what) => `Identifica a alguien y su atención: ${what}.`,
  'patient-details-with-health-context': (what) => `Hay datos de un paciente junto a información de salud: ${what}.`,
  'care-to-a-personal-address': (what) =>
    `Habla de atención a una dirección personal${what === '' ? '.' : `: ${what}.`}`,
  'patient-list': (what) => `Parece una lista de pacientes: ${what}.`,
  'identifier-of-a-patient': (what) => `Contiene ${what}, que pertenece a un paciente.`,
  'health-words-with-a-name': (what) =>
    `Hay palabras de salud cerca de algo que puede identificar a una persona: ${what}.`,
  'sensitive-topic': (_what, reason) =>
    `Toca ${reason.topic === null ? 'un tema delicado' : topicWords(reason.topic, 'es')}, que exige más cuidado.`,
  'unread-part': () => 'Algo no se pudo revisar.',
  'counter-sign': (what) => `También muestra ${what}, que habla en contra.`,
};

export const SENTENCES: Record<Language, Sentences> = { en: EN, es: ES };

/** Up to three addresses in a sentence. */
export function named(addresses: readonly string[], language: Language): string {
  return addresses.length > 3 ? `${addresses.slice(0, 3).join(', ')} …` : joined(addresses, language);
}
