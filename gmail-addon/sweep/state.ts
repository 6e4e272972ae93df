import * as v from 'valibot';
import type { Language, SweepHit } from '../../core/index.ts';

/** What one run hands to the next: which messages were looked at, and what the sender has not been told yet. */
export interface SweepState {
  /** Everything sent before this moment was looked at; milliseconds since 1970, as all moments here. */
  readonly floor: number;
  /** What was looked at since then: ids and moments. */
  readonly done: readonly (readonly [id: string, sentAt: number])[];
  /** The message that a run is at, or came to no end with, and how often it was tried. */
  readonly stuck: { readonly id: string; readonly tries: number } | null;
  readonly hits: readonly SweepHit[];
  readonly more: number;
  readonly unchecked: number;
  /** When the sender was last written to; 0 for never. */
  readonly toldAt: number;
  /** The sender's language and IANA time zone, since a trigger's event tells neither. */
  readonly language: Language;
  readonly timeZone: string;
}

/** Mail that reaches the list late, such as a scheduled message, is still found for this long. */
const OVERLAP_MS = 60 * 60 * 1000;
/** Gmail's search knows whole seconds, and is asked for one more: what is let go has to lie before both. */
const LIST_SLACK_MS = 3000;
/** A stored property holds 9 KB: these are at most 4.5 KB, 3.5 KB and the rest. */
const DONE = 120;
const HITS = 24;
const KINDS = 4;
/** No IANA time zone has a longer name, and a stored property has no room for whatever else stands there. */
export const TIME_ZONE_CHARACTERS = 60;

/** A state in which everything before `floor` counts as looked at. */
export function freshState(floor: number, language: Language, timeZone: string): SweepState {
  return { floor, done: [], stuck: null, hits: [], more: 0, unchecked: 0, toldAt: 0, language, timeZone };
}

/** Adds a message that was looked at, and moves the floor behind what no list will bring again. */
export function withDone(state: SweepState, id: string, sentAt: number): SweepState {
  const done = [...state.done, [id, sentAt] as const];
  const from = Math.max(0, done.length - DONE);
  const kept = done.slice(from).filter(([, at]) => at >= sentAt - OVERLAP_MS);
  const dropped = done.filter((one) => !kept.includes(one)).map(([, at]) => at + LIST_SLACK_MS);
  return { ...state, done: kept, floor: Math.max(state.floor, ...dropped), stuck: null };
}

/** Adds a message that the sender is to be told about. */
export function withHit(state: SweepState, hit: SweepHit): SweepState {
  if (state.hits.length >= HITS) return { ...state, more: state.more + 1 };
  return { ...state, hits: [...state.hits, { ...hit, categories: hit.categories.slice(0, KINDS) }] };
}

/** Writes a state for a stored property. */
export function keepState(state: SweepState): string {
  return JSON.stringify({ v: 1, ...state });
}

/** Reads what was kept; null for nothing and for what is not a state. */
export function recallState(kept: string | null): SweepState | null {
  const read = v.safeParse(Kept, kept);
  if (!read.success) return null;
  const { v: _version, ...state } = read.output;
  // Categories are this code's own, so they are what they were when they were kept.
  return state as SweepState;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Kept = v.pipe(
  v.string(),
  v.parseJson(),
  v.strictObject({
    v: v.literal(1),
    floor: v.number(),
    done: v.array(v.tuple([v.string(), v.number()])),
    stuck: v.nullable(v.strictObject({ id: v.string(), tries: count })),
    hits: v.array(
      v.strictObject({
        id: v.string(),
        at: v.number(),
        exposure: v.picklist(['none', 'possible', 'phi', 'sensitive']),
        categories: v.array(v.string()),
      }),
    ),
    more: count,
    unchecked: count,
    toldAt: v.number(),
    language: v.picklist(['en', 'es']),
    timeZone: v.pipe(v.string(), v.maxLength(TIME_ZONE_CHARACTERS)),
  }),
);
