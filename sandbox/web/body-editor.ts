import { element } from './element.ts';
import { type IconName, icon } from './icons.ts';
import type { Words } from './words.ts';

export interface BodyEditor {
  readonly editor: HTMLElement;
  readonly toolbar: HTMLElement;
  readonly show: (html: string) => void;
}

/** Inline styles and tables survive; what could run or load something is left out. */
const UNWANTED = 'script, style, iframe, object, embed, link, meta, base, form, input, button, svg, math';

/** The formatted body of a message with its toolbar. */
export function bodyEditor(words: Words, onChange: (html: string) => void): BodyEditor {
  const editor = element(
    'div',
    {
      class: 'body-editor',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.body,
      tabindex: 0,
    },
    [],
    { input: () => onChange(editor.innerHTML) },
  );
  const commands: readonly [IconName, string, string][] = [
    ['bold', words.bold, 'bold'],
    ['italic', words.italic, 'italic'],
    ['underline', words.underline, 'underline'],
    ['list', words.list, 'insertUnorderedList'],
  ];
  const toolbar = element(
    'div',
    { class: 'format-toolbar', role: 'group', 'aria-label': words.formatting },
    commands.map(([name, label, command]) =>
      element(
        'button',
        { type: 'button', class: 'subtle icon-button', 'aria-label': label, title: label },
        [icon(name)],
        {
          // The selection in the body must survive the click.
          mousedown: (event) => event.preventDefault(),
          click() {
            editor.focus();
            // Deprecated without a successor; every browser still has it, and a sandbox needs no editor library.
            document.execCommand(command);
            onChange(editor.innerHTML);
          },
        },
      ),
    ),
  );
  return { editor, toolbar, show: (html) => editor.replaceChildren(...cleanNodes(html)) };
}

/** HTML from a draft or an add-in as nodes without scripts, event attributes and outside pictures. */
function cleanNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const unwanted of body.querySelectorAll(UNWANTED)) unwanted.remove();
  for (const node of body.querySelectorAll('*')) {
    for (const { name, value } of [...node.attributes]) {
      const address = name === 'href' || name === 'src';
      if (name.startsWith('on') || (address && !/^(?:https?:|mailto:|data:image\/|cid:|#)/i.test(value))) {
        node.removeAttribute(name);
      }
    }
  }
  return [...body.childNodes];
}
