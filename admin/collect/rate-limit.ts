/** More writers than this are told apart no longer; the one not heard of for longest starts anew. */
const MAX_WRITERS = 10_000;

/**
 * Lets every writer make so many calls a second, and twice as many at once (token bucket). Answers whether a call may go on;
 * `now` is milliseconds of a clock that only goes forwards.
 */
export function rateLimit(perSecond: number, now: () => number): (writer: string) => boolean {
  const most = perSecond * 2;
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return (writer) => {
    const at = now();
    const bucket = buckets.get(writer) ?? { left: most, at };
    const left = Math.min(most, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    const allowed = left >= 1;
    buckets.delete(writer);
    buckets.set(writer, { left: allowed ? left - 1 : left, at });
    if (buckets.size > MAX_WRITERS) for (const oldest of buckets.keys()) return buckets.delete(oldest) && allowed;
    return allowed;
  };
}
