import type { Category, ExposureLevel } from '../../../core/index.ts';
import { isMilder, type Judged, OUTCOMES, type Outcome } from './judged.ts';
import type { Rehearsed } from './threads.ts';

/** Why a message is worth a look, the most urgent first. */
export const LOOKS = ['milder', 'block', 'ask', 'unread', 'possible'] as const;
export type Look = (typeof LOOKS)[number];

/** A message worth a look. */
export interface Noted {
  readonly id: string;
  /** File name, for the terminal. */
  readonly name: string;
  readonly judged: Judged;
}

/** What a rehearsal came to; counts, domains and ids, never a word of a message. */
export interface Tally {
  /** Messages that were judged. */
  readonly messages: number;
  /** Messages that were none, or that could not be read; the first of them by name. */
  readonly unreadable: number;
  readonly unreadableNames: readonly { readonly name: string; readonly trouble: string }[];
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly exposures: Readonly<Record<ExposureLevel, number>>;
  /** How many messages hold each category, most frequent first. */
  readonly categories: readonly (readonly [Category, number])[];
  /** What becomes of each sender domain's mail, busiest first. */
  readonly senders: readonly { readonly domain: string; readonly outcomes: Readonly<Record<Outcome, number>> }[];
  /** What the old policy makes of the same messages; null without one. */
  readonly before: Readonly<Record<Outcome, number>> | null;
  /** Messages that would fare otherwise, by pairs, most frequent first. */
  readonly changes: readonly { readonly from: Outcome; readonly to: Outcome; readonly count: number }[];
  readonly slowest: readonly Noted[];
  readonly looks: Readonly<Record<Look, { readonly count: number; readonly first: readonly Noted[] }>>;
}

/** More are in the CSV; a person looks at a few of each kind. */
const NOTED = 20;
const SLOWEST = 10;
/** A mailbox of received mail may know a hundred thousand sender domains; beyond this many they are counted together. */
const MAX_SENDERS = 10_000;
export const OTHER_SENDERS = '*';

export interface Counter {
  readonly add: (rehearsed: Rehearsed) => void;
  readonly result: () => Tally;
}

/** Counts what became of messages, in memory that does not grow with their number. */
export function counter(compares: boolean): Counter {
  const outcomes = noOutcomes();
  const before = noOutcomes();
  const exposures: Record<ExposureLevel, number> = { none: 0, possible: 0, phi: 0, sensitive: 0 };
  const categories = new Map<Category, number>();
  const senders = new Map<string, Record<Outcome, number>>();
  const changes = new Map<string, { from: Outcome; to: Outcome; count: number }>();
  const looks = noLooks();
  const unreadableNames: { name: string; trouble: string }[] = [];
  let [messages, unreadable] = [0, 0];
  let slowest: Noted[] = [];

  const senderOutcomes = (domain: string) => {
    const name = senders.has(domain) || senders.size < MAX_SENDERS ? domain : OTHER_SENDERS;
    const found = senders.get(name) ?? noOutcomes();
    senders.set(name, found);
    return found;
  };
  const addJudged = (name: string, judged: Judged) => {
    const { outcome, before: old } = judged;
    messages++;
    outcomes[outcome]++;
    exposures[judged.exposure]++;
    senderOutcomes(judged.sender)[outcome]++;
    for (const category of judged.categories) categories.set(category, (categories.get(category) ?? 0) + 1);
    if (old !== null) {
      before[old]++;
      if (old !== outcome) {
        const pair = `${old} ${outcome}`;
        const change = changes.get(pair) ?? { from: old, to: outcome, count: 0 };
        change.count++;
        changes.set(pair, change);
      }
    }
    const noted: Noted = { id: judged.id, name, judged };
    const look = lookOf(judged);
    if (look !== null && looks[look].count++ < NOTED) looks[look].first.push(noted);
    if (slowest.length < SLOWEST || judged.ms > (slowest[SLOWEST - 1]?.judged.ms ?? 0))
      slowest = [...slowest, noted].sort((a, b) => b.judged.ms - a.judged.ms).slice(0, SLOWEST);
  };

  return {
    add: ({ mail: { name }, result }) => {
      if (!('trouble' in result)) return addJudged(name, result);
      if (unreadable++ < NOTED) unreadableNames.push({ name, trouble: result.trouble });
    },
    result: () => ({
      messages,
      unreadable,
      unreadableNames,
      outcomes,
      exposures,
      categories: [...categories].sort((a, b) => b[1] - a[1]),
      senders: [...senders]
        .map(([domain, counts]) => ({ domain, outcomes: counts }))
        .sort((a, b) => sum(b.outcomes) - sum(a.outcomes)),
      before: compares ? before : null,
      changes: [...changes.values()].sort((a, b) => b.count - a.count),
      slowest,
      looks,
    }),
  };
}

/** How many messages there are in all. */
export function sum(outcomes: Readonly<Record<Outcome, number>>): number {
  return OUTCOMES.reduce((total, outcome) => total + outcomes[outcome], 0);
}

function lookOf(judged: Judged): Look | null {
  if (isMilder(judged)) return 'milder';
  if (judged.outcome === 'block' || judged.outcome === 'ask') return judged.outcome;
  if (judged.unread > 0) return 'unread';
  return judged.exposure === 'possible' ? 'possible' : null;
}

function noOutcomes(): Record<Outcome, number> {
  return { plain: 0, tls: 0, pgp: 0, smime: 0, portal: 0, ask: 0, block: 0 };
}

function noLooks(): Record<Look, { count: number; first: Noted[] }> {
  const none = () => ({ count: 0, first: [] });
  return { milder: none(), block: none(), ask: none(), unread: none(), possible: none() };
}
