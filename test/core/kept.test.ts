import { describe, expect, it } from 'vitest';
import {
  countRules,
  decide,
  draftDigest,
  JUSTIFICATIONS,
  keepAssessment,
  keepOverride,
  recallAssessment,
  recallOverride,
  review,
} from '../../core/index.ts';
import { clinicPolicy, draftOf, fileOf, PHI_TEXT, PLAIN_TEXT, policyWith, settingOf } from '../draft-of.ts';

const POLICY = clinicPolicy();
const DRAFT = draftOf({ text: PHI_TEXT, subject: 'Ana Ruiz MRN 00482137', attachments: [fileOf('a.txt', 'one')] });

async function kept(draft = DRAFT) {
  const result = await review(draft, settingOf());
  return { result, note: keepAssessment(result, draftDigest(draft, POLICY)) };
}

describe('the digest of a draft', () => {
  const changed: readonly [string, ReturnType<typeof draftOf>][] = [
    ['the text', { ...DRAFT, body: { html: null, text: `${PHI_TEXT} ` } }],
    ['text that becomes HTML', { ...DRAFT, body: { html: PHI_TEXT, text: null } }],
    ['the subject', { ...DRAFT, subject: 'Ana Ruiz' }],
    ['the place', { ...DRAFT, location: 'Room 4' }],
    ['the kind', { ...DRAFT, kind: 'appointment' }],
    ['the sender', { ...DRAFT, from: { ...DRAFT.from, address: 'b@northfield-clinic.example' } }],
    [
      'a recipient',
      { ...DRAFT, recipients: [...DRAFT.recipients, { address: 'x@y.example', name: '', field: 'bcc' }] },
    ],
    ['an attachment’s bytes', { ...DRAFT, attachments: [fileOf('a.txt', 'two')] }],
    ['an attachment’s name', { ...DRAFT, attachments: [fileOf('b.txt', 'one')] }],
    ['where one attachment ends', { ...DRAFT, attachments: [fileOf('a.txt', 'on'), fileOf('b.txt', 'e')] }],
    ['what could not be read', { ...DRAFT, unread: [{ part: 'recipients', name: '', reason: 'too-large' }] }],
    ['half a character', { ...DRAFT, body: { html: null, text: `${PHI_TEXT}\ud83d` } }],
  ];

  it.each(changed)('changes with %s', (_what, draft) => {
    expect(draftDigest(draft, POLICY)).not.toBe(draftDigest(DRAFT, POLICY));
  });

  it('stays the same when a client writes the markup of the same text anew', () => {
    const html = (markup: string) => draftDigest(draftOf({ body: { html: markup, text: null } }), POLICY);
    expect(html('<div class="x_a"><b>Hello</b> there</div>')).toBe(html('<div><span>Hello there</span></div>'));
    expect(html('<p>Hello there</p>')).not.toBe(html('<p>Hello</p><p>there</p>'));
    expect(html('<blockquote>Hello</blockquote>')).not.toBe(html('<p>Hello</p>'));
  });

  it('changes with what is linked to and what is embedded', () => {
    const html = (markup: string) => draftDigest(draftOf({ body: { html: markup, text: null } }), POLICY);
    const link = (file: string) => html(`<a href="https://clinic.sharepoint.com/personal/a/${file}">here</a>`);
    expect(link('menu.pdf')).not.toBe(link('Jane%20Whitfield%20biopsy.pdf'));
    const picture = (data: string) => html(`<p>Hello<img src="data:image/png;base64,${data}"></p>`);
    expect(picture('AAAA')).not.toBe(picture('AAAB'));
    expect(picture('AAAA')).not.toBe(html('<p>Hello</p>'));
  });

  it('keeps different halves of characters apart', () => {
    const half = (text: string) => draftDigest(draftOf({ text }), POLICY);
    expect(half('\ud83d')).not.toBe(half('\ud83e'));
  });

  it('changes with the policy', () => {
    const stricter = policyWith('detection', { sensitivity: 'strict' });
    expect(draftDigest(DRAFT, stricter)).not.toBe(draftDigest(DRAFT, POLICY));
  });

  it('is the same for the same draft, whatever headers Mailward has put on it', () => {
    const again = { ...DRAFT, headers: { 'x-mailward-route': 'portal' }, attachments: [fileOf('a.txt', 'one')] };
    expect(draftDigest(again, POLICY)).toBe(draftDigest(DRAFT, POLICY));
    expect(draftDigest(DRAFT, POLICY)).toMatch(/^[\da-f]{64}$/);
  });
});

