import { type Language, latin1Bytes, type SweepDigest, sweepDigest } from '../../core/index.ts';
import { encodeSubject } from '../gmail/encoded-word.ts';

/** RFC 2045 section 6.8: a line of base64 has at most 76 characters. */
const LINE = /.{1,76}/g;

/** Who a note goes to: the sender, and whoever the policy names beside. */
export interface DigestAddresses {
  readonly sender: string;
  readonly compliance: string | null;
}

/** The note as an RFC 5322 message in UTF-8; Gmail adds From, Date and Message-ID. */
export function digestMessage(
  digest: SweepDigest,
  { sender, compliance }: DigestAddresses,
  language: Language,
  timeZone: string,
): Uint8Array {
  const { subject, text } = sweepDigest(digest, language, timeZone);
  const lines = [
    `To: ${sender}`,
    ...(compliance === null ? [] : [`Cc: ${compliance}`]),
    `Subject: ${encodeSubject(subject, '\r\n')}`,
    // RFC 3834 section 5: nobody's absence note answers it.
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(Utilities.base64Encode(text, Utilities.Charset.UTF_8).match(LINE) ?? []),
    '',
  ];
  return latin1Bytes(lines.join('\r\n'));
}
