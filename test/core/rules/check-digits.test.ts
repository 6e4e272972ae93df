import { describe, expect, it } from 'vitest';
import { aba, card, dea, loinc, luhn, npi, snomed, vin } from '../../../core/rules/check-digits.ts';

describe('check digits', () => {
  it('accepts NPIs whose Luhn sum with 80840 fits', () => {
    expect(npi('1234567893')).toBe(true);
    expect(npi('1245319599')).toBe(true);
    expect(npi('1234567890')).toBe(false);
    expect(npi('3234567893')).toBe(false);
  });

  it('accepts DEA numbers whose weighed sum ends in the last digit', () => {
    expect(dea('BB1388568')).toBe(true);
    expect(dea('AP5836727')).toBe(true);
    expect(dea('BG8207031')).toBe(false);
  });

  it('accepts VINs whose ninth sign fits', () => {
    expect(vin('1M8GDM9AXKP042788')).toBe(true);
    expect(vin('1M8GDM9A0KP042788')).toBe(false);
  });

  it('accepts routing numbers of the Federal Reserve', () => {
    expect(aba('021000021')).toBe(true);
    expect(aba('111000025')).toBe(true);
    expect(aba('123456789')).toBe(false);
  });

  it('accepts cards of an issuer with a Luhn digit', () => {
    expect(card('4111111111111111')).toBe(true);
    expect(card('4111111111111112')).toBe(false);
    expect(card('9111111111111114')).toBe(false);
    expect(luhn('79927398713')).toBe(true);
  });

  it('accepts LOINC codes with their own check digit', () => {
    expect(loinc('2345-7')).toBe(true);
    expect(loinc('718-7')).toBe(true);
    expect(loinc('718-8')).toBe(false);
  });

  it('accepts SNOMED CT identifiers by Verhoeff', () => {
    expect(snomed('22298006')).toBe(true);
    expect(snomed('22298007')).toBe(false);
  });

  it('fails a number in which any single digit was mistyped', () => {
    const numbers: readonly [(digits: string) => boolean, string][] = [
      [npi, '1234567893'],
      [aba, '021000021'],
      [card, '4111111111111111'],
      [snomed, '22298006'],
    ];
    for (const [check, digits] of numbers) {
      for (let i = 0; i < digits.length; i++) {
        for (const digit of '0123456789') {
          const mistyped = digits.slice(0, i) + digit + digits.slice(i + 1);
          if (mistyped !== digits) expect(check(mistyped), mistyped).toBe(false);
        }
      }
    }
  });
});
