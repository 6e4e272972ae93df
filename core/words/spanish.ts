import type { UnreadReason } from '../draft.ts';
import type { ExposureReason } from '../exposure/exposure.ts';
import { nouns, topicWords } from './categories.ts';
import type { Sentences } from './sentences.ts';

/** Every sentence about a review, in Spanish. */
export const SPANISH: Sentences = {
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
  overriddenUnjustified: 'Sale como siempre porque usted lo eligió. Queda registrado.',
  consented: 'Sale como siempre, porque el paciente pidió correo normal.',
  unread: (name, reason) => `"${name}" ${UNREAD[reason]}`,
  unreadMore: (count) => (count === 1 ? 'Otro tampoco se puede revisar.' : `Otros ${count} tampoco se pueden revisar.`),
  unreadNameless: 'Hay un adjunto que no se puede revisar.',
  recipientsUnread: 'No se pudo revisar a todos los destinatarios.',
  blockedRecipients: (count, names) =>
    `No se envió. ${count === 1 ? 'Un destinatario no puede' : `${count} destinatarios no pueden`} recibir correo protegido: ${names}. ${count === 1 ? 'Quite este destinatario' : 'Quítelos'} para enviar.`,
  blockedAskedFor:
    'No se envió. El asunto pide un portal seguro y su organización no tiene ninguno. Quite la marca del asunto.',
  blockedSubject:
    'No se envió. El asunto dice algo de un paciente y los asuntos no se pueden cifrar. Cambie el asunto.',
  blockedLocation:
    'No se envió. El lugar de la reunión dice algo de un paciente y los lugares no se pueden cifrar. Cámbielo.',
  blockedUnread: (what, count) => `No se envió. ${what} ${count === 1 ? 'Quítelo' : 'Quítelos'} para enviar.`,
  blockedRecipientsUnread:
    'No se envió. No se pudo revisar a todos los destinatarios. Escriba a menos personas a la vez, o a la dirección de cada una.',
  blockedManual: 'No se envió.',
  ask: {
    portal: {
      never: 'Elija el portal seguro para enviarlo.',
      'with-reason': 'Elija el portal seguro, o indique en Mailward que no trata de un paciente.',
      'without-reason': 'Elija el portal seguro, o envíelo como está.',
    },
    encrypt: {
      never: 'Cífrelo con OpenPGP en Mailward para enviarlo.',
      'with-reason': 'Cífrelo con OpenPGP en Mailward, o indique allí que no trata de un paciente.',
      'without-reason': 'Cífrelo con OpenPGP en Mailward, o envíelo como está.',
    },
    nothing: {
      never: 'No se puede enviar como está.',
      'with-reason': 'Para enviarlo como está, indique en Mailward que no trata de un paciente.',
      'without-reason': 'Revíselo antes de enviarlo como está.',
    },
  },
  staysUnsent: 'No se enviará.',
  subjectReplaced: 'El asunto pasa al texto, porque los asuntos no se pueden cifrar.',
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
    key: () => 'Hay una clave OpenPGP para esta dirección.',
    'no-key': () => 'No hay clave OpenPGP para esta dirección.',
    'key-unreadable': () => 'La clave OpenPGP de esta dirección no se puede leer.',
    'key-not-theirs': () => 'La clave OpenPGP no lleva esta dirección como propia.',
    'key-revoked': () => 'La clave OpenPGP de esta dirección fue retirada.',
    'key-expired': () => 'La clave OpenPGP de esta dirección está vencida.',
    'key-weak': () => 'La clave OpenPGP de esta dirección es demasiado débil.',
    'key-cannot-encrypt': () => 'La clave OpenPGP de esta dirección no sirve para cifrar.',
    'not-encrypted-to': () => 'El mensaje se cifró antes de añadir a este destinatario.',
    'no-own-key': () => 'Usted no tiene clave OpenPGP, así que no podría leer lo que envió.',
    'smime-domain': (domain) => `Su servidor cifra el correo a ${domain} con S/MIME.`,
    'smime-not-listed': (domain) => `S/MIME no está configurado para ${domain}.`,
    'not-for-meetings': () => 'No para reuniones.',
    portal: () => 'El destinatario lo lee en el portal seguro.',
    'no-portal': () => 'Su organización no tiene portal seguro.',
  },
  attachmentRead: 'Revisado.',
  places: { subject: 'Asunto', location: 'Lugar', body: 'Texto', attachment: (name) => name },
  zones: { new: '', quoted: 'texto citado', signature: 'firma', disclaimer: 'aviso' },
  foot: (version, organisation) => `Política ${version} · ${organisation}`,
  reason: (reason) => REASONS[reason.id](nouns(reason.categories, 'es'), reason),
};

const UNREAD: Record<UnreadReason, string> = {
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

const REASONS: Record<ExposureReason['id'], (what: string, reason: ExposureReason) => string> = {
  'direct-identifier-with-health-context': (what) => `Identifica a alguien y su atención: ${what}.`,
  'patient-details-with-health-context': (what) => `Hay datos de un paciente junto a información de salud: ${what}.`,
  'care-to-a-personal-address': (what) =>
    `Trata de atención médica y va a una dirección personal o viene de ella${what === '' ? '.' : `: ${what}.`}`,
  'patient-list': (what) => `Parece una lista de pacientes: ${what}.`,
  'patient-record': () =>
    'Contiene el expediente de un paciente, en un formato que intercambian los sistemas clínicos.',
  'identifier-of-a-patient': (what) => `Contiene ${what}, que pertenece a un paciente.`,
  'health-words-with-a-name': (what) =>
    `Hay palabras de salud cerca de algo que puede identificar a una persona: ${what}.`,
  'reads-like-patient-mail': () => 'Se lee como correo sobre la atención de alguien.',
  'sensitive-topic': (_what, reason) =>
    `Toca ${reason.topic === null ? 'un tema delicado' : topicWords(reason.topic, 'es')}, que exige más cuidado.`,
  'unread-part': () => 'Algo no se pudo revisar.',
  'counter-sign': (what) => `También muestra ${what}; eso indica lo contrario.`,
};
