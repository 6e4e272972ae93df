/**
 * How many event ids are remembered: with a thousand senders at twenty messages a day, ten days, which is longer than a
 * client waits before it sends again; about 30 MB.
 */
export const REMEMBERED = 200_000;

/** The ids of the events taken last. */
export interface SeenEvents {
  readonly has: (id: string) => boolean;
  readonly add: (id: string) => void;
}

export function seenEvents(limit = REMEMBERED): SeenEvents {
  const ids = new Set<string>();
  return {
    has: (id) => ids.has(id),
    add: (id) => {
      ids.add(id);
      // A set gives its members back in the order in which they came.
      if (ids.size > limit) for (const oldest of ids) return void ids.delete(oldest);
    },
  };
}
