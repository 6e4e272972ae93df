import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Features, featuresOf } from '../../../core/exposure/features.ts';
import { learnedScore } from '../../../core/exposure/verdict-model.ts';
import { VERDICT } from '../../../core/exposure/verdict-weights.ts';
import type { Draft, Finding } from '../../../core/index.ts';
import { segment } from '../../../core/segments/segment.ts';
import { clinicPolicy, draftOf, fileOf, PHI_TEXT } from '../../draft-of.ts';

const DRAFTS: readonly Draft[] = [
  draftOf({
    subject: 'Chairs',
    text: "Could you send the 12 chairs on Thursday?\n\nRegards,\nAdaeze Okafor\n507-555-0142\n\n> They're ready.",
  }),
  draftOf({
    subject: 'Re: your visit',
    text: 'La cita de la señora Robledo es el 3/14/2027 a las 15:00 (A1C 7.2 %).',
    to: ['m.robledo@gmail.com'],
  }),
  draftOf({
    text: PHI_TEXT,
    attachments: [fileOf('list.csv', 'name,mrn\nBo Lind,00771204'), fileOf('note.txt', 'see above')],
  }),
];

/** A finding that no rule made, so that new rules do not change what these tests compare. */
const FOUND: Finding = {
  rule: 'medical-record-number',
  category: 'mrn',
  segment: 'body',
  start: 2,
  end: 8,
  confidence: 'high',
  zone: 'new',
  topic: null,
  disguised: false,
};

async function read(draft: Draft, findings: readonly Finding[] = [FOUND]): Promise<Features> {
  const { segments } = await segment(draft, clinicPolicy());
  return featuresOf(draft, segments, findings, ['northfield-clinic.example']);
}

function passages({ heading, body, attachments }: Features) {
  return [heading, body, ...attachments];
}

describe('features', () => {
  it('are the same for the same draft, in this version and until FEATURE_VERSION is raised', async () => {
    const digest = createHash('sha256');
    for (const draft of DRAFTS) {
      const features = await read(draft);
      for (const { hashes, stops } of passages(features)) digest.update(`${hashes.join()} ${stops.join()}\n`);
      digest.update(`${features.sender.join()} ${features.recipients.map((one) => one.join()).join(';')}\n`);
    }
    expect(digest.digest('hex')).toBe('7954b7c6920ab4af5d00388a4ce0cb1847426e09072005da5e43e51157e29aa5');
  });

  it('tell the parts of a message apart', async () => {
    const word = async (draft: Draft) => new Set(passages(await read(draft, [])).flatMap(({ hashes }) => [...hashes]));
    const [subject, text, file] = await Promise.all([
      word(draftOf({ subject: 'chairs' })),
      word(draftOf({ text: 'chairs' })),
      word(draftOf({ attachments: [fileOf('', 'chairs')] })),
    ]);
    const shared = [...subject].filter((hash) => text.has(hash) && file.has(hash));
    expect(shared.length).toBeGreaterThan(0);
    expect([...subject].some((hash) => !text.has(hash) && !file.has(hash))).toBe(true);
  });

  it("do not tell one sender's name from another's", async () => {
    const from = (name: string, address: string) => ({ from: { name, address } });
    const [ana, bo] = await Promise.all([
      read(draftOf({ text: 'Ana will call.', ...from('Ana Ruiz', 'a@x.example') }), []),
      read(draftOf({ text: 'Bodil will call.', ...from('Bodil Lind', 'a@x.example') }), []),
    ]);
    expect([...ana.body.hashes]).toEqual([...bo.body.hashes]);
  });

  it('say whose address a recipient has', async () => {
    const [own, personal, other] = await Promise.all(
      ['x@northfield-clinic.example', 'x@gmail.com', 'x@partner.example'].map(
        async (address) => (await read(draftOf({ to: [address] }), [])).recipients[0]?.[0],
      ),
    );
    expect(new Set([own, personal, other]).size).toBe(3);
  });

  it('end a line where health is first found', async () => {
    const text = 'Good morning\nThe asthma is better\nBye';
    const found: Finding = { ...FOUND, rule: 'condition', category: 'condition', start: 17, end: 23 };
    const { body } = await read(draftOf({ text }), [found]);
    expect(body.stops).toHaveLength(3);
    expect(body.health).toBeGreaterThan(body.stops[0] ?? 0);
    expect(body.health).toBeLessThanOrEqual(body.stops[1] ?? 0);
    expect((await read(draftOf({ text }), [])).body.health).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('the learned score', () => {
  it.each([
    ['more lines', { text: `${PHI_TEXT}\nThe invoice is attached.\nSee you on Monday.` }],
    ['another attachment', { text: PHI_TEXT, attachments: [fileOf('invoice.txt', 'Invoice 2026-11-0417, 12 chairs')] }],
    ['another recipient', { text: PHI_TEXT, to: ['info@partner.example', 'orders@chairs.example'] }],
  ])('is not lowered by %s', async (_what, parts) => {
    const before = learnedScore(await read(draftOf({ text: PHI_TEXT })), VERDICT);
    expect(learnedScore(await read(draftOf(parts)), VERDICT)).toBeGreaterThanOrEqual(before);
  });
});
