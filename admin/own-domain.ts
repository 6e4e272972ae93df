import type { Policy } from '../core/index.ts';
import { InputError } from './input-error.ts';

/** The organisation's first domain, from which all ids and hashes of what is deployed follow. Throws an InputError without one. */
export function ownDomain(policyFile: string, { organisation }: Policy): string {
  const [domain] = organisation.domains;
  if (domain !== undefined) return domain;
  throw new InputError(
    'policy',
    `${policyFile}: "organisation.domains" is empty; name your own, such as "clinic.example", from which all ids follow`,
  );
}
