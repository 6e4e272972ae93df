import { maskPieces, type Stretch } from './mask-pieces.ts';
import { BODY_LIMIT } from './replace-text.ts';

/** Pictures that live in the message: clients upload them again or lose them when the body is set. */
const INLINE_PICTURE =
  /\b(?:src|background|href)\s{0,5}=\s{0,5}["']?\s{0,5}(?:cid|data|blob):|url\(\s{0,5}["']?\s{0,5}(?:cid|data|blob):/i;
/** What a message does not say, though it stands in text nodes. */
const SILENT = new Set(['SCRIPT', 'STYLE']);

/** Whether setting the body can lose nothing: no pictures of its own, and within Office's limit. */
export function canSetBody(html: string): boolean {
  return html.length <= BODY_LIMIT && !INLINE_PICTURE.test(html);
}

/**
 * The HTML with some stretches of its text masked; only text changes, no tag and no attribute. null when the stretches
 * cannot be told apart from others with certainty, or when the body may not be set.
 * @param text the plain text of the body in which `stretches` have their offsets.
 */
export function maskHtml(html: string, text: string, stretches: readonly Stretch[]): string | null {
  if (!canSetBody(html)) return null;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const nodes = textNodes(page);
  const masked = maskPieces(
    nodes.map(({ data }) => data),
    text,
    stretches,
  );
  if (masked === null) return null;
  nodes.forEach((node, index) => {
    const data = masked[index];
    if (data !== undefined && data !== node.data) node.data = data;
  });
  const written = /<(?:html|body)\b/i.test(html)
    ? page.documentElement.outerHTML
    : `${page.head.innerHTML}${page.body.innerHTML}`;
  return written.length <= BODY_LIMIT ? written : null;
}

function textNodes(page: Document): Text[] {
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!SILENT.has(node.parentElement?.tagName ?? '')) nodes.push(node as Text);
  }
  return nodes;
}
