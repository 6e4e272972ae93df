import { describe, expect, test } from 'vitest';
import type { Hop, Party, TransportReport } from '../../../../core/index.ts';
import { journeyOf } from '../../../../outlook-addin/pane/read/journey.ts';

const NORTHFIELD: Party = { domain: 'northfield-clinic.example', name: 'Northfield', own: true };
const LAKESIDE: Party = { domain: 'lakeside.example', name: 'Lakeside', own: false };
const FILTER: Party = { domain: 'filter.example', name: 'Filter', own: false };

function hop(given: Partial<Hop>): Hop {
  return {
    index: 0,
    from: null,
    reverse: null,
    fromIp: null,
    by: null,
    with: null,
    id: null,
    for: null,
    software: null,
    time: null,
    delaySeconds: null,
    authenticated: false,
    internationalised: false,
    tls: null,
    verdict: 'encrypted',
    trusted: true,
    sender: null,
    provider: null,
    sameMachine: false,
    handOff: true,
    damaged: false,
    raw: '',
    ...given,
  };
}

const journey = (hops: readonly Hop[]) => journeyOf({ hops } as TransportReport);

describe('The drawing of a way', () => {
  test('goes from the oldest mail system to the newest and leaves out what stays inside one', () => {
    expect(
      journey([
        hop({ sender: NORTHFIELD, provider: NORTHFIELD, handOff: false, verdict: 'internal' }),
        hop({ sender: FILTER, provider: NORTHFIELD }),
        hop({ sender: LAKESIDE, provider: FILTER, verdict: 'not-recorded', trusted: false }),
      ]),
    ).toEqual({
      start: { name: 'Lakeside', own: false },
      legs: [
        { verdict: 'not-recorded', claim: true, to: { name: 'Filter', own: false } },
        { verdict: 'encrypted', claim: false, to: { name: 'Northfield', own: true } },
      ],
    });
  });

  test('shows a gap where mail left one system and came from another', () => {
    const legs = journey([
      hop({ sender: FILTER, provider: NORTHFIELD }),
      hop({ sender: LAKESIDE, provider: { ...LAKESIDE, name: 'Elsewhere' }, trusted: false }),
    ])?.legs;
    expect(legs?.map(({ verdict, to }) => [verdict, to.name])).toEqual([
      ['encrypted', 'Elsewhere'],
      [null, 'Filter'],
      ['encrypted', 'Northfield'],
    ]);
  });

  test('falls back to a machine’s name and address, and leaves what nobody names without one', () => {
    const legs = (given: Partial<Hop>) => journey([hop(given)]);
    expect(legs({ from: 'mail.lakeside.example', by: 'mx.filter.example' })).toMatchObject({
      start: { name: 'mail.lakeside.example' },
      legs: [{ to: { name: 'mx.filter.example' } }],
    });
    expect(legs({ fromIp: '192.0.2.7' })).toMatchObject({
      start: { name: '192.0.2.7' },
      legs: [{ to: { name: null } }],
    });
  });

  test('stays small under a thousand forged lines, and keeps the newest', () => {
    const forged = Array.from({ length: 1000 }, (_, index) => hop({ from: `a${index}.example`, by: 'b.example' }));
    const legs = journey([hop({ sender: LAKESIDE, provider: NORTHFIELD }), ...forged])?.legs ?? [];
    expect(legs.length).toBeLessThan(20);
    expect(legs[legs.length - 1]?.to).toEqual({ name: 'Northfield', own: true });
  });

  test('calls no system the reader’s own by a line that anybody could have written', () => {
    const legs = journey([hop({ sender: LAKESIDE, provider: NORTHFIELD, trusted: false })])?.legs;
    expect(legs?.[0]).toEqual({ verdict: 'encrypted', claim: true, to: { name: 'Northfield', own: false } });
  });

  test('is not made where no line tells that mail left a system', () => {
    expect(journey([])).toBeNull();
    expect(journey([hop({ handOff: false, verdict: 'internal' })])).toBeNull();
  });
});
