import { describe, expect, it } from 'vitest';
import { readReceivedLine } from '../../../core/received/received-line.ts';

/** [writer, line, version, cipher, bits] of lines that say something about TLS. */
const ENCRYPTED: readonly (readonly [string, string, string | null, string | null, number | null])[] = [
  [
    'Postfix',
    'from mx.a.example (mx.a.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)) (No client certificate requested) by mx.b.example (Postfix) with ESMTPS id 4A1 for <user@b.example>; Mon, 2 Nov 2026 14:00:00 +0000 (UTC)',
    'TLSv1.3',
    'TLS_AES_256_GCM_SHA384',
    256,
  ],
  [
    'Postfix that tells no details',
    'from mx.a.example (unknown [192.0.2.1]) by mx.b.example (Postfix) with ESMTPS id 4A1; Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'Exim since 4.94',
    'from mx.a.example ([192.0.2.1]) by mx.b.example with esmtps (TLS1.3) tls TLS_AES_256_GCM_SHA384 (Exim 4.98) (envelope-from <user@a.example>) id 1tABCD-00000001aBc-1XyZ for user@b.example; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.3',
    'TLS_AES_256_GCM_SHA384',
    null,
  ],
  [
    'Exim with OpenSSL',
    'from [192.0.2.1] (helo=mx.a.example) by mx.b.example with esmtpsa (TLS1.2:ECDHE-RSA-AES256-GCM-SHA384:256) (Exim 4.92) id 1tABCD-0001aB-XY; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.2',
    'ECDHE-RSA-AES256-GCM-SHA384',
    256,
  ],
  [
    'Exim with GnuTLS',
    'from mx.a.example ([192.0.2.1]:41022) by mx.b.example with esmtps (TLS1.3:ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM:256) (Exim 4.93) id 1tABCD-0001aB-XY; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.3',
    'ECDHE_X25519__RSA_PSS_RSAE_SHA256__AES_256_GCM',
    256,
  ],
  [
    'old Exim, esmtp without the s',
    'from mx.a.example ([192.0.2.1]) by mx.b.example with esmtp (Cipher TLSv1:DES-CBC3-SHA:168) (Exim 3.35) id 1tABCD-0001aB-00; Thu, 2 Nov 2006 14:00:00 +0000',
    'TLSv1',
    'DES-CBC3-SHA',
    168,
  ],
  [
    'old Exim with GnuTLS',
    'from mx.a.example ([192.0.2.1]) by mx.b.example with esmtp (TLS-1.0:RSA_ARCFOUR_MD5:16) (Exim 4.50) id 1tABCD-0001aB-00; Thu, 2 Nov 2006 14:00:00 +0000',
    'TLSv1',
    'RSA_ARCFOUR_MD5',
    16,
  ],
  [
    'Exim on its own machine',
    'from app by mx.b.example with local-esmtps (tls_cipher TLS1.2:ECDHE-RSA-AES128-GCM-SHA256:128) (Exim 4.92) id 1tABCD-0001aB-XY; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.2',
    'ECDHE-RSA-AES128-GCM-SHA256',
    128,
  ],
  [
    'Sendmail',
    'from mx.a.example (mx.a.example [192.0.2.1]) by mx.b.example (8.17.1/8.17.1) with ESMTPS id 5A2E0 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 verify=NO) for <user@b.example>; Mon, 2 Nov 2026 14:00:00 GMT',
    'TLSv1.3',
    'TLS_AES_256_GCM_SHA384',
    256,
  ],
  [
    "Sendmail with OpenSSL's old label",
    'from mx.a.example (mx.a.example [192.0.2.1]) by mx.b.example (8.14.9/8.14.9) with ESMTP id rA2 (version=TLSv1/SSLv3 cipher=AES256-GCM-SHA384 bits=256 verify=NO); Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    'AES256-GCM-SHA384',
    256,
  ],
  [
    'Proofpoint',
    'from mx.a.example (mx.a.example [192.0.2.1]) by mx0a-00000000.pphosted.com (PPS) with ESMTPS id 47x1 (version=TLSv1.2 cipher=ECDHE-RSA-AES256-GCM-SHA384 bits=256 verify=NOT); Mon, 02 Nov 2026 14:00:00 +0000 (GMT)',
    'TLSv1.2',
    'ECDHE-RSA-AES256-GCM-SHA384',
    256,
  ],
  [
    'Google',
    'from mx.a.example (mx.a.example. [192.0.2.1]) by mx.google.com with ESMTPS id x1si1.2026.11.02 for <user@b.example> (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256 bits=128/128); Mon, 02 Nov 2026 06:00:00 -0800 (PST)',
    'TLSv1.3',
    'TLS_AES_128_GCM_SHA256',
    128,
  ],
  [
    'Google with an internationalised address',
    'from mx.a.example (mx.a.example. [192.0.2.1]) by mx.google.com with UTF8SMTPS id x1 for <user@b.example> (version=TLS1_2 cipher=ECDHE-RSA-AES128-GCM-SHA256 bits=128/128); Mon, 02 Nov 2026 06:00:00 -0800 (PST)',
    'TLSv1.2',
    'ECDHE-RSA-AES128-GCM-SHA256',
    128,
  ],
  [
    'Google between its own machines',
    'from mail-sor-f41.google.com (mail-sor-f41.google.com. [209.85.220.41]) by mx.google.com with SMTPS id x1 for <user@b.example> (Google Transport Security); Mon, 02 Nov 2026 06:00:00 -0800 (PST)',
    null,
    null,
    null,
  ],
  [
    'Exchange Online',
    'from mx.a.example (192.0.2.1) by AB1XYZ0001.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.8000.1 via Frontend Transport; Mon, 2 Nov 2026 14:00:00 +0000',
    'TLSv1.2',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    null,
  ],
  [
    'Exchange that tells no details',
    'from ex1.a.example (10.1.1.1) by ex2.a.example (10.1.1.2) with Microsoft SMTP Server (TLS) id 15.0.1367.3; Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'Exchange over HTTPS',
    'from AB1.namprd01.prod.outlook.com (2603:10b6:1:2::3) by CD2.namprd01.prod.outlook.com with HTTPS via EF3.namprd01.prod.outlook.com; Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'IIS',
    'from web1 ([192.0.2.1]) by mx.b.example over TLS secured channel with Microsoft SMTPSVC(8.5.9600.16384); Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'IronPort',
    'from mx.a.example (HELO mx.a.example) ([192.0.2.1]) by esa1.b.example with ESMTP/TLS/ECDHE-RSA-AES256-GCM-SHA384; 02 Nov 2026 14:00:00 +0000',
    null,
    'ECDHE-RSA-AES256-GCM-SHA384',
    null,
  ],
  [
    'MessageLabs',
    'from [192.0.2.1] (using TLSv1.2 with cipher DHE-RSA-AES256-GCM-SHA384 (256 bits)) by server-1.bemta-1.messagelabs.com id A0/B1-00001-C2; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.2',
    'DHE-RSA-AES256-GCM-SHA384',
    256,
  ],
  [
    'MessageLabs before',
    'from mx.a.example (HELO mx.a.example) (192.0.2.1) by server-2.tower-3.messagelabs.com with DHE-RSA-AES256-SHA encrypted SMTP; 2 Nov 2016 14:00:00 -0000',
    null,
    'DHE-RSA-AES256-SHA',
    null,
  ],
  [
    'qmail with a TLS patch',
    'from mx.a.example (192.0.2.1) by mx.b.example with (ECDHE-RSA-AES256-SHA encrypted) SMTP; 2 Nov 2026 14:00:00 -0000',
    null,
    'ECDHE-RSA-AES256-SHA',
    null,
  ],
  [
    'qmail with another patch',
    'from unknown (HELO mx.a.example) (192.0.2.1) by mx.b.example with ESMTPS (ECDHE-RSA-AES256-GCM-SHA384 encrypted); 2 Nov 2026 14:00:00 -0000',
    null,
    'ECDHE-RSA-AES256-GCM-SHA384',
    null,
  ],
  [
    'qmail with a note on the login',
    'from unknown (HELO mx.a.example) (192.0.2.1) by mx.b.example with ESMTPSA (ECDHE-RSA-AES256-GCM-SHA384 encrypted, authenticated); 2 Nov 2026 14:00:00 -0000',
    null,
    'ECDHE-RSA-AES256-GCM-SHA384',
    null,
  ],
  [
    'XMail',
    'from mx.a.example ([192.0.2.1]:41022) by mx.b.example with [XMail 1.27 ESMTPS Server] id <S1> for <user@b.example>; Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'Haraka',
    'from mx.a.example (mx.a.example [192.0.2.1]) by mx.b.example (Haraka/3.0.1) with ESMTPS id 1-2.3 envelope-from <user@a.example> (cipher=TLS_AES_256_GCM_SHA384); Mon, 02 Nov 2026 14:00:00 +0000',
    null,
    'TLS_AES_256_GCM_SHA384',
    null,
  ],
  [
    'Momentum',
    'from [192.0.2.1] ([192.0.2.1:41022] helo=mx.a.example) by mx.b.example (envelope-from <user@a.example>) (ecelerity 4.3.1 r(Core:4.3.1)) with ESMTPS (cipher=ECDHE-RSA-AES256-GCM-SHA384) id 1A/2B-00001-C3; Mon, 02 Nov 2026 14:00:00 +0000',
    null,
    'ECDHE-RSA-AES256-GCM-SHA384',
    null,
  ],
  [
    'Courier',
    'from mx.a.example (mx.a.example [::ffff:192.0.2.1]) (AUTH: LOGIN user@b.example, TLS: TLS1.3,128bits,TLS_AES_128_GCM_SHA256) by mx.b.example with ESMTPSA; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.3',
    'TLS_AES_128_GCM_SHA256',
    128,
  ],
  [
    'Merak',
    'from mx.a.example ([192.0.2.1]) (SSL: TLSv1/SSLv3, 128bits, RC4-MD5) by mx.b.example (Merak 8.9.1) with ESMTP id ABC12345; Thu, 02 Nov 2006 14:00:00 +0000',
    null,
    'RC4-MD5',
    128,
  ],
  [
    'CommuniGate',
    'from [192.0.2.1] (account user HELO mx.a.example) by mx.b.example (CommuniGate Pro SMTP 5.2) with ESMTP-TLS id 123; Mon, 02 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'Mimecast',
    'from mx.a.example (mx.a.example [192.0.2.1]) by relay.mimecast.com with ESMTP with STARTTLS (version=TLSv1.3, cipher=TLS_AES_256_GCM_SHA384) id us-mta-1-AbC; Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.3',
    'TLS_AES_256_GCM_SHA384',
    null,
  ],
  [
    'OpenSMTPD',
    'from mx.a.example (mx.a.example [192.0.2.1]) by mx.b.example (OpenSMTPD) with ESMTPS id 1a2b3c4d (TLSv1.3:TLS_CHACHA20_POLY1305_SHA256:256:NO) for <user@b.example>; Mon, 2 Nov 2026 14:00:00 +0000 (UTC)',
    'TLSv1.3',
    'TLS_CHACHA20_POLY1305_SHA256',
    256,
  ],
  [
    'Stalwart',
    'from mx.a.example (mx.a.example [192.0.2.1] (AS64500 Example, US)) (using TLSv1.3 with cipher TLS13_AES_256_GCM_SHA384) by mx.b.example (Stalwart SMTP) with ESMTPS id 4096; Mon, 2 Nov 2026 14:00:00 +0000',
    'TLSv1.3',
    'TLS13_AES_256_GCM_SHA384',
    null,
  ],
  [
    'Yandex, behind the date',
    'from mx.a.example (mx.a.example [192.0.2.1]) by mxfront1.mail.yandex.net (nwsmtp/Yandex) with ESMTPS id AbC-DeF; Mon, 02 Nov 2026 17:00:00 +0300 (using TLSv1.2 with cipher ECDHE-RSA-AES128-GCM-SHA256 (128/128 bits)) (Client certificate not present)',
    'TLSv1.2',
    'ECDHE-RSA-AES128-GCM-SHA256',
    128,
  ],
  [
    'Postini',
    'from mx.a.example ([192.0.2.1]) (using TLSv1) by exprod5mx1.postini.com ([192.0.2.2]) with SMTP; Thu, 02 Nov 2006 06:00:00 PST',
    'TLSv1',
    null,
    null,
  ],
  [
    'Yahoo',
    'from 127.0.0.1 (EHLO mx.a.example) (192.0.2.1) by mta1001.mail.bf1.yahoo.com with SMTPS; Mon, 2 Nov 2026 14:00:00 +0000',
    null,
    null,
    null,
  ],
  [
    'a filter in front of its `with`',
    'from unknown [192.0.2.1] (EHLO mx.a.example) (using TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits)) by mx7.filter-service.example with ESMTP (envelope-from <user@a.example>); Mon, 02 Nov 2026 14:00:00 +0000',
    'TLSv1.2',
    'ECDHE-RSA-AES256-GCM-SHA384',
    256,
  ],
  [
    'a line damaged by quoted-printable',
    'from mx.a.example (10.1.2.3) by AB1.mail.protection.outlook.com (10.1.2.4) with Microsoft SMTP Server (version=3DTLS1_2, cipher=3DTLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256) id 15.20.1; Wed,= 2 Nov 2026 14:00:00 &#43;0000',
    'TLSv1.2',
    'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
    null,
  ],
  [
    'a line that is cut off',
    'by AB1.mail.protection.outlook.com (10.1.2.4) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    'TLSv1.2',
    'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    null,
  ],
];

