import type { ReadyDraft } from '../drafts/ready-draft.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { Words } from './words.ts';

const WAY_ICONS = { plain: 'envelope', tls: 'lock', pgp: 'shield', smime: 'shield', portal: 'shield' } as const;

/** The ready drafts, and what to expect of the chosen one. */
export function draftMenu(
  drafts: readonly ReadyDraft[],
  words: Words,
  onChoose: (draft: ReadyDraft) => void,
): HTMLElement {
  const expectation = element('p', {}, [words.chooseDraft]);
  const buttons = drafts.map((draft) =>
    element(
      'button',
      { type: 'button', class: 'draft', 'data-draft': draft.id, 'aria-pressed': 'false' },
      [icon(WAY_ICONS[draft.expected.route]), draft.title],
      {
        click(event) {
          for (const other of buttons) other.setAttribute('aria-pressed', String(other === event.currentTarget));
          // The drafts are described in English whatever the page's language.
          expectation.lang = 'en';
          expectation.replaceChildren(draft.expectation);
          onChoose(draft);
        },
      },
    ),
  );
  return element('nav', { class: 'drafts', 'aria-labelledby': 'drafts-title' }, [
    element('h2', { id: 'drafts-title' }, [words.readyDrafts]),
    element(
      'ul',
      { lang: 'en' },
      buttons.map((button) => element('li', {}, [button])),
    ),
    element('div', { class: 'expectation', role: 'status' }, [element('h3', {}, [words.expect]), expectation]),
  ]);
}
