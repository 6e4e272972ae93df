import { toJsonSchema } from '@valibot/to-json-schema';
import { PolicySchema } from '../core/index.ts';

/** policy.schema.json: the policy file's JSON Schema (draft-07), for editors and for checking without Mailward. */
export function policySchema(): string {
  const schema = toJsonSchema(PolicySchema, {
    typeMode: 'input',
    // What only code can check, such as a pattern being bounded, is left to `mailward scan --policy`.
    errorMode: 'ignore',
  });
  return `${JSON.stringify({ ...schema, title: 'Mailward policy' }, null, 2)}\n`;
}
