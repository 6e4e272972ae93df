import type { OpenPgp } from '../../core/index.ts';

/**
 * OpenPGP.js beside the pane, as it is published: LGPL-3.0+, so whoever has another build of it puts that in its place. It
 * is fetched only when a message is going to be encrypted.
 */
const LIBRARY = './openpgp.js';

/** The library; null where it cannot be loaded, or where there is no source of random numbers to encrypt with. */
export async function loadOpenPgp(): Promise<OpenPgp | null> {
  if (typeof globalThis.crypto?.getRandomValues !== 'function') return null;
  try {
    return (await import(/* webpackIgnore: true */ LIBRARY)) as OpenPgp;
  } catch {
    return null;
  }
}
