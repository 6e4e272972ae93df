import { describe, expect, it } from 'vitest';
import {
  describeTransport,
  type Policy,
  readDomainRecords,
  readPolicy,
  type TransportReport,
  transportReport,
  transportText,
} from '../../../core/index.ts';
import { NOW, settingOf } from '../../draft-of.ts';

const AT = (seconds: number) => `Mon, 2 Nov 2026 14:00:${String(seconds).padStart(2, '0')} +0000`;

function policyOf(policy: unknown): Policy {
  const reading = readPolicy(policy);
  if (!reading.ok) throw new Error(reading.errors[0]?.path);
  return reading.policy;
}

function reportOf(fields: readonly string[], policy: unknown = {}, reader?: string): TransportReport {
  return transportReport(fields.join('\r\n'), { ...settingOf({ policy: policyOf(policy) }), now: NOW, reader });
}

/** A message from a sender's provider through a filtering service to the reader's provider, newest line first. */
const THREE_PARTIES = [
  `Received: from localhost (localhost [127.0.0.1]) by store1.reader-mail.example (Postfix) with ESMTP id 4A1; ${AT(9)}`,
  `Received: from mail@localhost by store1.reader-mail.example (8.14.4/8.14.4/Submit) id rA2E08; ${AT(8)}`,
  `Received: from in4.reader-mail.example (in4.reader-mail.example [198.51.100.14])\r\n\tby store1.reader-mail.example (8.14.4/8.14.4) with ESMTP id rA2E07\r\n\t(version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-SHA bits=256 verify=NOT)\r\n\tfor <reader@clinic.example>; ${AT(7)}`,
  `Received: from mx7.filter-service.example (mx7.filter-service.example [203.0.113.77])\r\n\tby in4.reader-mail.example (8.14.4/8.14.4) with ESMTP id rA2E05\r\n\t(version=TLSv1/SSLv3 cipher=DHE-RSA-AES256-SHA bits=256 verify=NOT)\r\n\tfor <reader@clinic.example>; ${AT(5)}`,
  `Received: from unknown [192.0.2.25] (EHLO out2.sender-host.example)\r\n\tby mx7.filter-service.example (envelope-from <a@partner.example>);\r\n\t${AT(4)} (UTC)`,
  `Received: from ws12.sender-host.example ([192.0.2.90]) by out2.sender-host.example with Microsoft SMTPSVC(7.5.7601.17514);\r\n\t ${AT(2)}`,
];

describe('a message that passed three parties', () => {
  const report = reportOf(THREE_PARTIES);

  it('shows each hop as far as its line tells it', () => {
    expect(report.hops.map(({ verdict }) => verdict)).toEqual([
      'internal',
      'internal',
      'internal',
      'encrypted',
      'not-recorded',
      'internal',
    ]);
    expect(report.hops.map(({ provider }) => provider?.domain)).toEqual([
      'reader-mail.example',
      'reader-mail.example',
      'reader-mail.example',
      'reader-mail.example',
      'filter-service.example',
      'sender-host.example',
    ]);
    expect(report.hops.map(({ sameMachine }) => sameMachine)).toEqual([true, true, false, false, false, false]);
  });

  it('reads AES-256 and no version from the old label', () => {
    expect(report.hops[3]?.tls).toMatchObject({
      version: null,
      cipher: 'DHE-RSA-AES256-SHA',
      bits: 256,
      weakness: null,
    });
  });

  it('believes the lines of the reader’s own provider only', () => {
    expect(report.hops.map(({ trusted }) => trusted)).toEqual([true, true, true, true, false, false]);
  });

  it('says so in one sentence that claims no more than the headers show', () => {
    expect(report.verdict).toBe('not-recorded');
    expect(describeTransport(report, 'en').verdict.sentence).toBe(
      'TLS on the one hop we can see; the first was not recorded.',
    );
    expect(describeTransport(report, 'es').verdict.sentence).toBe('TLS en el tramo que vemos; del primero no consta.');
  });

  it('counts no claim among the hops that can be seen', () => {
    const forged = [
      'Received: from stranger.example (stranger.example [203.0.113.9]) by mx.clinic.example (Postfix) with ESMTP id 1; Thu, 19 Nov 2026 13:44:20 +0000',
      'Received: from bank.example (bank.example [192.0.2.9]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) by mx.other.example (Postfix) with ESMTPS id 2; Thu, 19 Nov 2026 13:44:10 +0000',
    ];
    const claimed = reportOf(forged, { organisation: { domains: ['clinic.example'] } });
    expect(describeTransport(claimed, 'en').verdict.sentence).toBe(
      'TLS only claimed, on one hop; one was not recorded.',
    );
    expect(describeTransport(claimed, 'es').verdict.sentence).toBe('TLS solo afirmado, en un tramo; de uno no consta.');
  });

  it('makes the hand-offs stand out', () => {
    expect(describeTransport(report, 'en').handOffs.map(({ title, sentence }) => [title, sentence])).toEqual([
      ['filter-service.example → reader-mail.example', 'Encrypted: AES-256; TLS version not stated.'],
      ['sender-host.example → filter-service.example', 'Not recorded.'],
    ]);
  });

  it('is likely not encrypted where the service is known to record TLS', () => {
    const providers = [{ name: 'Filter Service', domains: ['filter-service.example'], recordsTls: true }];
    const known = reportOf(THREE_PARTIES, { received: { providers } });
    expect([known.verdict, known.hops[4]?.verdict]).toEqual(['likely-plain', 'likely-plain']);
    expect(describeTransport(known, 'en').handOffs[1]?.sentence).toBe(
      'Likely not encrypted: Filter Service notes encryption, and noted none here (claimed).',
    );
  });

  it('is encrypted where the service says so', () => {
    const second = `Received: from unknown [192.0.2.25] (EHLO out2.sender-host.example) (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits))\r\n\tby mx7.filter-service.example with ESMTP (envelope-from <a@partner.example>); ${AT(4)}`;
    const { hops, verdict } = reportOf(THREE_PARTIES.map((line, i) => (i === 4 ? second : line)));
    expect(hops[4]).toMatchObject({ verdict: 'encrypted', tls: { version: 'TLSv1.2', weakness: null } });
    expect(verdict).toBe('encrypted');
  });

  it('believes a service that the organisation calls its own', () => {
    const providers = [{ name: 'Our filter', domains: ['filter-service.example'], trusted: true }];
    const { hops } = reportOf(THREE_PARTIES, { received: { providers } });
    expect(hops.map(({ trusted }) => trusted)).toEqual([true, true, true, true, true, false]);
  });

  it('tells times, and how long each hop took', () => {
    expect(report.hops.map(({ delaySeconds }) => delaySeconds)).toEqual([1, 1, 2, 1, 2, null]);
    expect(report.hops[5]?.time).toBe('2026-11-02T14:00:02Z');
    expect(report.totalSeconds).toBe(7);
  });
});

