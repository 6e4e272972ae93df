import { expect, it } from 'vitest';
import { inTurn } from '../../../outlook-addin/mailbox/in-turn.ts';

it('runs one piece of work at a time, in the order given, also after one that fails', async () => {
  const lane = inTurn();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    lane(async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('a'), work('b', true), work('c')]);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
