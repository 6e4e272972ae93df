import type { AuditEvent } from '../../core/index.ts';
import { api } from './api.ts';
import { exposureChip } from './chips.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { Language, Words } from './words.ts';

export interface AuditView {
  readonly root: HTMLElement;
  /** Looks for new events while the tab is open. */
  readonly watch: (open: boolean) => void;
}

/** An event is there a moment after its message; somebody who looks does not wait longer for it. */
const REFRESH_MS = 1500;

/** The audit events as the collector took them, newest first, and the report on them. */
export function auditView(words: Words, language: Language): AuditView {
  const rows = element('tbody');
  const titles = [words.time, words.auditKind, words.auditClient, words.exposure, words.auditOutcome, words.auditEvent];
  const table = element('table', { class: 'audit-table', hidden: true }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        titles.map((title) => element('th', { scope: 'col' }, [title])),
      ),
    ]),
    rows,
  ]);
  const empty = element('p', { class: 'outbox-empty' }, [words.auditEmpty]);
  const report = element(
    'a',
    {
      class: 'button',
      href: `/api/audit/report?language=${language}`,
      target: '_blank',
      rel: 'noopener',
      hidden: true,
    },
    [words.auditReport],
  );
  const root = element('section', { class: 'audit', 'aria-labelledby': 'audit-title' }, [
    element('header', { class: 'outbox-header' }, [
      icon('shield', 16),
      element('h2', { id: 'audit-title' }, [words.audit]),
      element('span', { class: 'hint' }, [words.auditHint]),
      element('span', { class: 'push' }),
      report,
    ]),
    element('div', { class: 'audit-list' }, [table, empty]),
  ]);
  let timer: ReturnType<typeof setInterval> | undefined;
  const shown = new Set<string>();

  async function refresh(): Promise<void> {
    const events = await api.auditEvents();
    // What is there stays as it is, so that nothing a person has opened or focused goes away.
    const fresh = events.filter(({ metadata }) => !shown.has(metadata.uid));
    rows.prepend(...fresh.map(row));
    for (const { metadata } of fresh) shown.add(metadata.uid);
    table.hidden = shown.size === 0;
    report.hidden = shown.size === 0;
    empty.hidden = shown.size > 0;
  }

  function row(event: AuditEvent): HTMLElement {
    const { kind, client, exposure, outcome, protection, failure } = event.unmapped;
    const came = failure ?? [outcome, protection].filter((part) => part !== null).join(', ');
    return element('tr', { 'data-kind': kind }, [
      element('td', { class: 'cell-time' }, [new Date(event.time).toLocaleTimeString(language)]),
      element('td', {}, [kind]),
      element('td', {}, [client]),
      element('td', {}, exposure === null ? [] : [exposureChip(exposure, words)]),
      element('td', {}, [came]),
      element('td', {}, [
        element('details', {}, [
          element('summary', {}, [words.auditShow]),
          element('pre', { tabindex: 0, role: 'region', 'aria-label': words.auditEvent }, [
            JSON.stringify(event, null, 2),
          ]),
        ]),
      ]),
    ]);
  }

  return {
    root,
    watch(open) {
      clearInterval(timer);
      timer = undefined;
      if (!open) return;
      const look = () => void refresh().catch(() => undefined);
      look();
      timer = setInterval(look, REFRESH_MS);
    },
  };
}
