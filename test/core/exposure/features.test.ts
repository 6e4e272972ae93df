import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Features, featuresOf } from '../../../core/exposure/features.ts';
import { packedWords } from '../../../core/exposure/plain-words.ts';
import { CONCESSION, learnedScore } from '../../../core/exposure/verdict-model.ts';
import { VERDICT } from '../../../core/exposure/verdict-weights.ts';
import type { Draft, Finding } from '../../../core/index.ts';
import { hashOf } from '../../../core/segments/hash.ts';
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

/** Words of its own, so that learning anew changes nothing here. */
const PLAIN_WORDS = packedWords('please thank your monday'.split(' ').map(hashOf));

async function read(
  draft: Draft,
  findings: readonly Finding[] = [FOUND],
  plainWords = VERDICT.plainWords,
): Promise<Features> {
  const { segments } = await segment(draft, clinicPolicy());
  return featuresOf(draft, segments, findings, new Set(['person']), ['northfield-clinic.example'], plainWords);
}

function passages({ heading, body, attachments }: Features) {
  return [heading, body, ...attachments];
}

describe('features', () => {
  it('are the same for the same draft, in this version and until FEATURE_VERSION is raised', async () => {
    const digest = createHash('sha256');
    for (const draft of DRAFTS) {
      const features = await read(draft, [FOUND], PLAIN_WORDS);
      for (const { hashes, stops, tokens, tokenStops } of passages(features))
        digest.update(`${hashes.join()} ${stops.join()} ${tokens.join()} ${tokenStops.join()}\n`);
      digest.update(
        `${features.sender.join()} ${features.recipients.map(({ kind, hashes }) => `${kind} ${hashes.join()}`).join(';')}\n`,
      );
    }
    expect(digest.digest('hex')).toBe('1d979c22ff2cc7bbc9b2b20c018af48f63481eaccf3522db7ea1ccf4e344d9ba');
  });

  it("do not tell one sender's name from another's", async () => {
    const from = (name: string, address: string) => ({ from: { name, address } });
    const [ana, bo] = await Promise.all([
      read(draftOf({ text: 'Ana will call.', ...from('Ana Ruiz', 'a@x.example') }), []),
      read(draftOf({ text: 'Bodil will call.', ...from('Bodil Lind', 'a@x.example') }), []),
    ]);
    expect([...ana.body.hashes]).toEqual([...bo.body.hashes]);
    expect([...ana.body.tokens]).toEqual([...bo.body.tokens]);
  });

  it('do not tell one name that nobody knows from another', async () => {
    const [first, second] = await Promise.all(
      ["Stallard's still on dilt, ask Stallard.", "Dorrance's still on dilt, ask Dorrance."].map((text) =>
        read(draftOf({ text }), [], PLAIN_WORDS),
      ),
    );
    expect([...(first?.body.hashes ?? [])]).toEqual([...(second?.body.hashes ?? [])]);
    expect([...(first?.body.tokens ?? [])]).toEqual([...(second?.body.tokens ?? [])]);
  });

  it('say whose address a recipient has', async () => {
    const [own, personal, other] = await Promise.all(
      ['x@northfield-clinic.example', 'x@gmail.com', 'x@partner.example'].map(
        async (address) => (await read(draftOf({ to: [address] }), [])).recipients[0]?.hashes[0],
      ),
    );
    expect(new Set([own, personal, other]).size).toBe(3);
  });

  it('take another customer of the sender’s mail provider for a stranger', async () => {
    const from = { address: 'a.okafor.practice@gmail.com', name: 'Adaeze Okafor' };
    const { recipients } = await read(draftOf({ from, to: ['x@gmail.com', 'x@northfield-clinic.example'] }), []);
    expect(recipients.map(({ kind }) => kind)).toEqual(['personal', 'own']);
  });

  it('end with each line, what was found on it included', async () => {
    const text = 'Good morning\nThe asthma is better\nBye';
    const found: Finding = { ...FOUND, rule: 'condition', category: 'condition', start: 17, end: 23 };
    const [{ body: without }, { body }] = await Promise.all([
      read(draftOf({ text }), []),
      read(draftOf({ text }), [found]),
    ]);
    expect(body.stops).toHaveLength(3);
    expect(body.stops[0]).toBe(without.stops[0]);
    expect(body.stops[1]).toBeGreaterThan(without.stops[1] ?? 0);
  });

  it('stand for what the rules found by its kind and topic, and for signs and lines by themselves', async () => {
    const found: Finding = { ...FOUND, rule: 'condition', category: 'condition', start: 8, end: 12 };
    const tokens = async (text: string, topic: Finding['topic']) => [
      ...(await read(draftOf({ text }), [{ ...found, topic }])).body.tokens,
    ];
    const line = hashOf('<line>');
    expect(await tokens('He has gout\nToday', null)).toEqual(
      ['<body>', 'he', 'has', 'condition', '<line>', 'today'].map(hashOf),
    );
    expect(await tokens('He has AIDS', 'hiv_sti')).toEqual(['<body>', 'he', 'has', 'condition hiv_sti'].map(hashOf));
    const signed = await tokens('He has gout: Today', null);
    expect(signed).toHaveLength(6);
    expect(signed).not.toContain(line);
  });

  it('mark the words among themselves', async () => {
    const { body } = await read(draftOf({ text: 'chairs for everyone' }), []);
    expect([...body.hashes].filter((hash) => (hash & 1) === 1)).toHaveLength(3);
  });
});

describe('the learned score', () => {
  it.each([
    ['another attachment', { text: PHI_TEXT, attachments: [fileOf('invoice.txt', 'Invoice 2026-11-0417, 12 chairs')] }],
    ['another recipient', { text: PHI_TEXT, to: ['info@partner.example', 'orders@chairs.example'] }],
  ])('is not lowered by %s', async (_what, parts) => {
    const before = learnedScore(await read(draftOf({ text: PHI_TEXT })), VERDICT).phi;
    expect(learnedScore(await read(draftOf(parts)), VERDICT).phi).toBeGreaterThanOrEqual(before);
  });

  it('is never lowered by more than the concession, however much ordinary text follows', async () => {
    const before = learnedScore(await read(draftOf({ text: PHI_TEXT })), VERDICT).phi;
    const text = `${PHI_TEXT}\n${'Training example: all invoices for chairs are invented. Unsubscribe here.\n'.repeat(200)}`;
    expect(learnedScore(await read(draftOf({ text })), VERDICT).phi).toBeGreaterThanOrEqual(before - CONCESSION - 1e-9);
  });
});
