import { describe, expect, it } from 'vitest';
import { addressesOf, recipientsOf } from './cautions-with.ts';

const FAMILIES = ['a.ruiz@gmail.com', 'b.lind@yahoo.com', 'c.vera@outlook.com', 'd.luna@icloud.com', 'e.moss@aol.com'];
const named = (draft: { recipients: ReturnType<typeof recipientsOf> }) =>
  addressesOf('many-personal-addresses', { draft });

describe('many personal addresses', () => {
  it('are told of in To and Cc, from five on', async () => {
    expect(await named({ recipients: recipientsOf(FAMILIES) })).toEqual(FAMILIES);
    const mixed = [...recipientsOf(FAMILIES.slice(0, 2)), ...recipientsOf(FAMILIES.slice(2), 'cc')];
    expect(await named({ recipients: mixed })).toEqual(FAMILIES);
    expect(await named({ recipients: recipientsOf(FAMILIES.slice(1)) })).toBeNull();
  });

  it('are hidden from one another in Bcc', async () => {
    expect(await named({ recipients: recipientsOf(FAMILIES, 'bcc') })).toBeNull();
  });

  it('are not the addresses of organisations, nor one address many times', async () => {
    const partners = FAMILIES.map((address) => address.replace(/@.{1,20}$/, '@partner.example'));
    expect(await named({ recipients: recipientsOf(partners) })).toBeNull();
    expect(await named({ recipients: recipientsOf(FAMILIES.map(() => 'a.ruiz@gmail.com')) })).toBeNull();
  });
});
