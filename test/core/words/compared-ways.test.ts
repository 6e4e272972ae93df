import { describe, expect, it } from 'vitest';
import { describe as describeReview, readDomainRecords, review } from '../../../core/index.ts';
import { draftOf, NOW, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../../draft-of.ts';

const domains = readDomainRecords({
  checked: new Date(NOW).toISOString(),
  domains: { 'lakeside.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true } },
});

async function compared(parts: Parameters<typeof draftOf>[0], setting = settingOf({ domains })) {
  const draft = draftOf(parts);
  return describeReview(draft, await review(draft, setting), setting, 'en').recipients.map((line) => line.compared);
}

describe('why one way and no other', () => {
  it('names every way, weakest first, and marks the one that is taken', async () => {
    const [ways = []] = await compared({ text: PHI_TEXT });
    expect(ways.map(({ way }) => way)).toEqual([
      'Encrypted on the way',
      'Encrypted with OpenPGP',
      'Encrypted with S/MIME',
      'Secure portal',
    ]);
    expect(ways.filter(({ taken }) => taken).map(({ way }) => way)).toEqual(['Secure portal']);
    expect(ways[0]?.why).toContain('Nobody has confirmed');
  });

  it('says that a stronger way is not needed', async () => {
    const [ways = []] = await compared({ text: PHI_TEXT, to: ['ward@lakeside.example'] });
    expect(ways[0]).toMatchObject({ taken: true, why: expect.stringMatching(/^This way is taken\./) });
    expect(ways[3]?.why).toBe('Not needed.');
  });

  it('says that somebody else cannot take a weaker way', async () => {
    const [first = []] = await compared({ text: PHI_TEXT, to: ['ward@lakeside.example', 'info@partner.example'] });
    expect(first[0]).toMatchObject({ taken: false, why: 'Not everybody else can take it.' });
  });

  it('says that the policy does not use a way for such a message', async () => {
    const policy = policyWith('protection', { phi: ['portal'] });
    const [ways = []] = await compared({ text: PHI_TEXT }, settingOf({ policy, domains }));
    expect(ways[0]?.why).toBe('Not used for this message.');
  });

  it('says nothing where nothing has to be protected', async () => {
    expect(await compared({ text: PLAIN_TEXT })).toEqual([[]]);
  });
});
