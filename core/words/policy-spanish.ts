import type { PolicySentences } from './policy-sentences.ts';

/** Every sentence about a policy, in Spanish. */
export const POLICY_SPANISH: PolicySentences = {
  title: (organisation, version) => `Qué hace la política ${version} de ${organisation}`,
  kinds: {
    none: 'Nada sobre un paciente',
    possible: 'Puede tratar de un paciente',
    phi: 'Trata de un paciente',
    sensitive: 'Trata de un tema delicado, como salud mental o VIH',
    unread: 'Algo en él no se puede revisar, como un archivo con contraseña',
  },
  audiences: {
    everybody: 'A todos',
    inside: 'A colegas',
    tls: 'A socios con TLS exigido por ustedes',
    pgp: 'A personas cuya clave OpenPGP tienen',
    smime: 'A dominios con S/MIME',
    others: 'A todos los demás',
  },
  ways: {
    plain: 'sale como siempre',
    tls: 'sale cifrado en el camino (TLS)',
    pgp: 'se cifra con OpenPGP',
    smime: 'se cifra con S/MIME',
    portal: 'va por el portal seguro',
  },
  waits: {
    never: 'espera hasta que el remitente elige el portal seguro',
    'with-reason': 'espera hasta que el remitente elige el portal seguro o dice por qué no hace falta',
    'without-reason': 'espera hasta que el remitente elige el portal seguro o lo envía como está',
  },
  stays: {
    'nothing-fits': 'no se envía, porque ninguna protección les sirve',
    'no-portal': 'no se envía, porque no hay portal que elegir',
    unread: 'no se envía hasta que se quite',
    subject: 'no se envía hasta que se cambie el asunto',
  },
  headings: {
    together: 'A varios a la vez',
    senders: 'Qué puede hacer el remitente',
    subjects: 'Asuntos',
    patients: 'Pacientes que pidieron correo normal',
    received: 'Correo recibido',
    look: 'Mire esto',
  },
  together: (way) =>
    `Todos reciben el mensaje de la misma forma. Sobre un paciente, a un socio con TLS y a otra persona: ${way}.`,
  portal: {
    offered: 'El remitente puede elegir el portal seguro para cualquier mensaje.',
    none: 'No hay portal seguro que elegir.',
  },
  override: (upTo, reason) => {
    if (upTo === 'never') return 'Nadie puede enviar como está un mensaje sobre un paciente.';
    const where = upTo === 'phi' ? 'también cuando Mailward está seguro' : 'solo cuando Mailward no está seguro';
    return `El remitente puede decir${reason ? ', con uno de cuatro motivos,' : ''} que no se trata de un paciente, ${where}; entonces el mensaje sale como siempre. Nunca con un tema delicado ni con algo que no se puede revisar.`;
  },
  subjectReplaced: (by) =>
    `Los asuntos no se pueden cifrar. El que habla de un paciente pasa a ser "${by}", salvo que solo TLS proteja el mensaje.`,
  subjectBlocked:
    'Los asuntos no se pueden cifrar. Con uno que habla de un paciente el mensaje no se envía, salvo que solo TLS lo proteja.',
  subjectStays: 'Los asuntos quedan como están.',
  consented: 'Reciben como siempre el correo sobre su propia atención, pero nunca sobre un tema delicado.',
  received:
    'Mailward muestra cómo llegó un mensaje. Solo cuenta como cierto lo que anotaron sus propios servidores y el proveedor que lo recibió.',
  receivedTrusted: (names) => `También lo que anotaron estos servicios: ${names}.`,
  weak: {
    'shared-domain': (names) =>
      `Todos en ${names} cuentan como colegas, así que el correo sobre pacientes sale como siempre a desconocidos; quítelo de "organisation.domains".`,
    'override-reaches-phi': () =>
      'El remitente puede enviar como está incluso lo que seguro trata de un paciente, y un clic equivocado basta; ponga "enforcement.override.upTo" en "possible" o "never".',
    'override-without-reason': () =>
      'El remitente no necesita motivo para enviar un mensaje como está, y después nadie puede preguntar por él; ponga "enforcement.override.justification" en true.',
    'tls-for-sensitive': () =>
      'Para temas delicados basta TLS, y en el buzón del destinatario el mensaje queda abierto; quite "tls" de "protection.sensitive".',
    'sensitive-below-phi': () =>
      'Los temas delicados pueden ir por una forma más débil que otro correo sobre pacientes; empiece "protection.sensitive" con algo no más débil que "protection.phi".',
    'words-unconfirmed': (names) =>
      `Ningún documento del proveedor dice que "${names}" pida el portal, y una pasarela que no lo conoce envía el mensaje abierto; confírmelo con su proveedor y escríbalo en "portal.subject.text".`,
    'no-answer': () =>
      'El remitente debe elegir el portal para el correo sobre pacientes y no lo hay, así que ese correo se queda; ponga "enforcement.escalation" en "automatic" o un portal en "portal.via".',
    'nobody-else': () =>
      'Cierto correo sobre pacientes no se puede enviar a personas de fuera, y quien se queda sin salida busca otra; ponga un portal en "portal.via" o añada "portal" a los órdenes.',
    relaxed: () =>
      'Mailward mira con menos cuidado del que podría y se le escapa más correo sobre pacientes; ponga "detection.sensitivity" en "balanced".',
    'rules-disabled': (names) =>
      `Estas reglas están apagadas y no se ve lo que encuentran: ${names}; quítelas de "detection.disabledRules" salvo que sepa por qué están ahí.`,
    'unread-asked': () =>
      'Se pregunta al remitente por cada archivo que no se puede revisar, y quien recibe muchas preguntas deja de leerlas; ponga "enforcement.unread" en "portal" o "block".',
    'no-records': () =>
      'No hay registros de dominios, así que TLS no cuenta para nadie; ejecute "mailward domains refresh" o quite "tls" de los órdenes.',
    'none-enforced': () =>
      'Ningún registro de dominio dice "enforced", así que TLS no cuenta para nadie; póngalo donde su propio conector exige TLS o quite "tls" de los órdenes.',
    'records-count-long': (names) =>
      `Un registro de dominio vale ${names} horas, y el servidor de un socio puede cambiar en un día; ponga "tls.maxAgeHours" en 48 y actualice cada noche.`,
    'no-own-domains': () =>
      'No se nombran sus dominios, así que solo el del remitente cuenta como propio; nómbrelos todos en "organisation.domains".',
    'no-audit': () => 'No se registra nada, y después nadie puede mostrar qué se protegió; ponga "audit.endpoint".',
    'audit-short': (names) =>
      `Los registros se guardan ${names} días, y HIPAA pide seis años de lo que muestra el cumplimiento (45 CFR 164.316); ponga "audit.keepDays" en 2192.`,
    'no-sweep': () =>
      'El botón Enviar de Gmail no se puede detener y nadie mira lo que envió; si su gente usa Gmail, ponga "gmail.sweep.enabled" en true.',
    'no-backstop': () =>
      'Ninguna política sabe si su servidor de correo revisa lo que los teléfonos y otros programas envían sin Mailward; ponga las reglas que escribe "mailward rollout".',
  },
};
