import { expect, test } from 'vitest';
import { routeOf } from '../../../sandbox/server/route.ts';

const routed = (value: string, name = 'X-Mailward-Route') => routeOf([{ name, value }], 'Hello');

test('A message without a routing hint goes as ordinary mail', () => {
  expect(routeOf([{ name: 'Subject', value: 'portal' }], 'About the portal')).toBe('plain');
});

test('The routing header names the way, whatever its case', () => {
  expect(routed('tls')).toBe('tls');
  expect(routed('SMIME ')).toBe('smime');
  expect(routed('portal', 'x-mailward-route')).toBe('portal');
});

test('The tag in the subject asks for the portal', () => {
  expect(routeOf([], 'Results +encrypt+')).toBe('portal');
  expect(routeOf([], 'Results +ENCRYPT+')).toBe('portal');
});

test('Of several hints the strictest wins, in any order', () => {
  const tls = { name: 'X-Mailward-Route', value: 'tls' };
  const portal = { name: 'X-Mailward-Route', value: 'portal' };
  expect(routeOf([tls, portal], '')).toBe('portal');
  expect(routeOf([portal, tls], '')).toBe('portal');
  expect(routeOf([tls], 'Results +encrypt+')).toBe('portal');
});

test('A routing header with an unknown word goes to the portal rather than out in the clear', () => {
  expect(routed('none')).toBe('portal');
  expect(routed('')).toBe('portal');
});

test('A message that says OpenPGP goes so only when it is encrypted', () => {
  const pgp = [{ name: 'X-Mailward-Route', value: 'pgp' }];
  expect(routeOf(pgp, '', true)).toBe('pgp');
  expect(routeOf(pgp, '', false)).toBe('portal');
});
