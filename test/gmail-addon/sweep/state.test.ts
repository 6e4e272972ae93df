import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freshState,
  keepState,
  recallState,
  type SweepState,
  withDone,
  withHit,
} from '../../../gmail-addon/sweep/state.ts';

const NOW = Date.parse('2026-11-22T08:00:00Z');
const MINUTE = 60_000;
const id = (n: number) => n.toString(16).padStart(16, '0');
const KINDS = ['payment_for_care', 'age_over_89', 'member_id', 'procedure', 'condition'] as const;

describe('the state of the hourly look', () => {
  it('comes back as it was kept', () => {
    const state = withHit(withDone(freshState(NOW, 'es', 'America/Chicago'), id(1), NOW + 1), {
      id: id(1),
      at: NOW + 1,
      exposure: 'phi',
      categories: ['mrn'],
    });
    expect(recallState(keepState(state))).toEqual(state);
  });

  it.each([null, '', '{', 'null', '[]', '{"v":1}', '{"v":2}'])('is none where %j was kept', (kept) => {
    expect(recallState(kept)).toBeNull();
  });

  it('stays below the 9 KB of a stored property, whatever it meets', () => {
    let state: SweepState = freshState(NOW, 'en', 'x'.repeat(60));
    for (let n = 0; n < 2000; n++) {
      state = withDone(state, id(n), NOW + n);
      state = withHit(state, { id: id(n), at: NOW + n, exposure: 'sensitive', categories: KINDS });
    }
    expect(keepState({ ...state, stuck: { id: id(1), tries: 2 } }).length).toBeLessThan(9 * 1024);
    expect(state.hits.length + state.more).toBe(2000);
  });

  it('never lets a message come twice, and never passes one by, however many are sent and wherever a run stops', () => {
    const steps = fc.array(fc.oneof(fc.integer({ min: 100, max: 2000 }), fc.integer({ min: 100, max: 20 * MINUTE })), {
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (gaps, perRun) => {
        let at = NOW;
        const sent = gaps.map((gap, n) => {
          at += gap;
          return { id: id(n), at };
        });
        const looked: string[] = [];
        let state: SweepState | null = freshState(NOW, 'en', 'UTC');
        for (let run = 0; run <= sent.length / perRun + 1; run++) {
          const current: SweepState = state ?? freshState(0, 'en', 'UTC');
          const known = new Set(current.done.map(([done]) => done));
          const listed = sent.filter((one) => one.at >= (Math.floor(current.floor / 1000) - 1) * 1000);
          const fresh = listed.filter((one) => !known.has(one.id)).slice(0, perRun);
          let next = current;
          for (const one of fresh) {
            looked.push(one.id);
            next = withDone(next, one.id, one.at);
          }
          state = recallState(keepState(next));
        }
        expect(looked).toEqual(sent.map((one) => one.id));
      }),
    );
  });
});
