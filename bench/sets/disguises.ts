import { existsSync } from 'node:fs';
import { DISGUISES } from '../evasion.ts';
import { readMarkedTexts } from './marked-texts.ts';

/** One identifier written so that a plain search misses it. */
export interface WrittenIdentifier {
  readonly set: string;
  readonly way: string;
  readonly type: string;
  readonly text: string;
  readonly html: boolean;
}

export const EVASION_FILE = 'evasion-dev';
const PLAIN = 'plain';

/** The project's own matrix, and the outside one where the folder has it; only what a way really changes. */
export function readDisguises(data: URL | null): readonly WrittenIdentifier[] {
  const own = DISGUISES.map(({ way, type, text, html }) => ({ set: 'bench/evasion', way, type, text, html }));
  const file = data === null ? null : new URL(`${EVASION_FILE}.jsonl`, data);
  if (file === null || !existsSync(file)) return own;
  const outside = readMarkedTexts(file).map(({ id, text }) => {
    const [way = '', type = ''] = String(id).split('|');
    return { set: EVASION_FILE, way, type, text, html: way.startsWith('html') };
  });
  const plain = new Map(outside.filter(({ way }) => way === PLAIN).map(({ type, text }) => [type, text]));
  return [...own, ...outside.filter(({ way, type, text }) => way === PLAIN || !text.includes(plain.get(type) ?? ''))];
}
