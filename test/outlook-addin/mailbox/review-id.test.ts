import { expect, it } from 'vitest';
import { reviewId } from '../../../outlook-addin/mailbox/review-id.ts';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('names a review with a UUID of version 4, whatever the random source gives', () => {
  for (const random of [() => 0, () => 0.5, () => 1 - Number.EPSILON, Math.random])
    expect(reviewId(random)).toMatch(UUID_V4);
});

it('names two reviews differently', () => {
  expect(reviewId()).not.toBe(reviewId());
});
