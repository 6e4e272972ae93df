import type { Policy } from '../../core/index.ts';

/** What an administrator says about the organisation; what is undefined stays as the defaults have it. */
export interface Answers {
  readonly name?: string | undefined;
  readonly domains?: readonly string[] | undefined;
  readonly languages?: readonly string[] | undefined;
  /** A gateway's preset, or none where there is no portal. */
  readonly portal?: string | undefined;
  readonly sensitivity?: Policy['detection']['sensitivity'] | undefined;
  readonly escalation?: Policy['enforcement']['escalation'] | undefined;
  readonly override?: Policy['enforcement']['override']['upTo'] | undefined;
}

/** Where `mailward policy init` puts what explains every key to an editor. */
export const SCHEMA_FILE = 'policy.schema.json';

/** The policy file with what was said, and nothing that was not; `day` is its version, such as 2026-11-22. */
export function policyFrom(answers: Answers, day: string): Record<string, unknown> {
  const { name, domains, languages, portal, sensitivity, escalation, override } = answers;
  return {
    $schema: `./${SCHEMA_FILE}`,
    version: `${day}.1`,
    ...part('organisation', { name, domains, languages }),
    ...part('detection', { sensitivity }),
    ...part('enforcement', { escalation, override: override === undefined ? undefined : { upTo: override } }),
    ...part('portal', portal === 'none' ? { via: 'none' } : { preset: portal }),
  };
}

function part(name: string, keys: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = Object.entries(keys).filter(([, value]) => value !== undefined);
  return said.length === 0 ? {} : { [name]: Object.fromEntries(said) };
}