describe('whose the machines are', () => {
  it.each([
    ['the organisation’s by its domains', 'mx.gate.clinic.example', 'clinic.example', true],
    ['a provider’s by its table', 'mx0a-00000000.pphosted.com', 'pphosted.com', false],
    ['anybody’s by the public suffix list', 'mx.mail.partner.co.uk', 'partner.co.uk', false],
  ])('is told: %s', (_what, host, domain, own) => {
    const policy = { organisation: { domains: ['clinic.example'] } };
    const report = reportOf(
      [
        `Received: from x.example (x.example [192.0.2.1]) by mx.other.example with SMTP; ${AT(3)}`,
        `Received: from y.example (y.example [192.0.2.2]) by ${host} with SMTP; ${AT(2)}`,
      ],
      policy,
    );
    expect(report.hops[1]?.provider).toMatchObject({ domain, own });
  });

  it('is the neighbour’s where a machine has no public name', () => {
    const { hops } = reportOf([
      `Received: by 2002:a05:6402:1234:0:0:0:0 with SMTP id x1; ${AT(5)}`,
      `Received: from mx.partner.example (mx.partner.example. [192.0.2.1]) by mx.google.com with ESMTPS id x2 (version=TLS1_3 cipher=TLS_AES_256_GCM_SHA384 bits=256/256); ${AT(4)}`,
      `Received: from app (unknown [10.0.0.4]) by SCANNER (Postfix) with ESMTP id 2; ${AT(3)}`,
    ]);
    expect(hops.map(({ provider }) => provider?.domain)).toEqual(['google.com', 'google.com', 'partner.example']);
    expect(hops.map(({ trusted }) => trusted)).toEqual([true, true, false]);
  });

  it('is the reader’s own by the address of the mailbox', () => {
    const { hops } = reportOf(
      [
        `Received: from gate.clinic.example (gate.clinic.example [192.0.2.1]) by mx.google.com with ESMTPS id 1; ${AT(5)}`,
        `Received: from mx.partner.example (mx.partner.example [192.0.2.9]) by gate.clinic.example (Postfix) with ESMTPS id 2; ${AT(4)}`,
      ],
      {},
      'reader@clinic.example',
    );
    expect(hops.map(({ trusted }) => trusted)).toEqual([true, true]);
    expect(hops[0]?.verdict).toBe('encrypted');
  });
});

