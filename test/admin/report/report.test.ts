import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWords } from '../../../admin/report/code-words.ts';
import { COLUMN_NAMES, conditionOf, type Filter } from '../../../admin/report/columns.ts';
import { reportCsv, reportText } from '../../../admin/report/formats.ts';
import { questions } from '../../../admin/report/questions.ts';
import { type ReportOptions, showReport } from '../../../admin/report/report.ts';
import { type ReportData, reportData, type SectionId } from '../../../admin/report/report-data.ts';
import { reportPage } from '../../../admin/report/report-page.ts';
import { type EventsAt, withEvents } from '../../../admin/report/source.ts';
import { inventedEvents } from '../../../bench/audit-events.ts';
import type { AuditEvent } from '../../../core/index.ts';
import { DAY, journalIn, START } from '../collect/journal-in.ts';

const COUNT = 2000;
const EVENTS = inventedEvents(0, COUNT, START);
const ALWAYS = { from: 0, to: 8_640_000_000_000_000 };
const ALL: readonly Filter[] = [];

let dir: string;
let whole: ReportData;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mailward-report-test-'));
  let now = START;
  const journal = await journalIn(dir, { now: () => now });
  await journal.append(EVENTS.slice(0, 1500), 'a');
  now += DAY;
  await journal.append(EVENTS.slice(1500), 'a');
  await journal.close();
  whole = await asked();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const asked = (at: EventsAt = { dir }, filters = ALL, period = ALWAYS): Promise<ReportData> =>
  withEvents(at, (source) => reportData(source, period, filters, []));
const rowsOf = (data: ReportData, id: SectionId) => data.sections.find((section) => section.id === id)?.rows ?? [];
const reviewed = ({ unmapped }: AuditEvent) => ['send', 'override', 'escalation'].includes(unmapped.kind);
const exposed = (event: AuditEvent) =>
  reviewed(event) && event.unmapped.outcome === 'sent' && event.unmapped.exposure !== 'none';
const countOf = (fits: (event: AuditEvent) => boolean) => EVENTS.filter(fits).length;

/** The same events in a Parquet file beside. */
async function asParquet(json: string): Promise<string> {
  const parquet = json.replace(/json$/, 'parquet');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`copy (select * from read_json('${json}')) to '${parquet}' (format parquet)`);
  connection.closeSync();
  return parquet;
}

