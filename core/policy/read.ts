import * as v from 'valibot';
import { type Policy, PolicySchema } from './schema.ts';

export interface PolicyError {
  /** Such as `enforcement.unread`; '' for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

export type PolicyReading =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** Checks a parsed policy file: the policy with every default filled in, or every mistake with its path. */
export function readPolicy(json: unknown): PolicyReading {
  if (Array.isArray(json)) return { ok: false, errors: [{ path: '', message: 'must be an object, not a list' }] };
  const result = v.safeParse(PolicySchema, json);
  if (result.success) return { ok: true, policy: result.output };
  return {
    ok: false,
    errors: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: say(issue) })),
  };
}

/** The policy an organisation has that wrote none. */
export function defaultPolicy(): Policy {
  return v.parse(PolicySchema, {});
}

function say(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') {
    return issue.expected === 'never' ? 'is not a known key' : `must be ${issue.expected}`;
  }
  if (issue.kind === 'validation') return `must be ${issue.message}`;
  return `must be ${(issue.expected ?? issue.message).replace(/ \| /g, ' or ').replace(/[()]/g, '')}, not ${issue.received}`;
}