describe('silence about TLS', () => {
  it.each([
    ['Google', 'mx.google.com with ESMTP id x1'],
    [
      'Exchange Online',
      'AB1.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15.20.1 via Frontend Transport',
    ],
    ['Proofpoint', 'mx0a-00000000.pphosted.com (PPS) with ESMTP id 47x1'],
  ])('means likely plain at %s', (_writer, by) => {
    expect(reportOf([`Received: from mx.a.example (mx.a.example [192.0.2.1]) by ${by}; ${AT(1)}`]).verdict).toBe(
      'likely-plain',
    );
  });

  it('means nothing in a line that is cut off', () => {
    expect(
      reportOf(['Received: from mx.a.example (mx.a.example [192.0.2.1]) by mx.google.com with ESMTP id x (vers'])
        .verdict,
    ).toBe('not-recorded');
  });
});

describe('what else a report holds', () => {
  const border = `Received: from mx.a.example (mx.a.example [192.0.2.1]) by mx.b.example (Postfix) with ESMTPS id 1; ${AT(5)}`;

  it('is the sender’s authentication as the reader’s server found it', () => {
    const { authentication } = reportOf([
      border,
      'Authentication-Results: mx.b.example; spf=pass smtp.mailfrom=a.example; dkim=none; dkim=pass header.d=a.example; dmarc=pass',
    ]);
    expect(authentication).toEqual({ spf: 'pass', dkim: 'pass', dmarc: 'pass', by: 'mx.b.example' });
  });

  it('is Microsoft’s authentication, which names no server', () => {
    const { authentication } = reportOf([
      `Received: from mx.a.example (192.0.2.1) by AB1.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.1 via Frontend Transport; ${AT(5)}`,
      'Authentication-Results: spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=fail; dmarc=pass action=none',
    ]);
    expect(authentication).toEqual({ spf: 'pass', dkim: 'fail', dmarc: 'pass', by: 'outlook.com' });
  });

  it('is the number of ARC sets', () => {
    expect(reportOf([border, 'ARC-Seal: i=2; a=x', 'ARC-Seal: i=1; a=x']).arcSets).toBe(2);
  });

  it('is a machine that the message came back to', () => {
    const at = (host: string, from: string, seconds: number) =>
      `Received: from ${from} (${from} [192.0.2.1]) by ${host} with ESMTP id 1; ${AT(seconds)}`;
    const { loops } = reportOf([
      at('mx.a.example', 'mx.b.example', 5),
      at('mx.b.example', 'mx.a.example', 4),
      at('mx.a.example', 'mx.c.example', 3),
    ]);
    expect(loops).toEqual(['mx.a.example']);
  });

  it('is clocks that disagree', () => {
    const report = reportOf([border, `Received: by mx.a.example (Postfix) id 2; ${AT(59)}`]);
    expect(report.hops[0]?.delaySeconds).toBe(-54);
    expect(report.totalSeconds).toBeNull();
    expect(describeTransport(report, 'en').notes).toContain(
      'The clock of mx.b.example disagrees with the server before it.',
    );
  });

  it('is how a reply would travel, where the domain has a record', () => {
    const domains = readDomainRecords({
      checked: new Date(NOW).toISOString(),
      domains: { 'partner.example': { starttls: 'TLSv1.3', certificate: 'valid', enforced: true }, 'open.example': {} },
    });
    const replyTo = (from: string) =>
      transportReport([border, from].join('\n'), { ...settingOf({ domains }), reader: undefined });
    expect(replyTo('From: A <a@partner.example>').reply).toMatchObject({
      domain: 'partner.example',
      fit: { fits: true },
    });
    expect(describeTransport(replyTo('From: a@open.example'), 'en').reply?.sentence).toBe(
      'Your reply to open.example would not be sure to go encrypted. Encryption to open.example is not enforced.',
    );
    expect(replyTo('From: a@elsewhere.example').reply).toBeNull();
    expect(replyTo('Reply-To: b@partner.example\nFrom: a@elsewhere.example').reply).toMatchObject({
      domain: 'partner.example',
    });
  });

  it('is an answer without any Received line', () => {
    const report = reportOf(['From: a@a.example', 'Subject: hello']);
    expect([report.verdict, report.hops, report.authentication]).toEqual(['not-recorded', [], null]);
    expect(describeTransport(report, 'en').verdict.sentence).toBe('This message carries no record of the way it came.');
  });
});

describe('the report as text', () => {
  it('holds the verdict and every line, and nobody’s address', () => {
    const text = transportText(describeTransport(reportOf(THREE_PARTIES), 'en'));
    expect(text).toContain('TLS on the one hop we can see; the first was not recorded.');
    expect(text).toContain(
      '  filter-service.example → reader-mail.example\n    Encrypted: AES-256; TLS version not stated.',
    );
    expect(text).not.toContain('@');
  });
});