describe('a kept assessment', () => {
  it('is found again for its draft, as far as a decision and a record need it', async () => {
    const { result, note } = await kept();
    expect(recallAssessment(note, draftDigest(DRAFT, POLICY))).toEqual({
      exposure: result.exposure,
      unread: [],
      findings: result.findings.filter(({ segment }) => segment === 'subject'),
      rules: countRules(result.findings),
    });
  });

  it('comes to the same decision as the whole one, be it about a subject or a meeting’s place', async () => {
    const label = { via: 'label' as const, label: { id: '7a2f6c10-51b5-4d0e-8f7e-2f6a3b9c0001', alsoEnough: [] } };
    const setting = settingOf({ policy: policyWith('portal', label) });
    const place = draftOf({ kind: 'appointment', text: PHI_TEXT, location: 'Room 4, Ana Ruiz MRN 00482137' });
    for (const draft of [DRAFT, place]) {
      const { decision, ...assessment } = await review(draft, setting);
      const found = recallAssessment(keepAssessment(assessment, 'digest'), 'digest');
      expect(found === null ? null : decide(draft, found, setting)).toEqual(decision);
    }
  });

  it('is not found for any other draft', async () => {
    const { note } = await kept();
    expect(recallAssessment(note, draftDigest(draftOf({ text: PLAIN_TEXT }), POLICY))).toBeNull();
  });

  it('serves only a runtime that has no reader beyond those it was made with', async () => {
    const reader = () => ({ text: '', inside: [], unread: [], signs: [] });
    const digest = draftDigest(DRAFT, POLICY);
    const { result, note: poor } = await kept();
    expect(recallAssessment(poor, digest, { pdf: reader })).toBeNull();
    const rich = keepAssessment(result, digest, { pdf: reader, image: reader });
    expect(recallAssessment(rich, digest, { image: reader, pdf: reader })).not.toBeNull();
    expect(recallAssessment(rich, digest, { pdf: reader })).not.toBeNull();
    expect(recallAssessment(rich, digest)).not.toBeNull();
    expect(recallAssessment(rich, digest, { pdf: reader, dicom: reader })).toBeNull();
  });

  it('holds no word of the message', async () => {
    const { note } = await kept();
    for (const secret of ['Ana', 'Ruiz', '00482137', 'a.txt', 'diabetes', 'partner.example'])
      expect(note).not.toContain(secret);
  });

  it('is not kept when something was unread', async () => {
    const locked = fileOf('scan.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 1, 0]));
    expect((await kept(draftOf({ text: PLAIN_TEXT, attachments: [locked] }))).note).toBeNull();
  });

  it.each([
    ['', null],
    ['not JSON', '{'],
    ['another version', '{"v":1}'],
    ['a level nobody knows', null],
  ])('is nothing when what was kept is %s', async (_what, broken) => {
    const { note } = await kept();
    const text = broken ?? note?.replace(/"level":"\w+"/, '"level":"clean"') ?? null;
    expect(recallAssessment(text, draftDigest(DRAFT, POLICY))).toBeNull();
  });
});

describe('a kept override', () => {
  const digest = draftDigest(DRAFT, POLICY);

  it('is found again for its draft, with its reason', () => {
    for (const justification of [...JUSTIFICATIONS, null])
      expect(recallOverride(keepOverride(justification, digest), digest)).toEqual({ justification });
  });

  it('is nothing for a draft that has changed, or when it names no known reason', () => {
    expect(recallOverride(keepOverride('misread', digest), draftDigest(draftOf({}), POLICY))).toBeNull();
    expect(recallOverride(keepOverride('misread', digest).replace('misread', 'because'), digest)).toBeNull();
    for (const nothing of [null, '', 'null', '[]']) expect(recallOverride(nothing, digest)).toBeNull();
  });
});
