import { categoryWords, wrapped } from '../../../core/index.ts';
import { plain } from '../../page/markup.ts';
import { OUTCOMES, type Outcome } from './judged.ts';
import type { Report } from './report.ts';
import { LOOKS, type Noted, sum, type Tally } from './tally.ts';
import { EXPOSURE_WORDS, grouped, LOOK_WORDS, OUTCOME_WORDS, pace, percent, senderName } from './words.ts';

const WIDTH = 80;
const INDENT = '  ';
/** A screen's worth; everything is in the CSV and on the page. */
const SHOWN = 10;
const SHOWN_OF_A_LOOK = 5;

/** The report for people at a terminal, within 80 columns; file names stand here and nowhere else. */
export function rehearsalTable(report: Report): string {
  const { tally } = report;
  const sections = [
    heading(report),
    outcomes(tally),
    exposures(tally),
    section(
      'BY KIND, IN MESSAGES',
      tally.categories.map(([category, count]) => row(categoryWords(category, 'en').title, count, tally.messages)),
    ),
    senders(tally),
    section(
      'WHAT CHANGES',
      tally.changes.map(({ from, to, count }) =>
        row(`${OUTCOME_WORDS[from]} → ${OUTCOME_WORDS[to]}`, count, tally.messages),
      ),
    ),
    ...LOOKS.map((look) => {
      const { count, first } = tally.looks[look];
      return section(
        `WORTH A LOOK: ${LOOK_WORDS[look].toUpperCase()} (${grouped(count)})`,
        first.map(named),
        SHOWN_OF_A_LOOK,
        count,
      );
    }),
    section(
      'SLOWEST',
      tally.slowest.slice(0, SHOWN_OF_A_LOOK).map((noted) => named(noted, pace(noted.judged))),
    ),
    section(
      'COULD NOT BE READ',
      tally.unreadableNames.map(({ name, trouble }) =>
        [INDENT + fitted(name, WIDTH - INDENT.length), ...wrapped(trouble, WIDTH, INDENT + INDENT)].join('\n'),
      ),
      SHOWN_OF_A_LOOK,
      tally.unreadable,
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function heading({ policy, against, tally, stoppedAt, seconds, threads, notes }: Report): string[] {
  const compared = against === null ? '' : `, compared with ${against.file} (${against.version})`;
  const rate = seconds > 0 ? `, ${grouped(Math.round(tally.messages / seconds))} a second` : '';
  return [
    ...wrapped(`${grouped(tally.messages)} messages by ${policy.file} (${policy.version})${compared}`, WIDTH, ''),
    ...(stoppedAt === null
      ? []
      : wrapped(`Stopped after about ${Math.floor(stoppedAt * 100)} %: this is only a part.`, WIDTH, '')),
    `${seconds.toFixed(1)} s${rate}, in ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
    ...notes.flatMap((note) => wrapped(note, WIDTH, '')),
  ];
}

function outcomes({ outcomes: counts, before, messages }: Tally): string[] {
  const shown = OUTCOMES.filter((outcome) => counts[outcome] > 0 || (before?.[outcome] ?? 0) > 0);
  const old = (outcome: Outcome) => (before === null ? '' : grouped(before[outcome]).padStart(14));
  return [
    `${'WHAT HAPPENS'.padEnd(44)}${'MESSAGES'.padStart(10)}${''.padStart(10)}${before === null ? '' : 'BEFORE'.padStart(14)}`.trimEnd(),
    ...shown.map((outcome) => `${row(OUTCOME_WORDS[outcome], counts[outcome], messages)}${old(outcome)}`),
  ];
}

function exposures({ exposures: counts, messages }: Tally): string[] {
  const levels = (['none', 'possible', 'phi', 'sensitive'] as const).filter((level) => counts[level] > 0);
  return section(
    'WHAT IS FOUND',
    levels.map((level) => row(EXPOSURE_WORDS[level], counts[level], messages)),
  );
}

function senders({ senders: all }: Tally): string[] {
  const shown = all.slice(0, SHOWN);
  if (shown.length === 0) return [];
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => (typeof value === 'number' ? grouped(value) : value).padStart(10)).join('');
  const lines = shown.map(({ domain, outcomes: counts }) => {
    const total = sum(counts);
    const kept = counts.plain + counts.ask + counts.block;
    return (
      INDENT +
      fitted(senderName(domain), 26).padEnd(26) +
      cells([total, counts.plain, total - kept, counts.ask, counts.block])
    );
  });
  const more = all.length - shown.length;
  return [
    `${"BY SENDER'S DOMAIN".padEnd(28)}${cells(['ALL', 'USUAL', 'PROTECTED', 'ASKED', 'NOT SENT'])}`,
    ...lines,
    ...(more > 0 ? [`${INDENT}and ${grouped(more)} more`] : []),
  ];
}

/** A titled list, cut to what a screen takes; nothing where it is empty. */
function section(title: string, lines: readonly string[], most = SHOWN, count = lines.length): string[] {
  if (lines.length === 0) return [];
  const more = count - Math.min(lines.length, most);
  return [title, ...lines.slice(0, most), ...(more > 0 ? [`${INDENT}and ${grouped(more)} more`] : [])].map((line, i) =>
    i === 0 || line.startsWith(INDENT) ? line : INDENT + line,
  );
}

function row(words: string, count: number, of: number): string {
  return `${INDENT}${words.padEnd(42)}${grouped(count).padStart(10)}${percent(count, of).padStart(10)}`;
}

function named({ id, name }: Noted, more: unknown = ''): string {
  const words = typeof more === 'string' && more !== '' ? `${more.padStart(18)}  ` : '';
  return `${words}${id}  ${fitted(name, WIDTH - INDENT.length - id.length - 2 - words.length)}`;
}

/** A text of at most `width`, without what would steer the terminal; what is cut is its front, since a path's end says most. */
function fitted(written: string, width: number): string {
  const text = plain(written);
  return text.length <= width ? text : `…${text.slice(text.length - width + 1)}`;
}
