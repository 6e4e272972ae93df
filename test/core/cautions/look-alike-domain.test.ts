import { describe, expect, it } from 'vitest';
import { readDomainRecords } from '../../../core/index.ts';
import { NOW, policyWith } from '../../draft-of.ts';
import { cautionsWith } from './cautions-with.ts';

const domains = readDomainRecords({
  checked: new Date(NOW).toISOString(),
  domains: { 'lakeside-health.example': {}, 'mail.harborview.example': {}, 'abc.example': {}, 'riverbend.com': {} },
});
const policy = policyWith('smime', { domains: ['grandview-labs.example'] });

async function resembled(domain: string): Promise<string | null> {
  const cautions = await cautionsWith({ to: [`ana.ruiz@${domain}`], setting: { domains, policy } });
  return cautions.find(({ id }) => id === 'look-alike-domain')?.resembled[0] ?? null;
}

describe('a domain that looks like a known one', () => {
  it.each([
    ['with two letters exchanged', 'lakeside-heatlh.example', 'lakeside-health.example'],
    ['with a letter missing', 'lakeside-helth.example', 'lakeside-health.example'],
    ['with a letter too many', 'northfield-clinics.example', 'northfield-clinic.example'],
    ['with a wrong letter', 'grandview-lads.example', 'grandview-labs.example'],
    ['below which another stands', 'mx.lakeside-heatlh.example', 'lakeside-health.example'],
    ['of which one below is known', 'harborviev.example', 'mail.harborview.example'],
    ['with a letter of another script', 'lаkеsidе-health.example', 'lakeside-health.example'],
    ['with letters of another script as DNS writes them', 'xn--rivrbend-e8g.com', 'riverbend.com'],
    ['with letters that run into one', 'hotrnail.com', 'hotmail.com'],
    ['with digits for letters', '0ut1ook.com', 'outlook.com'],
    ['that ends in .co', 'riverbend.co', 'riverbend.com'],
    ['that ends in .cm', 'gmail.cm', 'gmail.com'],
    ['that is a mail provider with a slip', 'gmial.com', 'gmail.com'],
  ])('is told of %s', async (_how, domain, known) => {
    expect(await resembled(domain)).toBe(known);
  });

  it.each([
    ['is known', 'lakeside-health.example'],
    ['is below a known one', 'ward3.lakeside-health.example'],
    ['is known although another is one letter away', 'ymail.com'],
    ['is short', 'abd.example'],
    ['is two slips away', 'lakesid-helth.example'],
    ['is in another country', 'riverbend.mx'],
    ['has nothing in common', 'insurer.example'],
    ['is no domain', ''],
    ['cannot be decoded', 'xn--99999999999.com'],
  ])('is not told of one that %s', async (_how, domain) => {
    expect(await resembled(domain)).toBeNull();
  });

  it('names each recipient with the domain meant, once', async () => {
    const to = ['a.ruiz@gmial.com', 'b.lind@northfield-clinc.example', 'a.ruiz@gmial.com'];
    expect(await cautionsWith({ to })).toEqual([
      {
        id: 'look-alike-domain',
        addresses: ['a.ruiz@gmial.com', 'b.lind@northfield-clinc.example'],
        resembled: ['gmail.com', 'northfield-clinic.example'],
      },
    ]);
  });
});
