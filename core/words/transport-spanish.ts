import type { ExposureLevel } from '../exposure/exposure.ts';
import type { Weakness } from '../received/strength.ts';
import type { HopCounts, TransportSentences } from './transport-sentences.ts';

/** Every sentence about a transport report, in Spanish. */
export const TRANSPORT_SPANISH: TransportSentences = {
  noHops: 'Este mensaje no trae constancia del camino que siguió.',
  allInside: (name) =>
    name === null
      ? 'Todas las líneas que vemos quedan dentro de un mismo sistema de correo.'
      : `Todas las líneas que vemos quedan dentro de ${name}.`,
  summary,
  trust: {
    none: 'No consta que ninguna de estas líneas venga de sus servidores, así que todas son afirmaciones.',
    all: 'Sus propios servidores o su proveedor de correo escribieron todas estas líneas.',
    some: (claims) =>
      claims === 1
        ? 'Una línea es una afirmación: ya estaba antes de llegar a sus servidores, y cualquiera puede escribirla.'
        : `${claims} líneas son afirmaciones: ya estaban antes de llegar a sus servidores, y cualquiera puede escribirlas.`,
  },
  unknownParty: 'desconocido',
  claim: 'según dice',
  encrypted: (how, versionStated) =>
    how === ''
      ? 'Cifrado; no constan detalles.'
      : versionStated
        ? `Cifrado: ${how}.`
        : `Cifrado: ${how}; no consta la versión de TLS.`,
  weak: (how, weakness) => `Cifrado, pero débil${how === '' ? '' : ` (${how})`}: ${WEAKNESS[weakness]}.`,
  likelyPlain: (writer) => `Probablemente sin cifrar: ${writer} anota el cifrado, y aquí no anotó ninguno.`,
  notRecorded: 'No consta.',
  inside: (name, how) => {
    const place = name === null ? 'Dentro de un mismo sistema de correo' : `Dentro de ${name}`;
    if (how === null) return `${place}.`;
    return how === '' ? `${place}, cifrado.` : `${place}, cifrado: ${how}.`;
  },
  sameMachine: 'En una misma máquina.',
  submitted: 'enviado por un usuario con sesión iniciada',
  took: (time) => `tardó ${time}`,
  clocks: (by) => `El reloj de ${by} no coincide con el del servidor anterior.`,
  loop: (host) => `El mensaje volvió a ${host} después de haber salido.`,
  damaged: (count) =>
    count === 1
      ? 'Una línea está dañada y se leyó hasta donde se pudo.'
      : `${count} líneas están dañadas y se leyeron hasta donde se pudo.`,
  total: (time) => `Todo el camino tardó ${time}.`,
  arc: (sets) =>
    `${sets === 1 ? 'Un reenviador añadió' : `${sets} reenviadores añadieron`} un sello ARC, que Mailward no comprueba.`,
  authentication: (by, results) => `${by} comprobó el remitente: ${results}.`,
  noAuthentication: 'Su servidor no anotó ninguna comprobación del remitente.',
  reviewHint: (exposure) =>
    `Un encabezado dice que Mailward lo revisó antes de enviarse y ${FOUND[exposure]}. Cualquiera puede escribirlo: es solo un indicio.`,
  tagHint: 'El asunto pide el portal seguro. Cualquiera puede escribirlo: es solo un indicio.',
  reply: {
    encrypted: (domain) => `Su respuesta a ${domain} iría cifrada.`,
    open: (domain) => `No es seguro que su respuesta a ${domain} fuera cifrada.`,
  },
  headings: {
    handOffs: 'Entre sistemas de correo',
    hops: 'Todas las líneas, la más nueva primero',
    authentication: 'Remitente',
    notes: 'Además',
    hints: 'Indicios',
    reply: 'Respuesta',
  },
};

const WEAKNESS: Record<Weakness, string> = {
  'old-version': 'esta versión está anticuada',
  'weak-cipher': 'este cifrado está anticuado',
  anonymous: 'nadie demostró quiénes eran los servidores',
};

const FOUND: Record<ExposureLevel, string> = {
  none: 'no encontró nada sobre un paciente',
  possible: 'vio que puede tratar de un paciente',
  phi: 'vio que trata de un paciente',
  sensitive: 'vio que trata de un paciente, en un tema delicado',
};

const NUMBERS = ['ningún', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];

function number(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function summary({ encrypted, claimed, weak, plain, unrecorded, firstUnrecorded }: HopCounts): string {
  const parts: string[] = [];
  if (plain > 0) parts.push(`${hops(plain)} probablemente sin cifrar`);
  if (weak > 0) parts.push(`cifrado débil en ${hops(weak)}`);
  if (encrypted > 0)
    parts.push(encrypted === 1 ? 'TLS en el tramo que vemos' : `TLS en los ${hops(encrypted)} que vemos`);
  if (claimed > 0 && encrypted === 0) parts.push(`TLS solo afirmado, en ${hops(claimed)}`);
  else if (claimed > 0) parts.push(claimed === 1 ? 'afirmado en otro' : `afirmado en otros ${number(claimed)}`);
  if (unrecorded > 0) parts.push(unrecordedPart(unrecorded, firstUnrecorded, parts.length === 0));
  const sentence = parts.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function hops(count: number): string {
  return `${number(count)} ${count === 1 ? 'tramo' : 'tramos'}`;
}

function unrecordedPart(count: number, first: boolean, alone: boolean): string {
  if (alone)
    return `ninguna línea dice si el mensaje fue cifrado en ${count === 1 ? 'su tramo' : `sus ${hops(count)}`}`;
  if (count === 1) return first ? 'del primero no consta' : 'de uno no consta';
  return `de ${number(count)} no consta`;
}
