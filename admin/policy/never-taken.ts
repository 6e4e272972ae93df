import type { Policy, Protection } from '../../core/index.ts';

/**
 * One sentence for each way that stands in an order of a policy, and by which the policy itself lets nobody get mail. What
 * records and keys lack is told with their files.
 */
export function neverTaken({ protection, portal, smime, pgp }: Policy): string[] {
  const orders = [protection.possible, protection.phi, protection.sensitive];
  const asked = (way: Protection) => orders.some((order) => order.includes(way));
  const says = (way: Protection, why: string) => `nobody gets mail by "${way}", which stands in "protection": ${why}`;
  return [
    ...(asked('pgp') && pgp.lookup.length === 0 ? [says('pgp', '"pgp.lookup" names no place to look for keys')] : []),
    ...(asked('smime') && smime.domains.length === 0 ? [says('smime', '"smime.domains" names no domain')] : []),
    ...(asked('portal') && portal.via === 'none' ? [says('portal', '"portal.via" is "none"')] : []),
  ];
}