/** Lines without a word on TLS, some with words that look like one. */
const SILENT: readonly (readonly [string, string])[] = [
  [
    'Postfix',
    'from a.example (a.example [192.0.2.1]) by b.example (Postfix) with ESMTP id 4A1; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  ['stock qmail', 'from unknown (HELO a.example) (192.0.2.1) by b.example with SMTP; 2 Nov 2026 14:00:00 -0000'],
  ['qmail queueing', '(qmail 2160 invoked from network); 2 Nov 2026 14:00:00 -0000'],
  [
    'IIS',
    'from web1 ([192.0.2.1]) by b.example with Microsoft SMTPSVC(8.5.9600.16384); Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  [
    'Exchange',
    'from a.example (192.0.2.1) by b.example (10.1.1.2) with Microsoft SMTP Server id 14.3.498.0; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  [
    'MAPI',
    'from AB1.prod.outlook.com ([fe80::1]) by AB1.prod.outlook.com ([fe80::1%9]) with mapi id 15.20.8000.1; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  [
    'a filter',
    'from unknown [192.0.2.1] (EHLO a.example) by mx7.filter-service.example (envelope-from <user@a.example>); Mon, 02 Nov 2026 14:00:00 +0000',
  ],
  [
    'a host called after encryption',
    'from mail0.ciphertrust.com (tls.example [192.0.2.1]) by esmtps.example (Postfix) with ESMTP id tls1; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  [
    'a host repeated behind with',
    'from localhost by smtp.tls.example with smtp.tls.example ESMTP for <esmtps@b.example>; Mon, 2 Nov 2026 14:00:00 -0000',
  ],
  [
    'a comment that names a cipher firm',
    'from a.example (a.example [192.0.2.1]) by b.example (CipherTrust TLS Gateway 3) with ESMTP id 1; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  [
    'a user called TLS',
    'from a.example ([192.0.2.1]) (Authenticated sender: TLSv1.3) by b.example (Postfix) with ESMTPA id 1; Mon, 2 Nov 2026 14:00:00 +0000',
  ],
  ...['password encrypted', 'TLS failed', 'TLS:off', 'TLS: none', 'no TLS', 'using webmail', 'encrypted'].map(
    (comment): readonly [string, string] => [
      `a comment of another sense: ${comment}`,
      `from a.example (a.example [192.0.2.1]) (${comment}) by b.example (Postfix) with ESMTP (${comment}) id 1; Mon, 2 Nov 2026 14:00:00 +0000`,
    ],
  ),
  [
    'via TCP',
    'from a.example (a.example [192.0.2.1]) by b.example ([192.0.2.2]) with FQDP via TCP; 2 Nov 2026 14:00:00 -0000',
  ],
  [
    'no cipher negotiated',
    'from a.example (a.example [192.0.2.1]) by b.example (8.14.4/8.14.4) with ESMTP id 1 (version=NONE cipher=NONE bits=0); Mon, 2 Nov 2026 14:00:00 +0000',
  ],
];

describe('what a Received line says about TLS', () => {
  it.each(ENCRYPTED)('is read from %s', (_writer, line, version, cipher, bits) => {
    expect(readReceivedLine(line).tls).toMatchObject({ version, cipher, bits });
  });

  it.each(SILENT)('is nothing in a line of %s', (_writer, line) => {
    expect(readReceivedLine(line).tls).toBeNull();
  });

  it.each([
    ['SSL 3', 'using SSLv3 with cipher AES256-SHA (256/256 bits)', 'old-version'],
    ['SSL 2', 'using SSLv2 with cipher DES-CBC3-MD5 (168/168 bits)', 'old-version'],
    ['TLS 1.0', 'using TLSv1 with cipher AES256-SHA (256/256 bits)', 'old-version'],
    ['TLS 1.1', 'using TLSv1.1 with cipher ECDHE-RSA-AES256-SHA (256/256 bits)', 'old-version'],
    ['RC4', 'using TLSv1.2 with cipher ECDHE-RSA-RC4-SHA (128/128 bits)', 'weak-cipher'],
    ['3DES', 'using TLSv1.2 with cipher DES-CBC3-SHA (112/168 bits)', 'weak-cipher'],
    ['an export suite', 'using TLSv1.2 with cipher EXP1024-RC2-CBC-MD5 (56/128 bits)', 'weak-cipher'],
    ['short keys', 'using TLSv1.2 with cipher UNHEARD-OF-SUITE (56/128 bits)', 'weak-cipher'],
    ['no certificate', 'using TLSv1.2 with cipher AECDH-AES256-SHA (256/256 bits)', 'anonymous'],
    ['AES behind ECDHE', 'using TLSv1.2 with cipher ECDHE-RSA-AES256-SHA384 (256/256 bits)', null],
    ['an AEAD', 'using TLSv1.3 with cipher AEAD-CHACHA20-POLY1305-SHA256 (256/256 bits)', null],
  ])('is judged by NIST SP 800-52: %s', (_what, comment, weakness) => {
    const line = `from a.example (a.example [192.0.2.1]) (${comment}) by b.example (Postfix) with ESMTPS id 1; Mon, 2 Nov 2026 14:00:00 +0000`;
    expect(readReceivedLine(line).tls).toMatchObject({ weakness });
  });

  it.each([
    ['verify=OK', true],
    ['verify=NO', false],
    ['verify=NOT', false],
    ['', null],
  ])('holds whether the certificate was verified: %s', (verify, verified) => {
    const line = `from a.example (a.example [192.0.2.1]) by b.example (8.17.1/8.17.1) with ESMTPS id 1 (version=TLSv1.3 cipher=TLS_AES_256_GCM_SHA384 bits=256 ${verify}); Mon, 2 Nov 2026 14:00:00 +0000`;
    expect(readReceivedLine(line).tls).toMatchObject({ verified });
  });

  it("holds Postfix's own comment on the certificate", () => {
    const line = (comment: string) =>
      `from a.example (a.example [192.0.2.1]) (using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)) (${comment}) by b.example (Postfix) with ESMTPS id 1; Mon, 2 Nov 2026 14:00:00 +0000`;
    expect(readReceivedLine(line('Client CN "a.example", Issuer "Example CA (R1)" (verified OK)')).tls?.verified).toBe(
      true,
    );
    expect(readReceivedLine(line('No client certificate requested')).tls?.verified).toBe(false);
  });
});
