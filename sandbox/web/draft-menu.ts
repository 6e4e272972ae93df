import type { ReadyDraft } from '../drafts/ready-draft.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { Words } from './words.ts';

/** The ready drafts, each with what to expect of it. */
export function draftMenu(
  drafts: readonly ReadyDraft[],
  words: Words,
  onChoose: (draft: ReadyDraft) => void,
): HTMLElement {
  const buttons = drafts.map((draft) =>
    element(
      'button',
      { type: 'button', class: 'draft', 'data-draft': draft.id, 'data-way': draft.expected.route },
      [
        icon(({ plain: 'envelope', tls: 'lock', smime: 'shield', portal: 'shield' } as const)[draft.expected.route]),
        element('span', { class: 'draft-words' }, [
          element('span', { class: 'draft-title' }, [draft.title]),
          element('span', { class: 'draft-expectation' }, [draft.expectation]),
        ]),
      ],
      {
        click(event) {
          for (const other of buttons) other.setAttribute('aria-pressed', String(other === event.currentTarget));
          onChoose(draft);
        },
      },
    ),
  );
  for (const button of buttons) button.setAttribute('aria-pressed', 'false');
  // The drafts are English whatever the page's language, but for the Spanish letter's own text.
  return element('nav', { class: 'drafts', 'aria-labelledby': 'drafts-title' }, [
    element('h2', { id: 'drafts-title' }, [words.readyDrafts]),
    element(
      'ul',
      { lang: 'en' },
      buttons.map((button) => element('li', {}, [button])),
    ),
  ]);
}
