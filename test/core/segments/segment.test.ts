import { expect, test } from 'vitest';
import { segment } from '../../../core/segments/segment.ts';
import { clinicPolicy, draftOf, fileOf } from '../../draft-of.ts';

const unreadOf = async (name: string, content: string) => {
  const { unread } = await segment(draftOf({ attachments: [fileOf(name, content)] }), clinicPolicy());
  return unread.map(({ reason }) => reason);
};

test('a calendar with more files than anybody counts is told once, as too large', async () => {
  const calendar = `BEGIN:VCALENDAR\n${'ATTACH;ENCODING=BASE64:QUFB\n'.repeat(130_000)}`;
  expect(await unreadOf('a.ics', calendar)).toEqual(['too-large']);
}, 60_000);

test('an armored message that is attached as a file is locked', async () => {
  const armor = '-----BEGIN PGP MESSAGE-----\n\nhQEMA1234567890abAQf/\n=abcd\n-----END PGP MESSAGE-----\n';
  expect(await unreadOf('chart.asc', armor)).toEqual(['password-protected']);
});
