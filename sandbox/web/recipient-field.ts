import { element } from './element.ts';
import { icon } from './icons.ts';
import { fill, type Words } from './words.ts';

interface Person {
  readonly address: string;
  readonly name: string;
}

export interface RecipientField {
  readonly root: HTMLElement;
  readonly show: (people: readonly Person[]) => void;
  /** Takes over what still stands in the input, as clients do before sending; false when it is not an address. */
  readonly finish: () => boolean;
}

export interface RecipientFieldOptions {
  readonly id: string;
  readonly label: string;
  readonly words: Words;
  readonly onChange: (people: readonly Person[]) => void;
  readonly say: (sentence: string) => void;
}

const ADDRESS = /^(?:([^<]{0,200})<)?\s*([^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255})\s*>?$/;

/** A To, Cc or Bcc line: people as chips, and an input that turns an address into a chip at Enter, comma or on leaving. */
export function recipientField({ id, label, words, onChange, say }: RecipientFieldOptions): RecipientField {
  let people: readonly Person[] = [];
  const chips = element('span', { class: 'chips' });
  const input = element(
    'input',
    { id, type: 'text', class: 'bare', autocomplete: 'off', spellcheck: 'false', 'aria-label': label },
    [],
    { keydown: onKey, blur: () => void finish(), input: () => input.removeAttribute('aria-invalid') },
  );
  const root = element('div', { class: 'line recipient-line' }, [
    element('label', { for: id, class: 'line-label' }, [label]),
    element('div', { class: 'line-content' }, [chips, input]),
  ]);

  function onKey(event: KeyboardEvent): void {
    if ((event.key === 'Enter' || event.key === ',' || event.key === ';') && input.value.trim() !== '') {
      event.preventDefault();
      finish();
    }
    if (event.key === 'Backspace' && input.value === '' && people.length > 0) set(people.slice(0, -1));
  }

  function finish(): boolean {
    const text = input.value.trim().replace(/[,;]$/, '');
    if (text === '') return true;
    const [, name, address] = ADDRESS.exec(text) ?? [];
    if (address === undefined) {
      input.setAttribute('aria-invalid', 'true');
      say(fill(words.notAnAddress, 'text', text));
      return false;
    }
    input.value = '';
    set([...people, { address, name: name?.trim() ?? '' }]);
    return true;
  }

  function set(next: readonly Person[]): void {
    show(next);
    onChange(next);
  }

  function show(next: readonly Person[]): void {
    people = next;
    chips.replaceChildren(...people.map(chip));
  }

  function chip(person: Person): HTMLElement {
    const shown = person.name === '' ? person.address : person.name;
    const remove = element(
      'button',
      { type: 'button', class: 'chip-remove', 'aria-label': fill(words.removeRecipient, 'name', shown) },
      [icon('close', 12)],
      {
        click() {
          set(people.filter((other) => other !== person));
          input.focus();
        },
      },
    );
    return element('span', { class: 'chip', title: person.address }, [element('span', {}, [shown]), remove]);
  }

  return { root, show, finish };
}
