import { describe, expect, it } from 'vitest';
import { POLICY_KEYS } from '../../docs/policy-keys.ts';
import { type JsonNode, policySchema } from '../../docs/policy-schema.ts';

/** Every key below a node, with what is said of it. */
function keysOf(node: JsonNode, path = ''): (readonly [string, string | undefined])[] {
  const below = Object.entries(node.properties ?? {}).flatMap(([name, child]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [[own, child.description] as const, ...keysOf(child, own)];
  });
  const parts = [...(node.items === undefined ? [] : [node.items]), ...(node.anyOf ?? [])];
  return [...below, ...parts.flatMap((part) => keysOf(part, path))];
}

describe("policy.schema.json's words", () => {
  const keys = keysOf(JSON.parse(policySchema()) as JsonNode);

  it('say of every key what it decides', () => {
    expect(keys.filter(([, said]) => said === undefined).map(([path]) => path)).toEqual([]);
  });

  it('are about keys that there are', () => {
    const known = new Set(keys.map(([path]) => path));
    expect(Object.keys(POLICY_KEYS).filter((path) => !known.has(path))).toEqual([]);
  });
});
