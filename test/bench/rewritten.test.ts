import { describe, expect, it } from 'vitest';
import { hasMarks, markOf, spansOfRewritten } from '../../bench/scoring/rewritten.ts';

const LABELS = ['ssn', 'phone'];
const SSN = markOf(0);
const PHONE = markOf(1);

function cut(original: string, rewritten: string): string[] {
  return spansOfRewritten(original, rewritten, LABELS).map(
    ({ start, end, label }) => `${label}: ${original.slice(start, end)}`,
  );
}

describe('the spans of a redactor that only rewrites', () => {
  it('lie between what it kept', () => {
    expect(cut('SSN 536-22-8145, cell 507-555-0142.', `SSN ${SSN}, cell ${PHONE}.`)).toEqual([
      'ssn: 536-22-8145',
      'phone: 507-555-0142',
    ]);
  });

  it('reach the start and the end of the text', () => {
    expect(cut('536-22-8145 or 507-555-0142', `${SSN} or ${PHONE}`)).toEqual([
      'ssn: 536-22-8145',
      'phone: 507-555-0142',
    ]);
    expect(cut('536-22-8145', SSN)).toEqual(['ssn: 536-22-8145']);
  });

  it('are one where two redactions touch', () => {
    expect(cut('a 536-22-8145507-555-0142 b', `a ${SSN}${PHONE} b`)).toEqual(['ssn: 536-22-8145507-555-0142']);
  });

  it('are cut too short when what was kept stands in what was taken', () => {
    expect(cut('536-22-8145-x 1', `${SSN}-x${SSN}`)).toEqual(['ssn: 536-22-8145', 'ssn:  1']);
    expect(cut('5-3-6 end 7-8', `${SSN}-${SSN}`)).toEqual(['ssn: 5', 'ssn: 3-6 end 7-8']);
  });

  it('are none where nothing was taken, and stop where the rest was changed', () => {
    expect(cut('nothing here', 'nothing here')).toEqual([]);
    expect(cut('a 1 b 2 c', `a ${SSN} changed ${SSN} c`)).toEqual([]);
  });

  it('are not sought in a text that holds marks of its own', () => {
    expect(hasMarks(`logo ${SSN}`)).toBe(true);
    expect(hasMarks('logo')).toBe(false);
  });
});
