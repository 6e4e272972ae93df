import { type AttachmentList, attachmentList } from './attachment-list.ts';
import { bodyEditor } from './body-editor.ts';
import type { Composition, Part } from './composition.ts';
import { element } from './element.ts';
import { recipientField } from './recipient-field.ts';
import type { Words } from './words.ts';

/** The parts of a compose window that Outlook and Gmail share; each window puts them where its client has them. */
export interface MessageEditor {
  readonly recipients: readonly HTMLElement[];
  readonly subject: HTMLElement;
  readonly body: HTMLElement;
  readonly formatting: HTMLElement;
  readonly attachments: AttachmentList;
  /** Takes over addresses still being typed; false when one of them is none, and the message must wait. */
  readonly finish: () => boolean;
  /** Shows the message anew, as after opening another one. */
  readonly show: () => void;
  readonly end: () => void;
}

/** Binds the fields to a message: what the person types goes in, what an add-in changes shows. */
export function messageEditor(
  composition: Composition,
  words: Words,
  say: (sentence: string) => void,
  client: 'outlook' | 'gmail',
): MessageEditor {
  const field = (part: 'to' | 'cc' | 'bcc') =>
    recipientField({
      id: `${client}-${part}`,
      label: words[part],
      words,
      say,
      onChange: (people) => composition.change({ [part]: [...people] }, 'person'),
    });
  const fields = { to: field('to'), cc: field('cc'), bcc: field('bcc') };
  const switches = (['cc', 'bcc'] as const).map((part) =>
    element('button', { type: 'button', class: 'subtle' }, [words[part]], {
      click() {
        toggle(part, true);
        fields[part].root.querySelector('input')?.focus();
      },
    }),
  );
  fields.to.root.append(element('span', { class: 'field-switches' }, switches));
  const toggle = (part: 'cc' | 'bcc', shown: boolean) => {
    fields[part].root.hidden = !shown;
    const button = switches[part === 'cc' ? 0 : 1];
    if (button !== undefined) button.hidden = shown;
  };
  const subject = element(
    'input',
    {
      id: `${client}-subject`,
      class: 'bare',
      type: 'text',
      maxlength: 255,
      autocomplete: 'off',
      placeholder: words.addSubject,
    },
    [],
    { input: () => composition.change({ subject: subject.value }, 'person') },
  );
  const body = bodyEditor(words, (html) => composition.change({ html }, 'person'));
  const attachments = attachmentList({
    words,
    say,
    iconOnly: client === 'gmail',
    onChange: (next) => composition.change({ attachments: [...next] }, 'person'),
  });

  const show = (parts: readonly Part[]) => {
    const message = composition.read();
    for (const part of ['to', 'cc', 'bcc'] as const) if (parts.includes(part)) fields[part].show(message[part]);
    // As in both clients, these lines appear once they are needed.
    for (const part of ['cc', 'bcc'] as const) if (parts.includes(part)) toggle(part, message[part].length > 0);
    if (parts.includes('subject')) subject.value = message.subject;
    if (parts.includes('html')) body.show(message.html);
    if (parts.includes('attachments')) attachments.show(message.attachments);
  };
  const showAll = () => show(['to', 'cc', 'bcc', 'subject', 'html', 'attachments']);
  showAll();
  const end = composition.onChange((parts, author) => {
    // What the person typed already stands in the field; writing it again would move the caret.
    if (author === 'add-in') show(parts);
  });

  return {
    recipients: [fields.to.root, fields.cc.root, fields.bcc.root],
    subject: element('div', { class: 'line subject-line' }, [
      element('label', { for: subject.id, class: 'line-label' }, [words.subject]),
      element('div', { class: 'line-content' }, [subject]),
    ]),
    body: body.editor,
    formatting: body.toolbar,
    attachments,
    finish: () => [fields.to, fields.cc, fields.bcc].map(({ finish }) => finish()).every(Boolean),
    show: showAll,
    end,
  };
}
