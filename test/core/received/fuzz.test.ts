import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeTransport, transportReport, transportText } from '../../../core/index.ts';
import { settingOf } from '../../draft-of.ts';

/** A few seconds; MAILWARD_FUZZ_RUNS=200000 takes minutes. */
const RUNS = Number(process.env.MAILWARD_FUZZ_RUNS ?? 1000);
const TEST_MS = 20_000 + RUNS * 5;
const SEED = 5;

/** A whole header block, to be damaged. */
const BLOCK = `Received: from mx7.filter.example (mx7.filter.example [203.0.113.77]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits))\r
\tby in4.reader.example (Postfix) with ESMTPS id 4A1 for <reader@clinic.example>; Mon, 2 Nov 2026 14:00:05 +0000 (UTC)\r
Authentication-Results: in4.reader.example; spf=pass smtp.mailfrom=partner.example; dkim=pass (2048-bit key); dmarc=pass\r
ARC-Seal: i=1; a=rsa-sha256; cv=none; d=filter.example; s=a; b=AAAA\r
Received: from ws12.sender.example (HELO ws12) (192.0.2.90) by out2.sender.example with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1 via Frontend Transport; Mon, 2 Nov 2026 09:00:02 -0500\r
Received: (qmail 2160 invoked from network); 2 Nov 2026 13:59:00 -0000\r
Reply-To: "Ruiz, A." <a@partner.example>\r
Subject: =?UTF-8?Q?Ma=C3=B1ana?= +encrypt+\r
X-Mailward-Review: v=1; exposure=phi; policy=1; unread=0; id=1\r
`;

const PIECES = [
  '(',
  ')',
  '<',
  '>',
  '"',
  ';',
  '\\',
  '[',
  ']',
  ':',
  '=',
  '\r',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\0',
  'é',
  '\ud83d',
  '=3D',
  '=\r\n',
  '&lt;',
  'by',
  'from',
  'with ',
  'Received:',
  '\r\nReceived: ',
];

type Edit = { readonly at: number; readonly cut: number; readonly put: string; readonly again: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(BLOCK.length),
  cut: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(400)),
  put: fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })),
  again: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat(300) }),
});

function damaged(edits: readonly Edit[]): string {
  return edits.reduce(
    (text, { at, cut, put, again }) => text.slice(0, at) + put.repeat(again) + text.slice(at + cut),
    BLOCK,
  );
}

function hasControls(line: string): boolean {
  return [...line].some((character) => character < ' ' || character === '\x7f');
}

describe('a damaged header block', () => {
  it('is always answered, in both languages, within 80 columns and without control characters', {
    timeout: TEST_MS,
  }, () => {
    const setting = settingOf();
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const report = transportReport(damaged(edits), setting);
        const texts = [describeTransport(report, 'en'), describeTransport(report, 'es')].map(transportText);
        const lines = texts.join('').split('\n');
        expect(lines.filter((line) => line.length > 80 || hasControls(line))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe('a header block of 1 MB', () => {
  const units = [
    '(',
    '<',
    '"',
    ' by x',
    ';',
    ' with ESMTPS',
    '(using TLSv1.3 ',
    'a:',
    '\n ',
    'Received: from a by b; \n',
    '=3D',
    '[1.2.3.4]',
    '(x) ',
    'Subject: =?u?q?a?=\n',
  ];

  it.each(units)('takes time in proportion to its length when it repeats %j', (unit) => {
    const time = (length: number) => {
      const block = `Received: from a ${unit.repeat(Math.ceil(length / unit.length))}`;
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 2; i++) {
        const before = process.cpuUsage();
        transportReport(block, settingOf());
        const { user, system } = process.cpuUsage(before);
        best = Math.min(best, (user + system) / 1000);
      }
      return best;
    };
    // Four times the text takes four times as long; a square would take sixteen times. Small times are all noise.
    expect(time(1_000_000)).toBeLessThan(12 * Math.max(time(250_000), 25));
  });
});
