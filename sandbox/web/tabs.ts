import { element } from './element.ts';

export interface Tab {
  readonly id: string;
  readonly title: string;
  readonly panel: HTMLElement;
}

/** A tab list as the ARIA practices describe it: arrows move and choose, one tab stop. */
export function tabList(
  label: string,
  tabs: readonly Tab[],
  chosen: string,
  onChoose: (id: string) => void,
): HTMLElement {
  const buttons = tabs.map(({ id, title, panel }) => {
    panel.id = `panel-${id}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${id}`);
    return element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': panel.id, 'data-tab': id },
      [title],
      { click: () => choose(id), keydown: onKey },
    );
  });

  function onKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = buttons.indexOf(event.currentTarget as HTMLButtonElement);
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    choose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  }

  function mark(id: string): void {
    for (const [index, tab] of tabs.entries()) {
      const selected = tab.id === id;
      buttons[index]?.setAttribute('aria-selected', String(selected));
      buttons[index]?.setAttribute('tabindex', selected ? '0' : '-1');
      tab.panel.hidden = !selected;
    }
  }

  function choose(id: string): void {
    mark(id);
    onChoose(id);
  }

  mark(chosen);
  return element('div', { role: 'tablist', class: 'tabs', 'aria-label': label }, buttons);
}
