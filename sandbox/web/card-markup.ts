import { element } from './element.ts';

/** The elements that Google keeps in the formatted text of a card; of anything else only its text is shown. */
const KEPT: Readonly<Record<string, 'b' | 'i' | 'u' | 's' | 'br'>> = {
  B: 'b',
  STRONG: 'b',
  I: 'i',
  EM: 'i',
  U: 'u',
  S: 's',
  STRIKE: 's',
  BR: 'br',
};
const COLOUR = /^#[0-9a-f]{6}$/i;
const LINK = /^(?:https?|mailto):/i;

/**
 * The formatted text of a card as nodes. The text is parsed in a document of its own, where nothing runs or loads, and
 * only known elements are made again here, without any attribute but a colour or the address of a link.
 */
export function formattedText(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  copyChildren(new DOMParser().parseFromString(html, 'text/html').body, fragment);
  return fragment;
}

function copyChildren(from: Node, to: Node): void {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(child.textContent ?? ''));
    else if (child instanceof Element || child.nodeType === Node.ELEMENT_NODE) copyElement(child as Element, to);
  }
}

function copyElement(source: Element, to: Node): void {
  if (source.tagName === 'SCRIPT' || source.tagName === 'STYLE') return;
  const made = elementFor(source);
  if (made !== null) to.appendChild(made);
  copyChildren(source, made ?? to);
}

function elementFor(source: Element): HTMLElement | null {
  const kept = KEPT[source.tagName];
  if (kept !== undefined) return element(kept);
  if (source.tagName === 'FONT') {
    const colour = source.getAttribute('color') ?? '';
    const span = element('span');
    if (COLOUR.test(colour)) span.style.color = colour;
    return span;
  }
  const href = source.getAttribute('href') ?? '';
  if (source.tagName !== 'A' || !LINK.test(href)) return null;
  return element('a', { href, target: '_blank', rel: 'noopener noreferrer' });
}
