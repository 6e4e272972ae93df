import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TransportReport, transportReport } from '../../core/index.ts';
import { readReceivedLine } from '../../core/received/received-line.ts';
import { clinicPolicy, NOW, settingOf } from '../draft-of.ts';

/** A second or two; MAILWARD_FUZZ_RUNS=200000 looks for minutes. */
const RUNS = Number(process.env.MAILWARD_FUZZ_RUNS ?? 10_000);

const FUZZ_MS = 20_000 + RUNS * 5;

const DATE = 'Mon, 2 Nov 2026 14:00:00 +0000';
const READER = 'reader@northfield-clinic.example';

function reportOf(...fields: readonly string[]): TransportReport {
  const { policy, domains } = settingOf();
  return transportReport(fields.join('\r\n'), { policy, domains, now: NOW, reader: READER });
}

/** The line of the reader's own server for a message that came without TLS, or none recorded. */
const PLAIN_BORDER = `Received: from mail.stranger.example (mail.stranger.example [203.0.113.9])\r\n\tby mx.northfield-clinic.example (Postfix) with ESMTP id 4A1; ${DATE}`;
const TLS_BORDER = PLAIN_BORDER.replace(
  'by mx',
  '(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r\n\tby mx',
).replace('ESMTP', 'ESMTPS');

/** A line that the sender wrote below, as good as can be. */
const FORGED = `Received: from bank.example (bank.example [198.51.100.4]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by mx2.northfield-clinic.example (Postfix) with ESMTPS id 9; ${DATE}`;

const RANK = ['encrypted', 'weak', 'not-recorded', 'likely-plain'];

describe('a forged Received line', () => {
  it.each([
    ['with TLS, in the name of the reader’s own servers', FORGED],
    [
      'inside the reader’s own machine',
      FORGED.replace('bank.example (bank.example [198.51.100.4])', 'localhost (localhost [127.0.0.1])'),
    ],
    ['of another provider', FORGED.replace('mx2.northfield-clinic.example', 'mx.google.com')],
  ])('%s does not raise the verdict', (_what, forged) => {
    for (const border of [PLAIN_BORDER, TLS_BORDER]) {
      const honest = reportOf(border);
      const report = reportOf(border, forged, forged);
      expect(RANK.indexOf(report.verdict)).toBeGreaterThanOrEqual(RANK.indexOf(honest.verdict));
      expect(report.hops.map(({ trusted }) => trusted)).toEqual([true, false, false]);
      expect(report.hops[0]?.verdict).toBe(honest.hops[0]?.verdict);
    }
  });

  it('lowers the verdict where it tells of something worse', () => {
    const weak = FORGED.replace('TLSv1.3', 'SSLv3');
    expect(reportOf(TLS_BORDER, weak).verdict).toBe('weak');
  });

  it('is not believed because the sender greets with the name of one of the reader’s own servers', () => {
    const greeted = PLAIN_BORDER.replace(
      'mail.stranger.example (mail.stranger.example [203.0.113.9])',
      'mx2.northfield-clinic.example (unknown [203.0.113.9])',
    );
    const { hops, verdict } = reportOf(greeted, FORGED);
    expect([verdict, hops[0]?.verdict, hops[1]?.trusted]).toEqual(['not-recorded', 'not-recorded', false]);
  });

  it('is not believed because a looked-up name that nobody confirmed is the reader’s', () => {
    const named = PLAIN_BORDER.replace(
      'mail.stranger.example (mail.stranger.example',
      'mx2 (mx2.northfield-clinic.example',
    );
    const { hops, verdict } = reportOf(named.replace('(Postfix)', '(Haraka/3.0.1)'), FORGED);
    expect([verdict, hops[0]?.verdict, hops[1]?.trusted]).toEqual(['not-recorded', 'not-recorded', false]);
  });

  it('never makes up for a hop the reader’s own servers did not see', () => {
    const inside = PLAIN_BORDER.replace(
      'mail.stranger.example (mail.stranger.example [203.0.113.9])',
      'localhost (localhost [127.0.0.1])',
    );
    const unknown = FORGED.replace('mx2.northfield-clinic.example', 'mx.elsewhere.example');
    expect(reportOf(inside, unknown).verdict).toBe('not-recorded');
  });
});

/** What a stranger can make of a greeting, an address or the first line of a message. */
const FRAGMENTS = [
  'a.example',
  ' ',
  ' ',
  '(',
  ')',
  '<',
  '>',
  '"',
  ';',
  '\\',
  '[203.0.113.7]',
  '[',
  ']',
  ',',
  '@',
  'by mx.northfield-clinic.example',
  'by',
  'with ESMTPS',
  'with',
  'ESMTPS',
  'id 7',
  'for',
  'via',
  'from',
  '(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))',
  '(version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256)',
  '(Postfix)',
  '(TLS)',
  'over TLS secured channel',
  'ESMTP/TLS/AES256-SHA',
  '(AUTH: LOGIN a, TLS: TLS1.3, 256bits, AES256-SHA)',
  'tls TLS_AES_256_GCM_SHA384',
  'AES256-SHA encrypted',
  DATE,
  `; ${DATE}`,
  '(envelope-from',
  '(HELO',
  '&lt;',
  '=3D',
  '= ',
  'Received:',
];

