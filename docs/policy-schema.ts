import { toJsonSchema } from '@valibot/to-json-schema';
import { PolicySchema } from '../core/index.ts';
import { POLICY_KEYS } from './policy-keys.ts';

/** The parts of a JSON Schema in which keys stand. */
export interface JsonNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly items?: JsonNode;
  readonly anyOf?: readonly JsonNode[];
}

/** policy.schema.json: the policy file's JSON Schema (draft-07), for editors and for checking without Mailward. */
export function policySchema(): string {
  const schema = toJsonSchema(PolicySchema, {
    typeMode: 'input',
    // What only code can check, such as a pattern being bounded, is left to `mailward policy check`.
    errorMode: 'ignore',
  });
  return `${JSON.stringify({ ...described(schema as JsonNode, ''), title: 'Mailward policy' }, null, 2)}\n`;
}

/** The node with a description at every key below it; keys in a list's items have the list's path before theirs. */
function described(node: JsonNode, path: string): JsonNode {
  const { properties, items, anyOf, ...rest } = node;
  const key = POLICY_KEYS[path];
  return {
    ...(key === undefined ? {} : { description: key }),
    ...rest,
    ...(properties === undefined ? {} : { properties: describedKeys(properties, path) }),
    ...(items === undefined ? {} : { items: withoutOwn(described(items, path)) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => withoutOwn(described(one, path))) }),
  };
}

function describedKeys(properties: Readonly<Record<string, JsonNode>>, path: string): Record<string, JsonNode> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, node]) => [name, described(node, path === '' ? name : `${path}.${name}`)]),
  );
}

/** The description stands at the key itself, not again at what it may hold. */
function withoutOwn({ description: _said, ...node }: JsonNode): JsonNode {
  return node;
}
