import { describe, expect, it } from 'vitest';
import { budgetOf } from '../../../core/attachments/budget.ts';

describe('the budget of a message', () => {
  it('gives bytes and members until there are none', () => {
    const budget = budgetOf(1024, null);
    expect(budget.takeBytes(budget.bytesLeft() - 1)).toBe(true);
    expect(budget.takeBytes(2)).toBe(false);
    expect(budget.bytesLeft()).toBe(1);
    let members = 0;
    while (budget.takeMember()) members++;
    expect(members).toBe(5000);
  });

  it('gives room for text up to a limit, and says that there is no more', () => {
    const budget = budgetOf(1024, null);
    const most = 30 * 1024 * 1024;
    expect(budget.takeText(most - 10)).toEqual({ length: most - 10, cut: null });
    expect(budget.takeText(50)).toEqual({ length: 10, cut: 'too-large' });
    expect(budget.isOver()).toBe(false);
  });

  it('sets time aside for judging what was taken before', () => {
    let now = 0;
    const budget = budgetOf(1024, { now: () => now, deadline: 1000 });
    expect(budget.takeText(2_000_000)).toEqual({ length: 2_000_000, cut: null });
    expect(budget.takeText(2_000_000)).toEqual({ length: 1_000_000, cut: 'too-slow' });
    now = 1000;
    expect(budget.takeText(1)).toEqual({ length: 0, cut: 'too-slow' });
    expect(budget.isOver()).toBe(true);
  });
});
