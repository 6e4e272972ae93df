import { describe, expect, it } from 'vitest';
import { timestampOf } from '../../../core/received/timestamp.ts';

describe('the time of a Received line', () => {
  it.each([
    ['from a by b; Mon, 2 Nov 2026 14:00:00 +0000', '2026-11-02T14:00:00Z'],
    ['from a by b;Mon,2 Nov 2026 14:00:00 -0500', '2026-11-02T19:00:00Z'],
    ['from a by b; 2 Nov 2026 14:00 +0930', '2026-11-02T04:30:00Z'],
    ['from a by b; Mon, 02 Nov 2026 06:00:00 -0800 (PST)', '2026-11-02T14:00:00Z'],
    ['from a by b; Sat, 26 Oct 91 09:35:10 EDT', '1991-10-26T13:35:10Z'],
    ['from a by b; Mon, 2 Nov 26 14:00:00 GMT', '2026-11-02T14:00:00Z'],
    ['from a by b; Mon, 002 Nov 2026 14:00:00 GMT', '2026-11-02T14:00:00Z'],
    ['from a by b with ESMTP Mon, 2 Nov 2026 14:00:00 +0000', '2026-11-02T14:00:00Z'],
    ['from a by b with SMTP 2026-11-02 14:00:00.123456789 +0000 UTC m=+12.3', '2026-11-02T14:00:00Z'],
    ['from a by b; Mon, 2 Nov 2026 14:00:00 +0000 (UTC) (envelope-from user@a.example)', '2026-11-02T14:00:00Z'],
  ])('%s', (line, time) => {
    expect(timestampOf(line)).toBe(Date.parse(time));
  });

  it.each([
    ['is missing', 'from a by b with ESMTP id 1'],
    ['has a zone that several countries use', 'from a by b; Mon, 2 Nov 2026 14:00:00 IST'],
    ['has no zone', 'from a by b; Mon, 2 Nov 2026 14:00:00'],
    ['is written in another order', 'test; 4-20-2018 11:01:07 PM'],
    ['is cut off', 'from a by b; Mon, 2 Nov 20'],
  ])('is unknown where it %s', (_what, line) => {
    expect(timestampOf(line)).toBeNull();
  });
});
