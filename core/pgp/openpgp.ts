import type * as openpgp from 'openpgp';

/**
 * The library itself, which every runtime hands in: it is LGPL-3.0+, so it stays a file of its own that an organisation can
 * replace by a build of its own, and core never carries it.
 */
export type OpenPgp = typeof openpgp;
