import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjectLine } from '../../../core/delivery/subject-line.ts';
import { bodyBelowLine, type Draft, decide, lineAsHtml, startsWithLine, withLine } from '../../../core/index.ts';
import { clinicPolicy, draftOf, policyWith, settingOf } from '../../draft-of.ts';

const POLICY = clinicPolicy();
const LINE = subjectLine('Ana Ruiz: results', POLICY);

/** A subject's finding, as a rule would tell it. */
const finding = {
  rule: 'patient-name',
  category: 'name',
  segment: 'subject',
  start: 0,
  end: 8,
  confidence: 'high',
  zone: 'new',
  topic: null,
  disguised: false,
} as const;

describe('the line that a replaced subject becomes', () => {
  it('names it in the first language of the organisation, without the tag', () => {
    expect(subjectLine('Ana Ruiz +encrypt+', POLICY)).toBe('Subject: Ana Ruiz');
    const spanish = { ...POLICY, organisation: { ...POLICY.organisation, languages: ['es' as const] } };
    expect(subjectLine('Ana Ruiz', spanish)).toBe('Asunto: Ana Ruiz');
  });

  it('is part of the decision exactly where a subject is replaced', () => {
    const decided = (subjectWithPhi: 'replace' | 'block', wish: 'portal' | null) =>
      decide(
        draftOf({ subject: 'Ana Ruiz: results' }),
        { findings: [finding], unread: [], exposure: { level: 'none', probability: 0, reasons: [] } },
        settingOf({
          policy: policyWith('enforcement', { subjectWithPhi }),
          wish: { protection: wish, override: null },
        }),
      );
    expect(decided('replace', 'portal')).toMatchObject({ subjectReplaced: true, subjectLine: LINE });
    expect(decided('block', 'portal')).toMatchObject({ action: 'block', subjectLine: null });
    expect(decided('replace', null)).toMatchObject({ subjectReplaced: false, subjectLine: null });
  });

  it('can be no markup', () => {
    expect(lineAsHtml('Subject: <b>"Ñ" & 😀')).toBe('<p>Subject: &#60;b&#62;&#34;&#209;&#34; &#38; &#128512;</p>');
  });
});

describe('a body with the line', () => {
  const body = { html: '<html><body><p>See below.</p></body></html>', text: 'See below.\n' };

  it('has it at its top, in HTML and in plain text', () => {
    expect(withLine(body, LINE)).toEqual({ html: `<p>${LINE}</p>${body.html}`, text: `${LINE}\n\nSee below.\n` });
    expect(withLine({ html: null, text: 'x' }, LINE).html).toBeNull();
  });

  it('is told from one that only begins alike, or has the line in one part alone', () => {
    expect(startsWithLine({ html: null, text: `${LINE} of last week` }, LINE)).toBe(true);
    expect(startsWithLine({ html: null, text: `${LINE}2` }, LINE)).toBe(false);
    expect(startsWithLine({ ...withLine(body, LINE), text: body.text }, LINE)).toBe(false);
    expect(startsWithLine({ html: null, text: null }, LINE)).toBe(false);
  });

  it('says the same below it as before, however often the line stands there', () => {
    const twice = { html: lineAsHtml(LINE) + (withLine(body, LINE).html ?? ''), text: `${LINE}\n${LINE}\nSee below.` };
    for (const changed of [withLine(body, LINE), twice])
      expect(bodyBelowLine(changed, LINE)).toEqual(bodyBelowLine(body, LINE));
    const other = withLine({ ...body, html: '<p>Something else.</p>' }, LINE);
    expect(bodyBelowLine(other, LINE)).not.toEqual(bodyBelowLine(body, LINE));
  });

  it('has it once, whatever the subject and the text', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 80 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text, text, (subject, html, plain) => {
        fc.pre(html !== null || plain !== null);
        const line = subjectLine(subject, POLICY);
        const before: Draft['body'] = { html, text: plain };
        const after = withLine(before, line);
        expect(startsWithLine(after, line)).toBe(true);
        expect(withLine(after, line)).toEqual(after);
        expect(bodyBelowLine(after, line)).toEqual(bodyBelowLine(before, line));
      }),
      { numRuns: 1000 },
    );
  });
});
