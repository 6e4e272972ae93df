import { type Child, element } from './element.ts';

/** All that Smart Alerts shows: bold, italics and https links; lengths are those of the whole message. */
const INLINE = /\*\*([^*]{1,500})\*\*|\*([^*]{1,500})\*|\[([^\]]{1,500})\]\((https:\/\/[^()\s]{1,500})\)/g;

/**
 * The Markdown of an add-in's dialog as elements, within what Outlook documents: paragraphs apart by an empty line, lists
 * whose items end in a carriage return or a line break, bold, italics, and links to https addresses. The rest is text.
 */
export function markdownElements(markdown: string): HTMLElement[] {
  return markdown.split('\n\n').map((block) => {
    const lines = block.split(/[\r\n]/).filter((line) => line !== '');
    const items = lines.filter((line) => /^[-*] /.test(line));
    if (items.length === 0 || items.length < lines.length) return element('p', {}, inline(block));
    return element(
      'ul',
      {},
      items.map((line) => element('li', {}, inline(line.slice(2)))),
    );
  });
}

function inline(text: string): Child[] {
  const children: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, bold, italic, label, address] = match;
    children.push(text.slice(end, match.index));
    if (bold !== undefined) children.push(element('strong', {}, [bold]));
    else if (italic !== undefined) children.push(element('em', {}, [italic]));
    else children.push(element('a', { href: address ?? '', rel: 'noreferrer', target: '_blank' }, [label ?? '']));
    end = match.index + whole.length;
  }
  return [...children, text.slice(end)];
}
