import { JUSTIFICATIONS, type Justification, type Language } from '../../core/index.ts';

/**
 * The parts of Google's event objects that are read here. Every part may be missing: recipients need
 * `draftAccess: METADATA`, the locale needs the scope script.locale.
 */
export interface ComposeEvent {
  readonly gmail?: {
    readonly draftId?: string;
    readonly threadId?: string;
    readonly toRecipients?: readonly string[];
    readonly ccRecipients?: readonly string[];
    readonly bccRecipients?: readonly string[];
  };
  readonly commonEventObject?: {
    readonly userLocale?: string;
    readonly timeZone?: { readonly id?: string };
    readonly parameters?: Readonly<Record<string, string>>;
    readonly formInputs?: Readonly<Record<string, { readonly stringInputs?: { readonly value?: readonly string[] } }>>;
  };
}

/** What Google tells about the compose window: enough to look for its draft, never the draft itself. */
export interface Writing {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly thread: string | null;
  readonly draft: string | null;
}

/** What a button of a card carries: which draft, as it was checked, and the compose window the card belongs to. */
export interface ActionParameters {
  readonly draft: string | null;
  /** SHA-256 of the checked message, in hexadecimal. */
  readonly digest: string | null;
  readonly writing: Writing;
}

/** The name of the card's field for the reason of an override. */
export const REASON_FIELD = 'reason';

/** The language of the user's Gmail as far as Mailward speaks it. */
export function languageOf(event: Pick<ComposeEvent, 'commonEventObject'> | undefined): Language {
  return /^es\b/i.test(event?.commonEventObject?.userLocale ?? '') ? 'es' : 'en';
}

/** The IANA name of the user's time zone. */
export function timeZoneOf(event: ComposeEvent | undefined): string {
  return event?.commonEventObject?.timeZone?.id ?? 'UTC';
}

/** Who stands in the compose window, field by field. */
export type People = Pick<Writing, 'to' | 'cc' | 'bcc'>;

/** Who stands in the compose window at this moment; null where the event does not tell. */
export function peopleIn(event: ComposeEvent | undefined): People | null {
  const { toRecipients, ccRecipients, bccRecipients } = event?.gmail ?? {};
  // All fields or none, because Google may leave out one that nobody stands in.
  const isTold = [toRecipients, ccRecipients, bccRecipients].some((people) => people !== undefined);
  return isTold ? { to: toRecipients ?? [], cc: ccRecipients ?? [], bcc: bccRecipients ?? [] } : null;
}

/** The compose window as an event tells it, else as a button carried it: a card may be older than what stands in the window. */
function writingOf(event: ComposeEvent | undefined, carried: Partial<Writing>): Writing {
  const { threadId, draftId } = event?.gmail ?? {};
  const { to = [], cc = [], bcc = [] } = peopleIn(event) ?? carried;
  return { to, cc, bcc, thread: threadId || carried.thread || null, draft: draftId || carried.draft || null };
}

/** Writes what a button carries; Apps Script takes string values only. */
export function toParameters(parameters: ActionParameters): Record<string, string> {
  return {
    ...(parameters.draft === null ? {} : { draft: parameters.draft }),
    ...(parameters.digest === null ? {} : { digest: parameters.digest }),
    writing: JSON.stringify(parameters.writing),
  };
}

/** Reads what a button carried; the click's event names the compose window only where Google chooses to. */
export function parametersOf(event: ComposeEvent | undefined): ActionParameters {
  const { draft, digest, writing } = event?.commonEventObject?.parameters ?? {};
  return {
    draft: draft || null,
    digest: digest || null,
    writing: writingOf(event, writing === undefined ? {} : readWriting(writing)),
  };
}

/** The reason that was chosen on the card; null for none, and for anything that is not a reason. */
export function justificationOf(event: ComposeEvent | undefined): Justification | null {
  const [chosen] = event?.commonEventObject?.formInputs?.[REASON_FIELD]?.stringInputs?.value ?? [];
  return JUSTIFICATIONS.find((justification) => justification === chosen) ?? null;
}

function readWriting(json: string): Partial<Writing> {
  try {
    return (JSON.parse(json) as Partial<Writing> | null) ?? {};
  } catch {
    return {};
  }
}
