import { transportReport } from '../core/index.ts';
import { SETTING } from './draft.ts';
import { type Figure, median, rounded, timed } from './figure.ts';

/** One message's way through servers of different make; invented. */
const CHAIN = [
  'from localhost (localhost [127.0.0.1]) by store1.reader.example (Postfix) with ESMTP id 4A1; Mon, 2 Nov 2026 14:00:09 +0000',
  'from mx7.filter.example (mx7.filter.example [203.0.113.77])\r\n\t(using TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)\r\n\t key-exchange X25519 server-signature RSA-PSS (2048 bits))\r\n\t(No client certificate requested)\r\n\tby in4.reader.example (Postfix) with ESMTPS id 4A2\r\n\tfor <reader@clinic.example>; Mon, 2 Nov 2026 14:00:08 +0000 (UTC)',
  'from out2.sender.example (mail-a.sender.example. [192.0.2.25])\r\n        by mx7.filter.example with ESMTPS id x1si1\r\n        for <reader@clinic.example>\r\n        (version=TLS1_2 cipher=ECDHE-RSA-AES128-GCM-SHA256 bits=128/128);\r\n        Mon, 02 Nov 2026 14:00:06 +0000',
  'from AB1PR01.prod.outlook.com (2603:10b6:1:2::3) by out2.sender.example\r\n (10.1.2.3) with Microsoft SMTP Server (version=TLS1_2,\r\n cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.8000.1; Mon, 2 Nov 2026 14:00:05 +0000',
  'from [192.0.2.44] (helo=desk.sender.example)\r\n\tby smtp.sender.example with esmtpsa (TLS1.2:ECDHE-RSA-AES256-GCM-SHA384:256)\r\n\t(Exim 4.92) (envelope-from <a@sender.example>) id 1tABCD-0001aB-XY; Mon, 02 Nov 2026 14:00:04 +0000',
];
const BLOCK = CHAIN.map((line) => `Received: ${line}\r\n`).join('');
/** Enough repetitions of one call for the clock to be exact. */
const BATCH = 200;

/** Received lines a second, the whole report of a message with five of them included. */
export async function receivedThroughput(): Promise<Figure> {
  const reports = await linesPerSecond(() => transportReport(BLOCK, SETTING));
  const words = await linesPerSecond(() => BLOCK.match(/[A-Za-z0-9]+/g)?.length);
  return {
    name: 'received.throughput',
    value: rounded(reports),
    unit: 'headers/s',
    ratio: rounded(words / reports),
    against: 'one pass over the words',
  };
}

async function linesPerSecond(work: () => unknown): Promise<number> {
  const times = await timed(9, async () => {
    for (let i = 0; i < BATCH; i++) work();
  });
  return (BATCH * CHAIN.length) / (median(times) / 1000);
}

/** How much longer four times the lines in one message take; 4 is linear. 1 MB of them is the larger. */
export async function receivedGrowth(): Promise<Figure> {
  const large = BLOCK.repeat(Math.round(1_000_000 / BLOCK.length));
  const small = large.slice(0, large.length / 4);
  const smallTime = median(await timed(5, async () => transportReport(small, SETTING)));
  const largeTime = median(await timed(5, async () => transportReport(large, SETTING)));
  return { name: 'received.growth', value: rounded(largeTime / smallTime), unit: 'times for 4 times the lines' };
}
