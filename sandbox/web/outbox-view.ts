import type { OutboxLine } from '../server/summary.ts';
import { api, type OutboxMessage } from './api.ts';
import { exposureChip, routeChip } from './chips.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { Language, Words } from './words.ts';

export interface OutboxView {
  readonly root: HTMLElement;
  /** Loads the list anew; answers its newest line. */
  readonly refresh: () => Promise<OutboxLine | null>;
  /** Opens one message and brings it into view. */
  readonly show: (id: string) => Promise<void>;
}

/** What arrived at the mail gateway, and each message as it arrived. */
export function outboxView(words: Words, language: Language): OutboxView {
  const rows = element('tbody');
  const table = element('table', { class: 'outbox-table' }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        [words.time, words.to, words.subject, words.way, words.exposure].map((title) =>
          element('th', { scope: 'col' }, [title]),
        ),
      ),
    ]),
    rows,
  ]);
  const empty = element('p', { class: 'outbox-empty' }, [words.outboxEmpty]);
  const detail = element('div', { class: 'outbox-detail', role: 'region', 'aria-label': words.message, hidden: true });
  const clear = element('button', { type: 'button', class: 'subtle' }, [icon('discard', 16), words.clear], {
    async click() {
      await api.emptyOutbox();
      close();
      await refresh();
    },
  });
  const columns = element('div', { class: 'outbox-columns' }, [
    element('div', { class: 'outbox-list' }, [table, empty]),
    detail,
  ]);
  const root = element('section', { class: 'outbox', 'aria-labelledby': 'outbox-title' }, [
    element('header', { class: 'outbox-header' }, [
      element('h2', { id: 'outbox-title' }, [words.outbox]),
      element('span', { class: 'hint' }, [words.outboxHint]),
      element('span', { class: 'push' }),
      clear,
    ]),
    columns,
  ]);
  let open: string | null = null;

  async function refresh(): Promise<OutboxLine | null> {
    const lines = await api.outbox();
    rows.replaceChildren(...lines.map(row));
    table.hidden = lines.length === 0;
    empty.hidden = lines.length > 0;
    clear.hidden = lines.length === 0;
    return lines[0] ?? null;
  }

  function row(line: OutboxLine): HTMLElement {
    const subject = line.subject === '' ? words.noSubject : line.subject;
    const opener = element('button', { type: 'button', class: 'link row-button' }, [subject], {
      click: () => void show(line.id),
    });
    const time = new Date(line.time).toLocaleTimeString(language);
    return element('tr', { 'data-id': line.id, class: line.id === open ? 'open' : '' }, [
      element('td', { class: 'cell-time' }, [time]),
      element('td', { class: 'cell-to', title: line.to.join(', ') }, [line.to.join(', ')]),
      element('td', { class: 'cell-subject' }, [opener]),
      element('td', {}, [routeChip(line.route, words)]),
      element('td', {}, [exposureChip(line.exposure, words)]),
    ]);
  }

  async function show(id: string): Promise<void> {
    detail.replaceChildren(...view(await api.outboxMessage(id)));
    detail.hidden = false;
    columns.classList.add('opened');
    open = id;
    for (const each of rows.children) each.classList.toggle('open', each.getAttribute('data-id') === id);
    detail.querySelector('h3')?.focus();
    root.scrollIntoView({ block: 'nearest' });
  }

  function view(message: OutboxMessage): HTMLElement[] {
    const closer = element(
      'button',
      { type: 'button', class: 'subtle icon-button', 'aria-label': words.close, title: words.close },
      [icon('close', 16)],
      { click: close },
    );
    const pairs: readonly [string, string][] = [
      [words.from, message.from],
      [words.to, message.to.join(', ')],
    ];
    return [
      element('header', { class: 'detail-header' }, [
        element('h3', { tabindex: -1 }, [message.subject === '' ? words.noSubject : message.subject]),
        closer,
      ]),
      element('div', { class: 'detail-tags' }, [
        routeChip(message.route, words),
        exposureChip(message.exposure, words),
      ]),
      element(
        'dl',
        { class: 'envelope' },
        pairs.flatMap(([term, value]) => [element('dt', {}, [term]), element('dd', {}, [value])]),
      ),
      element('h4', {}, [words.headers]),
      element(
        'dl',
        { class: 'header-lines' },
        message.headers.flatMap(({ name, value }) => [
          element('dt', { class: /^x-mailward/i.test(name) ? 'own' : '' }, [name]),
          element('dd', {}, [value]),
        ]),
      ),
      ...(message.opened === null
        ? []
        : [
            element('details', { class: 'opened', open: true }, [
              element('summary', {}, [words.openedWithKey]),
              element('pre', { tabindex: 0, role: 'region', 'aria-label': words.openedWithKey }, [message.opened]),
            ]),
          ]),
      element('details', {}, [
        element('summary', {}, [words.source]),
        element('pre', { tabindex: 0, role: 'region', 'aria-label': words.source }, [message.raw]),
      ]),
    ];
  }

  function close(): void {
    const opener = open === null ? null : rows.querySelector<HTMLElement>(`[data-id="${CSS.escape(open)}"] button`);
    open = null;
    detail.hidden = true;
    columns.classList.remove('opened');
    detail.replaceChildren();
    for (const each of rows.children) each.classList.remove('open');
    opener?.focus();
  }

  return { root, refresh, show };
}
