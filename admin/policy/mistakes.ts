import { safeParse } from 'valibot';
import type { PolicyError } from '../../core/index.ts';
import { nearest } from './nearest.ts';
import { readForServers } from './read-for-servers.ts';
import { keyPaths, type SchemaPlace, schemaAt, unknownKeys } from './schema-node.ts';

/** One mistake in a policy file. */
export interface Mistake extends PolicyError {
  /** The key or value that was probably meant; null when nothing is near. */
  readonly meant: string | null;
}

/** Every mistake of a parsed policy file, with its path, the allowed values, and what was probably meant. */
export function policyMistakes(json: unknown): Mistake[] {
  const reading = readForServers(json);
  if (reading.ok) return [];
  const told = new Set(reading.errors.map(({ path }) => path));
  // The reading stops at an object's first unknown key.
  const more = unknownKeys(json)
    .filter((path) => !told.has(path))
    .map((path) => ({ path, message: 'is not a known key' }));
  return [...reading.errors, ...more].map(({ path, message }) => ({ path, message, meant: meantAt(path, json) }));
}

/** A mistake as one line: the path, what it must be, and what was probably meant. */
export function mistakeLine({ path, message, meant }: Mistake): string {
  const what = path === '' ? 'the policy' : `"${path}"`;
  return `${what} ${message}${suggestion(meant)}`;
}

/** What is wrong with a value at a path such as `organisation.domains.0`, as a sentence's end; null when nothing is. */
export function valueTrouble(path: string, value: string): string | null {
  const place = schemaAt(path);
  if (!place.known) return 'is not a known key';
  const reading = safeParse(place.schema, value);
  if (reading.success) return null;
  return `must be ${reading.issues[0].message}${suggestion(meantBy(value, place))}`;
}

function meantAt(path: string, json: unknown): string | null {
  const place = schemaAt(path);
  if (!place.known) return nearest(place.key, place.siblings) ?? elsewhere(place.key);
  const value = valueAt(json, path);
  return typeof value === 'string' ? meantBy(value, place) : null;
}

function meantBy(value: string, { node, schema }: SchemaPlace & { known: true }): string | null {
  if (node.options !== undefined) return nearest(value, node.options);
  return repairs(value).find((repaired) => safeParse(schema, repaired).success) ?? null;
}

function suggestion(meant: string | null): string {
  return meant === null ? '' : `; did you mean "${meant}"?`;
}

/** The key where it belongs, when it stands at the wrong place. */
function elsewhere(key: string): string | null {
  const paths = keyPaths().filter((path) => path.endsWith(`.${key}`));
  return paths.length === 1 ? (paths[0] ?? null) : null;
}

/** What people write for a domain or an address: a comma for a dot, an address or a web page for its domain. */
function repairs(value: string): string[] {
  const bare = value
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .replace(/\.$/, '');
  const domain = bare.slice(bare.lastIndexOf('@') + 1);
  const dotted = (text: string) => text.replace(/[,;\s]{1,3}/g, '.');
  return [bare, dotted(bare), domain, dotted(domain)].filter((text) => text !== value);
}

function valueAt(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      json,
    );
}
