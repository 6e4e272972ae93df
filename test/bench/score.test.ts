import { describe, expect, it } from 'vitest';
import { compatible, isHardIdentifier, kindOf } from '../../bench/scoring/labels.ts';
import { isFound, isRight, tallies } from '../../bench/scoring/score.ts';
import type { Span } from '../../bench/scoring/span.ts';
import { CATEGORY_KINDS } from '../../core/index.ts';

const span = (start: number, end: number, label: string): Span => ({ start, end, label });

describe('kinds of identifiers', () => {
  it.each([
    ['ipAddress', 'IP'],
    ['IP_ADDRESS', 'IP'],
    ['emailAddress', 'EMAIL'],
    ['streetAddress', 'ADDRESS'],
    ['mac-address', 'MAC'],
    ['usSocialSecurityNumber', 'SSN'],
    ['credit-card-number', 'CARD'],
    ['creditCard', 'CARD'],
    ['PHONE_US', 'PHONE'],
    ['dateOfBirth', 'DATE'],
    ['MEDICAL_RECORD_NUMBER', 'MRN'],
    ['bankAccount', 'BANK'],
    ['drivers_license_quebec', 'DL'],
    ['health_card_ontario', 'PLAN'],
    ['names', 'NAME'],
    ['username', 'USER'],
    ['INSTAGRAM_USERNAME', 'USER'],
    ['digits', 'OTHER:DIGITS'],
  ])('%s is %s', (label, kind) => {
    expect(kindOf(label)).toBe(kind);
  });

  it('knows the kind of every identifier that others have too', () => {
    const [identifiers] = CATEGORY_KINDS;
    const own = identifiers?.categories.filter((category) => kindOf(category).startsWith('OTHER:'));
    expect(own).toEqual(['vin', 'device', 'biometric', 'photo']);
  });

  it('count as each other where nobody divides them in the same place', () => {
    expect(compatible('GEO', 'street_address')).toBe(true);
    expect(compatible('bank', 'ABA')).toBe(true);
    expect(compatible('MRN', 'UID')).toBe(true);
    expect(compatible('PLAN', 'UID')).toBe(true);
    expect(compatible('MRN', 'PLAN')).toBe(false);
    expect(compatible('DATE', 'PHONE')).toBe(false);
  });

  it('are hard when they belong to one person or account', () => {
    expect(['ssn', 'mrn', 'member_id', 'creditCard'].every(isHardIdentifier)).toBe(true);
    expect(['name', 'phone', 'digits', 'date'].some(isHardIdentifier)).toBe(false);
  });
});

describe('an identifier in the text', () => {
  const gold = span(10, 20, 'SSN');

  it('is found when one prediction covers half of it', () => {
    expect(isFound(gold, [span(15, 40, 'ssn')], true)).toBe(true);
    expect(isFound(gold, [span(16, 40, 'ssn')], true)).toBe(false);
  });

  it('is not found by two predictions that cover half of it together', () => {
    expect(isFound(gold, [span(10, 13, 'ssn'), span(15, 18, 'ssn')], true)).toBe(false);
  });

  it('is found as anything by a prediction of another kind', () => {
    expect(isFound(gold, [span(10, 20, 'phone')], true)).toBe(false);
    expect(isFound(gold, [span(10, 20, 'phone')], false)).toBe(true);
  });
});

describe('a prediction', () => {
  it('is right when it shares half of the shorter span with its kind', () => {
    expect(isRight(span(0, 100, 'ssn'), [span(10, 20, 'SSN')])).toBe(true);
    expect(isRight(span(18, 22, 'ssn'), [span(10, 20, 'SSN')])).toBe(true);
    expect(isRight(span(19, 22, 'ssn'), [span(10, 20, 'SSN')])).toBe(false);
    expect(isRight(span(10, 20, 'phone'), [span(10, 20, 'SSN')])).toBe(false);
  });
});

describe('a tally', () => {
  it('counts what stands there, what was found and what was right', () => {
    const gold = [span(0, 10, 'SSN'), span(20, 30, 'NAME'), span(40, 50, '_TITLE')];
    const found = [span(0, 10, 'ssn'), span(60, 70, 'ssn'), span(20, 30, 'phone'), span(40, 50, 'name')];
    expect(tallies([{ gold, found }])).toEqual([
      { kind: 'SSN', gold: 1, typed: 1, any: 1, predicted: 2, right: 1 },
      { kind: 'NAME', gold: 1, typed: 0, any: 1, predicted: 1, right: 0 },
    ]);
  });
});
