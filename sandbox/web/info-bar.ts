import { type Child, element } from './element.ts';
import { type IconName, icon } from './icons.ts';

export type Tone = 'neutral' | 'success' | 'danger';

const ICONS: Readonly<Record<Tone, IconName>> = { neutral: 'info', success: 'check', danger: 'stop' };

/** One line above the message, as clients show notifications; `children` may hold a button. */
export function infoBar(tone: Tone, children: readonly Child[]): HTMLElement {
  return element('div', { class: `info-bar ${tone}` }, [icon(ICONS[tone]), ...children]);
}
