import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/segments/fold.ts';

const ADDRESS = 'm.robledo@gmail.com';

describe('addresses whose signs are said or kept apart', () => {
  it.each([
    'm.robledo [at] gmail [dot] com',
    'm.robledo(at)gmail(dot)com',
    'm.robledo {AT} gmail {DOT} com',
    'm dot robledo at gmail dot com',
    'm punto robledo arroba gmail punto com',
    'm.robledo @ gmail . com',
    'm.robledo@ gmail.com',
    'm.robledo @gmail.com',
    'm.robledo@gmail[.]com',
    'm.robledo <at> gmail.com',
  ])('%j', (source) => {
    expect(fold(source).text).toBe(ADDRESS);
    expect(fold(source).disguised.length).toBeGreaterThan(0);
  });

  it('need no sign in the name where a word says what they are', () => {
    expect(fold('her e-mail is robledo at gmail dot com').text).toBe('her e-mail is robledo@gmail.com');
  });

  it.each([
    'Meet me at gmail dot com',
    'the stand at the dot com fair',
    'look at gmail.com',
    `write to ${ADDRESS}. Me too`,
    `correo ${ADDRESS}. Es urgente`,
    'ask @clinic.com about it',
    '5 chairs @ 3.50 each',
    'punto de reunion punto com',
  ])('leaves %j alone', (source) => {
    expect(fold(source).text).toBe(source);
  });
});
