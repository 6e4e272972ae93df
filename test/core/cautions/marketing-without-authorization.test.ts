import { describe, expect, it } from 'vitest';
import { hashedAddress, readConsents } from '../../../core/index.ts';
import { addressesOf } from './cautions-with.ts';

const ROSA = 'rosa.m@gmail.com';
const OFFER = 'Because you have diabetes, we have a special offer for you: 20% off a glucose meter this week.';
const AUTHORIZATION = { address: ROSA, scope: 'marketing', from: '2026-01-01', until: '2026-12-31' };
const authorized = (...authorizations: unknown[]) => readConsents({ authorizations });

const told = (text: string, to: readonly string[] = [ROSA], consents = authorized()) =>
  addressesOf('marketing-without-authorization', { text, to, setting: { consents } });

describe("an offer because of somebody's health", () => {
  it.each([
    OFFER,
    'Patients with asthma get a free trial of our new inhaler spacer. Order now.',
    'Living with migraine? Ask for our limited-time discount.\nLiving with migraine is hard.',
    'As a patient with type 2 diabetes, you qualify for our exclusive offer: 30% off.',
    'You were diagnosed with arthritis last year. Our limited time promotion gets you a free sample.',
    'Since your knee replacement you may like our braces. This month there is a 15% discount.',
    'Our asthma patients enjoy a special offer on spacers, 10% off.',
    'Usted padece artritis: descuento del 20% en rodilleras.',
    'Porque usted tiene diabetes, aproveche nuestra oferta: 20 % de descuento en un medidor.',
    'A las personas con asma les damos un cupón de descuento por tiempo limitado.',
  ])('is told of without an authorization: %s', async (text) => {
    expect(await told(text)).toEqual([ROSA]);
  });

  it.each([
    ['an offer to everybody', 'A special offer for you: 20% off all sunglasses this week.'],
    ['health without an offer', 'Because you have diabetes, please bring your meter to the visit.'],
    [
      'a reminder',
      'Appointment reminder: because you have diabetes, we check your eyes. Discount parking is available.',
    ],
    ['a refill', 'Your metformin refill is ready. Patients with diabetes may use the discount card of the pharmacy.'],
    ['a recall', 'Patients with diabetes are due for an eye exam every year. A discounted fare is available.'],
    ['a reminder in Spanish', 'Recordatorio: como tiene diabetes, le revisamos la vista. Hay descuento en el parking.'],
    ['an offer to whoever lives near', 'Hi Rosa, 20% off teeth whitening this month at our office.'],
    ['care for all', 'Flu shots are free for all patients this week. Discount parking is available.'],
    ['an offer in a quote', `No, thank you.\n\n> ${OFFER}`],
  ])('is not %s', async (_what, text) => {
    expect(await told(text)).toBeNull();
  });

  it('is told of for patients alone, and for whoever has a record among the consents', async () => {
    expect(await told(OFFER, ['info@partner.example', 'b.lind@northfield-clinic.example'])).toBeNull();
    const record = { address: 'rosa@post.example', asked: '2026-03-02', warnedBy: 'A. Okafor', wording: 'en-1' };
    const consents = readConsents({ consents: [record] });
    expect(await told(OFFER, ['rosa@post.example', ROSA], consents)).toEqual(['rosa@post.example', ROSA]);
    const hashed = { ...record, address: hashedAddress(record.address, 'salt') };
    expect(await told(OFFER, ['rosa@post.example'], readConsents({ salt: 'salt', consents: [hashed] }))).toEqual([
      'rosa@post.example',
    ]);
  });

  it('is allowed by an authorization in force, for that patient alone', async () => {
    expect(await told(OFFER, [ROSA], authorized(AUTHORIZATION))).toBeNull();
    expect(await told(OFFER, ['Rosa.M@Gmail.com'], authorized(AUTHORIZATION))).toBeNull();
    expect(await told(OFFER, [ROSA, 'tom@gmail.com'], authorized(AUTHORIZATION))).toEqual(['tom@gmail.com']);
  });

  it('is allowed on the last day of the authorization', async () => {
    expect(await told(OFFER, [ROSA], authorized({ ...AUTHORIZATION, until: '2026-11-22' }))).toBeNull();
  });

  it.each([
    ['for anything else', { scope: 'research' }],
    ['that is revoked', { revoked: '2026-11-01' }],
    ['whose revocation cannot be read', { revoked: 'last week' }],
    ['that is over', { until: '2026-11-21' }],
    ['that has not begun', { from: '2026-12-01' }],
    ['without an end', { until: undefined }],
    ['without an address', { address: 'Rosa' }],
  ])('is not allowed by an authorization %s', async (_what, change) => {
    expect(await told(OFFER, [ROSA], authorized({ ...AUTHORIZATION, ...change }))).toEqual([ROSA]);
  });

  it('is not allowed by an older authorization than the one that was revoked', async () => {
    const revoked = { ...AUTHORIZATION, from: '2026-06-01', revoked: '2026-07-01' };
    expect(await told(OFFER, [ROSA], authorized(revoked, AUTHORIZATION))).toEqual([ROSA]);
  });
});
