import type { GenericSchema } from 'valibot';
import { PolicySchema } from '../../core/index.ts';

/** What of a valibot schema tells which keys and values a policy may have. */
export interface SchemaNode {
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly string[];
  readonly item?: SchemaNode;
  readonly wrapped?: SchemaNode;
  readonly type: string;
}

/** Where a path such as `organisation.domains.0` leads in the policy's schema. */
export type SchemaPlace =
  | { readonly known: true; readonly node: SchemaNode; readonly schema: GenericSchema }
  | { readonly known: false; readonly key: string; readonly siblings: readonly string[] };

const ROOT = PolicySchema as unknown as SchemaNode;

/** Where a path leads; for an unknown key, which ones there are beside it. */
export function schemaAt(path: string): SchemaPlace {
  let node = unwrapped(ROOT);
  for (const key of path === '' ? [] : path.split('.')) {
    const next = node.entries === undefined ? node.item : own(node.entries, key);
    if (next === undefined) return { known: false, key, siblings: Object.keys(node.entries ?? {}) };
    node = unwrapped(next);
  }
  return { known: true, node, schema: node as unknown as GenericSchema };
}

/** The paths of all keys that a policy may have, outside lists. */
export function keyPaths(node: SchemaNode = ROOT, path = ''): string[] {
  return Object.entries(unwrapped(node).entries ?? {}).flatMap(([key, child]) => {
    const own = path === '' ? key : `${path}.${key}`;
    return [own, ...keyPaths(child, own)];
  });
}

/** The paths of all keys in `json` that a policy does not have; nothing is looked for below an unknown one. */
export function unknownKeys(json: unknown, node: SchemaNode = ROOT, path = ''): string[] {
  const { entries, item } = unwrapped(node);
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => {
    const child = entries === undefined ? item : own(entries, key);
    const place = path === '' ? key : `${path}.${key}`;
    if (child !== undefined) return unknownKeys(value, child, place);
    return entries === undefined ? [] : [place];
  });
}

function own(entries: Readonly<Record<string, SchemaNode>>, key: string): SchemaNode | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}

function unwrapped(node: SchemaNode): SchemaNode {
  return node.wrapped === undefined ? node : unwrapped(node.wrapped);
}
