import { categoryWords } from '../../../core/index.ts';
import { htmlPage } from '../../page/html-page.ts';
import type { Block, Section, Table } from '../../page/section.ts';
import { OUTCOMES } from './judged.ts';
import type { Report } from './report.ts';
import { LOOKS, type Noted, type Tally } from './tally.ts';
import { EXPOSURE_WORDS, grouped, LOOK_WORDS, OUTCOME_WORDS, pace, senderName } from './words.ts';

/** More rows are for the CSV. */
const SENDERS = 50;

/** The report as one HTML page that can be handed on; `names` adds file names. */
export function rehearsalPage(report: Report, names: boolean): string {
  const { tally, policy, against, stoppedAt, seconds, threads } = report;
  const compared = against === null ? '' : `, compared with version ${against.version}`;
  const part =
    stoppedAt === null ? '' : ` Stopped after about ${Math.floor(stoppedAt * 100)} %, so this is only a part.`;
  return htmlPage({
    language: 'en',
    title: 'Rehearsal of a Mailward policy',
    lead: `${grouped(tally.messages)} messages by policy version ${policy.version}${compared}.${part}`,
    sections: [
      happens(report),
      found(tally),
      senders(tally),
      ...(tally.before === null ? [] : [changes(tally)]),
      looks(tally, names),
      slowest(tally, names),
    ],
    foot: `Made in ${seconds.toFixed(1)} s in ${threads} ${threads === 1 ? 'thread' : 'threads'}. It holds counts, domains of senders and ids: the first digits of the SHA-256 of each Message-ID. No subject, text or address stands in it.${names ? ' Names of files do, because they were asked for.' : ''}`,
  });
}

function happens({ tally, notes }: Report): Section {
  const { outcomes, before, messages, unreadable } = tally;
  const shown = OUTCOMES.filter((outcome) => outcomes[outcome] > 0 || (before?.[outcome] ?? 0) > 0);
  const kept = outcomes.plain + outcomes.ask + outcomes.block;
  const now = { name: 'New policy', values: shown.map((outcome) => outcomes[outcome]) };
  const old = before === null ? [] : [{ name: 'Old policy', values: shown.map((outcome) => before[outcome]) }];
  return {
    heading: 'What happens',
    blocks: [
      {
        kind: 'figures',
        figures: [
          { name: 'Messages', value: messages },
          { name: 'As usual', value: outcomes.plain },
          { name: 'Protected', value: messages - kept },
          { name: 'Asked first', value: outcomes.ask },
          { name: 'Not sent', value: outcomes.block },
          { name: 'Could not be read', value: unreadable },
        ],
      },
      ...notes.map((text): Block => ({ kind: 'paragraph', text })),
      {
        kind: 'chart',
        form: 'bars',
        caption: 'Messages by what happens to them',
        heading: 'What happens',
        names: shown.map((outcome) => OUTCOME_WORDS[outcome]),
        series: before === null ? [{ ...now, name: 'Messages' }] : [now, ...old],
      },
    ],
  };
}

function found({ exposures, categories }: Tally): Section {
  const levels = ['none', 'possible', 'phi', 'sensitive'] as const;
  return {
    heading: 'What is found',
    blocks: [
      {
        kind: 'chart',
        form: 'bars',
        caption: 'Messages by what they tell',
        heading: 'What they tell',
        names: levels.map((level) => EXPOSURE_WORDS[level]),
        series: [{ name: 'Messages', values: levels.map((level) => exposures[level]) }],
      },
      {
        kind: 'chart',
        form: 'bars',
        caption: 'Messages by the kinds of things in them',
        heading: 'Kind',
        names: categories.map(([category]) => categoryWords(category, 'en').title),
        series: [{ name: 'Messages', values: categories.map(([, count]) => count) }],
      },
    ],
  };
}

function senders({ senders: all }: Tally): Section {
  const first = all.slice(0, SENDERS);
  const more: readonly Block[] =
    all.length > first.length
      ? [{ kind: 'paragraph', text: `These are the busiest ${SENDERS} of ${grouped(all.length)} domains.` }]
      : [];
  const seen = OUTCOMES.filter((outcome) => first.some(({ outcomes }) => outcomes[outcome] > 0));
  return {
    heading: "Senders' domains",
    blocks: [
      ...more,
      {
        kind: 'chart',
        form: 'stacked',
        caption: "Messages by sender's domain",
        heading: 'Domain',
        names: first.map(({ domain }) => senderName(domain)),
        series: seen.map((outcome) => ({
          name: OUTCOME_WORDS[outcome],
          values: first.map(({ outcomes }) => outcomes[outcome]),
        })),
      },
    ],
  };
}

function changes({ changes: pairs }: Tally): Section {
  return {
    heading: 'What changes',
    blocks: [
      {
        kind: 'table',
        caption: 'Messages that would fare otherwise',
        columns: ['By the old policy', 'By the new policy', 'Messages'],
        rows: pairs.map(({ from, to, count }) => [OUTCOME_WORDS[from], OUTCOME_WORDS[to], count]),
        empty: 'Every message would fare as by the old policy.',
      },
    ],
  };
}

function looks(tally: Tally, names: boolean): Section {
  const blocks = LOOKS.filter((look) => tally.looks[look].count > 0).map((look): Table => {
    const { count, first } = tally.looks[look];
    const cut = count > first.length ? `, the first ${first.length} of ${grouped(count)}` : '';
    return notedTable(`${LOOK_WORDS[look]}${cut}`, first, names);
  });
  return {
    heading: 'Worth a look',
    blocks: blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: 'No message stands out.' }],
  };
}

function slowest(tally: Tally, names: boolean): Section {
  return { heading: 'Slowest', blocks: [notedTable('The messages whose review took longest', tally.slowest, names)] };
}

function notedTable(caption: string, noted: readonly Noted[], names: boolean): Table {
  return {
    kind: 'table',
    caption,
    columns: ['Id', ...(names ? ['File'] : []), 'What happens', 'Time and size'],
    rows: noted.map(({ id, name, judged }) => [
      id,
      ...(names ? [name] : []),
      judged.before === null || judged.before === judged.outcome
        ? OUTCOME_WORDS[judged.outcome]
        : `${OUTCOME_WORDS[judged.outcome]} (before: ${OUTCOME_WORDS[judged.before]})`,
      pace(judged),
    ]),
  };
}
