import type { ComposedAttachment } from './composition.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import { fill, type Words } from './words.ts';

export interface AttachmentList {
  readonly root: HTMLElement;
  /** The button that opens the picker. */
  readonly button: HTMLButtonElement;
  readonly show: (attachments: readonly ComposedAttachment[]) => void;
  /** Lets files be dropped anywhere on this element. */
  readonly acceptDrops: (area: HTMLElement) => void;
}

export interface AttachmentListOptions {
  readonly words: Words;
  readonly onChange: (attachments: readonly ComposedAttachment[]) => void;
  readonly say: (sentence: string) => void;
  /** Whether the button shows its words or, as in Gmail, its icon alone. */
  readonly iconOnly: boolean;
}

/** What Outlook and Gmail let a sender attach. */
const FILE_BYTES = 25 * 1024 * 1024;

export function attachmentList({ words, onChange, say, iconOnly }: AttachmentListOptions): AttachmentList {
  let attachments: readonly ComposedAttachment[] = [];
  const list = element('ul', { class: 'attachments', 'aria-label': words.attachments });
  const picker = element('input', { type: 'file', multiple: true, hidden: true, 'aria-label': words.attach }, [], {
    change() {
      void add([...(picker.files ?? [])]);
      picker.value = '';
    },
  });
  const button = element(
    'button',
    iconOnly
      ? { type: 'button', class: 'subtle icon-button', 'aria-label': words.attach, title: words.attach }
      : { type: 'button', class: 'subtle' },
    [icon('attach'), iconOnly ? null : words.attach],
    { click: () => picker.click() },
  );

  async function add(files: readonly File[]): Promise<void> {
    for (const file of files.filter(({ size }) => size > FILE_BYTES)) say(fill(words.tooLarge, 'name', file.name));
    const added = await Promise.all(files.filter(({ size }) => size <= FILE_BYTES).map(attachmentOf));
    if (added.length > 0) set([...attachments, ...added]);
  }

  function set(next: readonly ComposedAttachment[]): void {
    show(next);
    onChange(next);
  }

  function show(next: readonly ComposedAttachment[]): void {
    attachments = next;
    list.hidden = next.length === 0;
    list.replaceChildren(...next.map(row));
  }

  function row(attachment: ComposedAttachment): HTMLElement {
    const remove = element(
      'button',
      {
        type: 'button',
        class: 'subtle icon-button',
        'aria-label': fill(words.removeAttachment, 'name', attachment.name),
      },
      [icon('close', 16)],
      {
        click() {
          set(attachments.filter((other) => other !== attachment));
          button.focus();
        },
      },
    );
    return element('li', { class: 'attachment' }, [
      element('span', { class: 'attachment-icon' }, [icon('file', 24)]),
      element('span', { class: 'attachment-name' }, [attachment.name]),
      element('span', { class: 'attachment-size' }, [sizeOf(attachment)]),
      remove,
    ]);
  }

  function acceptDrops(area: HTMLElement): void {
    area.append(element('div', { class: 'drop-hint', 'aria-hidden': 'true' }, [words.dropHere]));
    area.addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      area.classList.add('dropping');
    });
    area.addEventListener('dragleave', (event) => {
      if (!area.contains(event.relatedTarget as Node | null)) area.classList.remove('dropping');
    });
    area.addEventListener('drop', (event) => {
      area.classList.remove('dropping');
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    });
  }

  show([]);
  return { root: element('div', {}, [list, picker]), button, show, acceptDrops };
}

async function attachmentOf(file: File): Promise<ComposedAttachment> {
  const address = await new Promise<string>((read, failed) => {
    const reader = new FileReader();
    reader.onload = () => read(String(reader.result));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
  const contentType = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
  return { name: file.name, contentType, base64: address.slice(address.indexOf(',') + 1), inline: false };
}

function sizeOf({ base64 }: ComposedAttachment): string {
  const bytes = Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
