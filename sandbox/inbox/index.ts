import type { TransportReport } from '../../core/index.ts';

/** A message in the Inbox; it stands as `id`.eml beside this file. The tests compare its report with `verdict`. */
interface SampleMessage {
  readonly id: string;
  readonly verdict: TransportReport['verdict'];
  /** What to see in its report, in one sentence. */
  readonly expectation: string;
}

/** The messages of the Inbox, newest first. All senders are invented; the lines are in the forms that real software writes. */
export const SAMPLE_MESSAGES: readonly SampleMessage[] = [
  {
    id: 'spanish',
    verdict: 'encrypted',
    expectation: 'Encrypted between the two clinics; the oldest line stays inside the sender’s machine.',
  },
  {
    id: 'by-mailward',
    verdict: 'encrypted',
    expectation: 'Another organisation’s Mailward sent it: its header and tag are shown as hints, not as proof.',
  },
  {
    id: 'clock-and-loop',
    verdict: 'encrypted',
    expectation: 'A mailing list whose clock is wrong and that got its own message back; the notes say both.',
  },
  {
    id: 'no-record',
    verdict: 'not-recorded',
    expectation: 'It never left the house and carries no line at all, so nothing is claimed.',
  },
  {
    id: 'forged-line',
    verdict: 'not-recorded',
    expectation: 'Two lines below the border were made up to look safe. They are claims and raise nothing.',
  },
  {
    id: 'plain',
    verdict: 'likely-plain',
    expectation: 'Google notes encryption and noted none here: likely not encrypted.',
  },
  { id: 'old-tls', verdict: 'weak', expectation: 'Encrypted by a version of TLS that is out of date: weak.' },
  {
    id: 'filtering-service',
    verdict: 'not-recorded',
    expectation: 'A filter stands in between. Its own way to the clinic was encrypted; the way to it was not recorded.',
  },
  {
    id: 'microsoft-mailbox',
    verdict: 'encrypted',
    expectation: 'A mailbox at Microsoft: encrypted on the way in, the rest is inside Microsoft.',
  },
  {
    id: 'google-mailbox',
    verdict: 'encrypted',
    expectation: 'A mailbox at Google: encrypted on the way in, the rest is inside Google.',
  },
  { id: 'paper-goods-exim', verdict: 'encrypted', expectation: 'Two lines by two kinds of software, both encrypted.' },
  {
    id: 'partner-tls13',
    verdict: 'encrypted',
    expectation: 'From the partner whose servers must speak TLS: it came encrypted, and so would your reply go.',
  },
];
