import type { HeavyReaders } from '../../core/index.ts';

type Reader = NonNullable<HeavyReaders['pdf']>;
type Reading = Awaited<ReturnType<Reader>>;

/** Files and scanned pages of one message, and of what was attached before. */
const MAX_REMEMBERED = 40;

/**
 * Readers that give the same answer for the same bytes without reading them again, so that following a draft does not
 * recognise the letters of a scan at every word that is typed. What took too long or broke down is tried again.
 */
export function remembered(readers: HeavyReaders): HeavyReaders {
  const known = new Map<string, Reading>();
  const remember =
    (format: string, read: Reader): Reader =>
    async (bytes, budget) => {
      const key = `${format} ${await digest(bytes)}`;
      const reading = known.get(key) ?? (await read(bytes, budget));
      known.delete(key);
      if (reading.unread.every(({ reason }) => reason !== 'too-slow' && reason !== 'unavailable'))
        known.set(key, reading);
      for (const oldest of [...known.keys()].slice(0, Math.max(0, known.size - MAX_REMEMBERED))) known.delete(oldest);
      return reading;
    };
  return Object.fromEntries(Object.entries(readers).map(([format, read]) => [format, remember(format, read)]));
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