/** Where servers write what the other side said of itself: Postfix, Sendmail, Google, Exchange, qmail. */
const GREETED: readonly ((greeting: string) => string)[] = [
  (greeting) =>
    `from ${greeting} (unknown [203.0.113.9]) by mx.northfield-clinic.example (Postfix) with ESMTP id 4A1 for <user@northfield-clinic.example>; ${DATE}`,
  (greeting) =>
    `from ${greeting} (a.example [203.0.113.9]) by mx.northfield-clinic.example (8.17.1/8.17.1) with ESMTP id 4A1; ${DATE}`,
  (greeting) =>
    `from ${greeting} ([203.0.113.9]) by mx.google.com with ESMTP id x1 for <user@northfield-clinic.example>; ${DATE}`,
  (greeting) =>
    `from ${greeting} (203.0.113.9) by AB1.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15.20.1.1 via Frontend Transport; ${DATE}`,
  (greeting) => `from unknown (HELO ${greeting}) (203.0.113.9) by mx.northfield-clinic.example with SMTP; ${DATE}`,
];

describe('a stranger’s own words inside the line of the reader’s server', () => {
  const words = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join(''));

  it('never look like TLS when they are the greeting', { timeout: FUZZ_MS }, () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...GREETED), (greeting, write) => {
        const line = readReceivedLine(write(greeting));
        expect(line.tls, write(greeting)).toBeNull();
      }),
      { numRuns: RUNS, seed: 11 },
    );
  });

  it('never look like TLS when they are folded onto its end', { timeout: FUZZ_MS }, () => {
    fc.assert(
      fc.property(words, (tail) => {
        const line = `from a.example (unknown [203.0.113.9]) by mx.northfield-clinic.example (Postfix) with ESMTP id 4A1; ${DATE} ${tail}`;
        expect(readReceivedLine(line).tls).toBeNull();
      }),
      { numRuns: RUNS, seed: 12 },
    );
  });

  it('never look like TLS when they are the sender’s address', { timeout: FUZZ_MS }, () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('(envelope-from <"§"@a.example>)', '(envelope-from "§"@a.example)'),
        (part, form) => {
          const address = form.replace('§', () => part.replace(/["\\]/g, ''));
          const line = `from a.example (unknown [203.0.113.9]) by mx.northfield-clinic.example ${address} with ESMTP id 4A1; ${DATE}`;
          expect(readReceivedLine(line).tls, line).toBeNull();
        },
      ),
      { numRuns: RUNS, seed: 13 },
    );
  });
});

describe('a Received field injected by folding', () => {
  it('stays part of the field it was folded into', () => {
    const subject = `Subject: hello\r\n\t${FORGED}`;
    expect(reportOf(PLAIN_BORDER, subject).hops).toHaveLength(1);
  });

  it('does not join a line that lacks its name to the line above', () => {
    const { hops, verdict } = reportOf(
      PLAIN_BORDER,
      '(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384) with ESMTPS id 3',
      'From: a@a.example',
    );
    expect([hops.length, hops[0]?.tls, verdict]).toEqual([1, null, 'not-recorded']);
  });

  it('does not start at a lone carriage return', () => {
    expect(reportOf(PLAIN_BORDER, `Subject: hello\r${FORGED}`).hops).toHaveLength(1);
  });
});

describe('a forged Authentication-Results field', () => {
  const passed = (server: string) =>
    `Authentication-Results: ${server}; spf=pass smtp.mailfrom=bank.example; dkim=pass; dmarc=pass`;

  it.each([
    ['of another server', [PLAIN_BORDER, passed('mx.bank.example')]],
    ['below the line that can be believed', [PLAIN_BORDER, FORGED, passed('mx.northfield-clinic.example')]],
    ['of a server whose name only begins alike', [PLAIN_BORDER, passed('northfield-clinic.example.stranger.example')]],
    ['without a server', [PLAIN_BORDER, 'Authentication-Results: spf=pass; dkim=pass; dmarc=pass']],
    ['in a message without any Received line', [passed('mx.northfield-clinic.example')]],
  ])('%s is not shown', (_what, fields) => {
    expect(reportOf(...fields).authentication).toBeNull();
  });

  it('further down does not add to what the reader’s server wrote', () => {
    const { authentication } = reportOf(
      PLAIN_BORDER,
      'Authentication-Results: mx.northfield-clinic.example; spf=fail smtp.mailfrom=bank.example',
      'Subject: hello',
      passed('mx.northfield-clinic.example'),
    );
    expect(authentication).toEqual({ spf: 'fail', dkim: null, dmarc: null, by: 'mx.northfield-clinic.example' });
  });

  it('hidden in an address or a comment is not read', () => {
    const { authentication } = reportOf(
      PLAIN_BORDER,
      'Authentication-Results: mx.northfield-clinic.example; spf=fail (x; dmarc=pass) smtp.mailfrom="a; dkim=pass"@bank.example',
    );
    expect(authentication).toMatchObject({ spf: 'fail', dkim: null, dmarc: null });
  });

  it('does not change the verdict', () => {
    expect(reportOf(PLAIN_BORDER, passed('mx.northfield-clinic.example')).verdict).toBe('not-recorded');
  });
});

describe("Mailward's own marks on a received message", () => {
  it('are hints and do not change the verdict', () => {
    const report = reportOf(
      PLAIN_BORDER,
      'X-Mailward-Review: v=1; exposure=none; policy=2026-1; unread=0; id=1',
      `Subject: hello ${clinicPolicy().portal.subject.text}`,
    );
    expect(report.hints).toEqual({ review: { exposure: 'none', policy: '2026-1' }, tagged: true });
    expect(report.verdict).toBe('not-recorded');
  });
});