describe('the report', () => {
  it('counts what the events say', async () => {
    const data = whole;
    expect(data.overview).toEqual({
      reviewed: countOf(reviewed),
      exposed: countOf(exposed),
      protected: countOf((event) => exposed(event) && event.unmapped.protection !== null),
      kept: 0,
      overrides: countOf(({ unmapped }) => unmapped.kind === 'override'),
      escalations: 0,
      falseAlarms: countOf(({ unmapped }) => unmapped.kind === 'false-alarm'),
      sweepHits: countOf(({ unmapped }) => unmapped.kind === 'sweep-hit'),
      failures: 0,
      unscanned: 0,
      lost: 0,
    });
    const sender = 'sender-7@northfield-clinic.example';
    const ofSender = (event: AuditEvent) => event.actor?.user.email_addr === sender;
    expect(rowsOf(data, 'sender').find(({ name }) => name === sender)).toEqual({
      name: sender,
      detail: null,
      events: countOf(ofSender),
      exposed: countOf((event) => ofSender(event) && exposed(event)),
      protected: countOf((event) => ofSender(event) && exposed(event) && event.unmapped.protection !== null),
    });
    const rule = (event: AuditEvent) => event.unmapped.rules.some((one) => one.rule === 'condition');
    expect(rowsOf(data, 'rule').find(({ name }) => name === 'condition')?.events).toBe(countOf(rule));
    expect(rowsOf(data, 'false-alarms').find(({ name }) => name === 'condition')).toMatchObject({
      detail: String(countOf(rule)),
      events: countOf((event) => rule(event) && event.unmapped.kind === 'false-alarm'),
    });
    const domain = ({ unmapped }: AuditEvent) => unmapped.recipients[0]?.domain === 'partner-3.example';
    expect(rowsOf(data, 'domain').find(({ name }) => name === 'partner-3.example')?.events).toBe(countOf(domain));
    expect(rowsOf(data, 'unread')).toEqual([
      {
        name: 'password-protected',
        detail: null,
        events: countOf(({ unmapped }) => unmapped.unread.length > 0),
        exposed: null,
        protected: null,
      },
    ]);
    const weak = ({ unmapped }: AuditEvent) => unmapped.recipients[0]?.tls === 'tls-not-verified';
    expect(rowsOf(data, 'tls-downgrades').reduce((sum, { events }) => sum + events, 0)).toBe(countOf(weak));
    expect(rowsOf(data, 'day').reduce((sum, { events }) => sum + events, 0)).toBe(countOf(reviewed));
  });

  it('leaves out mail inside and what nobody sent where it counts what had to be protected', async () => {
    const [event] = EVENTS.slice(4, 5) as [AuditEvent];
    const like = (changes: Partial<AuditEvent['unmapped']>): AuditEvent => ({
      ...event,
      unmapped: { ...event.unmapped, kind: 'send', exposure: 'phi', outcome: 'sent', protection: null, ...changes },
    });
    const file = join(dir, 'few.json');
    const events = [
      like({}),
      like({ because: ['internal-only'] }),
      like({ outcome: 'kept' }),
      like({ outcome: 'offered' }),
    ];
    await writeFile(file, events.map((one) => JSON.stringify(one)).join('\n'));
    const { overview } = await asked({ pattern: file });
    expect(overview).toMatchObject({ reviewed: 4, exposed: 1, protected: 0, kept: 1 });
  });

  it.each(['json', 'parquet'])(
    'counts a message that a later failure of its review kept as kept (%s)',
    async (format) => {
      const [event] = EVENTS.slice(4, 5) as [AuditEvent];
      const under = (uid: string, time: number, changes: Partial<AuditEvent['unmapped']>): AuditEvent => ({
        ...event,
        time,
        finding_info: { ...event.finding_info, uid },
        unmapped: {
          ...event.unmapped,
          kind: 'send',
          exposure: 'phi',
          outcome: 'sent',
          protection: 'portal',
          ...changes,
        },
      });
      const failure = { kind: 'failure', failure: 'changed', outcome: null, exposure: null, protection: null } as const;
      const events = [
        under('changed', 10, {}),
        under('changed', 10, failure),
        under('overridden', 10, { kind: 'override', protection: null }),
        under('overridden', 11, failure),
        under('sent-again', 10, {}),
        under('sent-again', 11, failure),
        under('sent-again', 12, {}),
        under('offered', 10, { outcome: 'offered' }),
        under('offered', 11, failure),
        under('untroubled', 10, {}),
      ];
      const file = join(dir, 'overruled.json');
      await writeFile(file, events.map((one) => JSON.stringify(one)).join('\n'));
      const pattern = format === 'json' ? file : await asParquet(file);
      const data = await asked({ pattern });
      const counts = { reviewed: 6, exposed: 2, protected: 2, kept: 3, overrides: 0, failures: 4 };
      expect(data.overview).toMatchObject(counts);
      expect(rowsOf(data, 'sender')).toMatchObject([{ events: events.length, exposed: 2, protected: 2 }]);
      const sent = await asked({ pattern }, [{ column: 'outcome', values: ['sent'] }]);
      expect(sent.overview).toMatchObject({ reviewed: 2, exposed: 2 });
    },
  );

  it('lets nobody else, and nothing much later, overrule what was sent', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mailward-report-test-'));
    const [event] = EVENTS.slice(4, 5) as [AuditEvent];
    let count = 0;
    const at = (uid: string, minutes: number, changes: Partial<AuditEvent['unmapped']>): AuditEvent => ({
      ...event,
      time: START + minutes * 60_000,
      metadata: { ...event.metadata, uid: `00000000-0000-4000-8000-00000000000${++count}` },
      finding_info: { ...event.finding_info, uid },
      unmapped: { ...event.unmapped, kind: 'send', exposure: 'phi', outcome: 'sent', protection: null, ...changes },
    });
    const failure = { kind: 'failure', failure: 'changed', outcome: null, exposure: null, protection: null } as const;
    const journal = await journalIn(folder);
    await journal.append([at('one', 0, {}), at('two', 0, {}), at('three', 0, {})], 'entra:ana');
    await journal.append([at('one', 0, failure)], 'entra:mallory');
    await journal.append([at('two', 30, failure), at('three', 1, failure)], 'entra:ana');
    await journal.close();
    const { overview } = await asked({ dir: folder });
    expect(overview).toMatchObject({ reviewed: 3, exposed: 2, protected: 0, kept: 1, failures: 3 });
    await rm(folder, { recursive: true, force: true });
  });

  it('says the same of the same events as JSON and as Parquet', async () => {
    const json = join(dir, 'events.json');
    await writeFile(json, EVENTS.map((event) => JSON.stringify(event)).join('\n'));
    const parquet = await asParquet(json);
    const data = whole;
    expect(await asked({ pattern: json })).toEqual(data);
    expect(await asked({ pattern: parquet })).toEqual(data);
  });

  it('filters by time, with domains known from before not counted as new', async () => {
    const from = START + 3 * DAY - (START % DAY);
    const data = await asked({ dir }, ALL, { from, to: from + DAY });
    const within = ({ time }: AuditEvent) => time >= from && time < from + DAY;
    expect(data.overview.reviewed).toBe(countOf((event) => within(event) && reviewed(event)));
    expect(data.days).toEqual({ first: '2026-11-05', last: '2026-11-05' });
    expect(rowsOf(data, 'first-seen')).toEqual([]);
    expect(rowsOf(whole, 'first-seen')).toHaveLength(40);
  });

  it.each<[Filter, (event: AuditEvent) => boolean]>([
    [
      { column: 'exposure', values: ['phi', 'sensitive'] },
      (e) => ['phi', 'sensitive'].includes(e.unmapped.exposure ?? ''),
    ],
    [{ column: 'protection', values: ['none'] }, (e) => e.unmapped.protection === null],
    [{ column: 'policy', values: ['2026-11-01'] }, (e) => e.data_security.policy.version === '2026-11-01'],
    [
      { column: 'domain', values: ['partner-3.example'] },
      (e) => e.unmapped.recipients[0]?.domain === 'partner-3.example',
    ],
    [{ column: 'rule', values: ['condition'] }, (e) => e.unmapped.rules.some(({ rule }) => rule === 'condition')],
    [{ column: 'unread', values: ['none'] }, (e) => e.unmapped.unread.length === 0],
  ])('filters by %o', async (filter, fits) => {
    const { overview } = await asked({ dir }, [filter]);
    expect(overview.reviewed).toBe(countOf((event) => reviewed(event) && fits(event)));
  });

  it('takes what is asked for as a value, whatever it holds', async () => {
    const values = ["' or 1=1 --", "x'); drop table lines; --", '$from', '%', ''];
    await withEvents({ dir }, async (source) => {
      for (const column of COLUMN_NAMES) {
        expect(await questions(source, ALWAYS, conditionOf([{ column, values }])).alike(), column).toEqual([]);
      }
    });
  });

  it('passes over lines that cannot be read and says how many', async () => {
    const other = await mkdtemp(join(tmpdir(), 'mailward-torn-'));
    try {
      const journal = await journalIn(other);
      await journal.append(EVENTS.slice(0, 10), 'a');
      await journal.close();
      await appendFile(join(other, '2026-11-02.jsonl'), 'not a line\n{"previous":"torn');
      const { overview, unreadable } = await asked({ dir: other });
      expect(unreadable).toBeGreaterThanOrEqual(1);
      expect(overview.reviewed).toBe(EVENTS.slice(0, 10).filter(reviewed).length);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});

describe('the report as text, CSV and page', () => {
  const ROW = { name: '', detail: null, events: 3, exposed: null, protected: null };

  it.each(['en', 'es'] as const)('fits a terminal of 80 columns (%s)', async (language) => {
    const text = reportText(whole, language, 'exposure = phi', 5);
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    expect(text).toContain(language === 'en' ? 'and 35 more' : 'y 35 más');
  });

  it('lets no value begin a line or steer the terminal', () => {
    const row = { name: 'a\nAll fine\x1b[2J', detail: '\r\u202ex', events: 1, exposed: null, protected: null };
    const text = reportText({ ...whole, sections: [{ id: 'tls-downgrades', rows: [row] }] }, 'en', 'kind = \nx', 5);
    expect(text).toContain('a All fine[2J');
    for (const sign of ['\x1b', '\r', '\u202e']) expect(text).not.toContain(sign);
  });

  it('never says a hundred per cent of less than all', async () => {
    const row = { name: 'x', detail: null, events: 100_000, exposed: 100_000, protected: 99_999 };
    const data = { ...whole, sections: [{ id: 'sender' as const, rows: [row] }] };
    expect(reportText(data, 'en', '', 5)).toContain('99.9%');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx', '=HYPERLINK("https://evil.example","x")'])(
    'writes %j so that no spreadsheet runs it',
    async (name) => {
      const row = { name, detail: name, events: 1, exposed: null, protected: null };
      const csv = reportCsv({ ...whole, sections: [{ id: 'sender', rows: [row] }] });
      for (const cells of Papa.parse<string[]>(csv).data) {
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }
    },
  );

  it('is one page in the language asked for', async () => {
    const page = reportPage(whole, 'es', '', 5);
    expect(page).toContain('<html lang="es">');
    expect(page).toContain('Lo que protegió Mailward');
    expect(page.match(/<svg /g)?.length).toBeGreaterThan(5);
  });

  it('is a page in words, with the codes that filters take beside them', () => {
    const row = (name: string, detail: string | null = null) => ({ ...ROW, name, detail });
    const sections = [
      { id: 'exposure' as const, rows: [row('phi'), row('newer')] },
      { id: 'action' as const, rows: [row('ask')] },
      { id: 'protection' as const, rows: [row('none')] },
      { id: 'category' as const, rows: [row('mrn')] },
      { id: 'rule' as const, rows: [row('dose-of-a-drug', 'drug')] },
      { id: 'false-alarms' as const, rows: [row('dose-of-a-drug', '12')] },
      { id: 'domain' as const, rows: [row('constructor')] },
      { id: 'overrides' as const, rows: [row('misread')] },
      { id: 'unread' as const, rows: [row('corrupt')] },
      { id: 'tls-downgrades' as const, rows: [row('partner.example', 'tls-no-record')] },
      { id: 'sweep-hits' as const, rows: [row('unchecked')] },
      { id: 'failures' as const, rows: [row('changed')] },
    ];
    const english = reportPage({ ...whole, sections }, 'en', '', 5);
    for (const words of [
      'About a patient (phi)',
      '>newer<',
      'Asked (ask)',
      'No protection (none)',
      'Record number (mrn)',
      'Medication (dose-of-a-drug)',
      '>constructor<',
      'Not what Mailward takes it for (misread)',
      'Damaged (corrupt)',
      'Never checked (tls-no-record)',
      'Sent with an unread part (unchecked)',
      'It changed meanwhile (changed)',
    ])
      expect(english).toContain(words);
    const spanish = reportPage({ ...whole, sections }, 'es', '', 5);
    for (const words of ['Sobre un paciente (phi)', 'Número de expediente (mrn)', 'Nunca comprobado (tls-no-record)'])
      expect(spanish).toContain(words);
  });

  it('has words for every code there is in a report', () => {
    const bare = new Set(['day', 'sender', 'domain', 'policy', 'first-seen']);
    for (const { id, rows } of whole.sections) {
      if (bare.has(id)) continue;
      for (const { name, detail } of inWords(id, rows, new Map(), 'es')) {
        if (id === 'false-alarms') continue;
        expect((id === 'tls-downgrades' ? detail : name) ?? '').toMatch(/ \([\w-]+\)$/);
      }
    }
  });
});

describe('mailward report', () => {
  const OPTIONS: ReportOptions = { format: 'table', language: 'en' };
  async function shown(options: Partial<ReportOptions>): Promise<string> {
    let out = '';
    const stdout = { write: (text: string) => (out += text) } as unknown as NodeJS.WritableStream;
    await showReport({ ...OPTIONS, ...options }, { stdin: process.stdin, stdout, stderr: stdout });
    return out;
  }

  it('prints JSON with all rows of the splits asked for, and writes the same to a file', async () => {
    const json = await shown({ dir, format: 'json', by: ['sender', 'domain'], where: ['client=gmail'] });
    const data = JSON.parse(json) as ReportData;
    expect(data.sections.map(({ id }) => id)).toEqual(['sender', 'domain']);
    expect(rowsOf(data, 'domain')).toHaveLength(40);
    const out = join(dir, 'report.json');
    expect(await shown({ dir, format: 'json', by: ['sender', 'domain'], where: ['client=gmail'], out })).toBe('');
    expect(await readFile(out, 'utf8')).toBe(json);
  });

  it.each<[Partial<ReportOptions>, string]>([
    [{}, '--dir: name the folder'],
    [{ dir: 'a', events: 'b' }, 'not both'],
    [{ dir: '/nowhere' }, '/nowhere: there is no such file or folder'],
    [{ dir: '.' }, '.: holds no daily files'],
    [{ events: 'nothing-*.json' }, 'no audit events can be read there'],
    [{ events: 'nothing-*.parquet' }, 'no audit events can be read there'],
    [{ events: 'package.json' }, 'no audit events can be read there'],
    [{ dir: 'a', from: '2026-02-31' }, '--from 2026-02-31: is no day'],
    [{ dir: 'a', from: '2026-11-02', to: '2026-11-01' }, 'is after --to'],
    [{ dir: 'a', where: ['subject=x'] }, '--where subject=x: give column=value'],
    [{ dir: 'a', where: ['kind'] }, '--where kind: give column=value'],
    [{ dir: 'a', by: ['subject'] }, '--by subject: is none of'],
  ])('says in one line what is wrong with %o', async (options, words) => {
    await expect(shown(options)).rejects.toThrow(words);
    await expect(shown(options)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.not.stringContaining('\n'),
    });
  });
});
