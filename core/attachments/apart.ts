/** Something that works apart from whoever asks it, such as a worker, and can be ended whatever it is doing. */
export interface Apart<Question, Answer> {
  /** Rejects when it broke down. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly end: () => void;
}

/** Calls back after so many milliseconds, unless what it returns is called before: core has no timers of its own. */
export type Timer = (ms: number, callback: () => void) => () => void;

/** An answer, or why there is none: time ran out, or it broke down and will be started anew for the next question. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly failed: 'too-slow' | 'unavailable' };

export interface Asked<Question, Answer> {
  /** Never rejects. One question at a time; `msLeft` is looked at when its turn comes. */
  readonly ask: (question: Question, msLeft: () => number) => Promise<Outcome<Answer>>;
  /** Ends what works apart; the next question starts it again. */
  readonly end: () => void;
}

const NEVER = new Promise<never>(() => undefined);

/**
 * Asks something that works apart, started with the first question, and ends it when an answer takes too long: a file made to
 * keep a reader busy for ever then costs no more than its time.
 */
export function asked<Question, Answer>(
  start: () => Promise<Apart<Question, Answer>>,
  timer: Timer,
): Asked<Question, Answer> {
  let running: Promise<Apart<Question, Answer>> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    running?.then(
      (apart) => apart.end(),
      () => undefined,
    );
    running = null;
  };
  const askNow = (question: Question, ms: number) =>
    new Promise<Outcome<Answer>>((resolve) => {
      let finished = false;
      const finish = (outcome: Outcome<Answer>) => {
        // What was ended may still say that it broke down, when another of its kind is already at work.
        if (finished) return;
        finished = true;
        cancel();
        if ('failed' in outcome) end();
        resolve(outcome);
      };
      const cancel = timer(ms, () => finish({ failed: 'too-slow' }));
      running ??= start();
      running
        // What was ended before it had started is asked nothing more.
        .then((apart) => (finished ? NEVER : apart.ask(question)))
        .then(
          (answer) => finish({ answer }),
          () => finish({ failed: 'unavailable' }),
        );
    });
  const ask = (question: Question, msLeft: () => number) => {
    const turn = last.then(() => {
      const ms = msLeft();
      return ms <= 0 ? ({ failed: 'too-slow' } as const) : askNow(question, ms);
    });
    last = turn;
    return turn;
  };
  return { ask, end };
}
