import type { ItemState } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';

/** Limits of the real client, in characters, from the Office.js reference. */
const BODY_LIMIT = 1_000_000;
const ON_SEND_LIMIT = 5_000;

/** Answers the calls of the body. */
export function answerBody(item: ItemState, method: string, args: readonly unknown[]): Outcome {
  switch (method) {
    case 'getAsync':
      return said(args[0] === 'html' ? item.html : textOf(item));
    case 'getTypeAsync':
      return said(typeOf(item));
    case 'prependAsync':
      return prependBody(item, String(args[0]), args[1] as { readonly coercionType?: unknown } | undefined);
    case 'setAsync':
      return setBody(item, String(args[0]), args[1] as { readonly coercionType?: unknown } | undefined);
    case 'appendOnSendAsync':
      return setOnSend(item, 'appendOnSend', args[0]);
    case 'prependOnSendAsync':
      return setOnSend(item, 'prependOnSend', args[0]);
    default:
      return refused('FunctionNotSupported');
  }
}

/** The item with what add-ins had it carry on leaving: the sender never sees that in the compose window. */
export function leaving(item: ItemState): ItemState {
  const { prependOnSend, appendOnSend, html, text } = item;
  if (prependOnSend === '' && appendOnSend === '') return item;
  const around = (body: string) => `${prependOnSend}${body}${appendOnSend}`;
  return html === '' ? { ...item, text: around(text) } : { ...item, html: around(html) };
}

function setBody(item: ItemState, content: string, options: { readonly coercionType?: unknown } | undefined): Outcome {
  if (content.length > BODY_LIMIT) return refused('DataExceedsMaximumSize');
  return did(options?.coercionType === 'html' ? { ...item, html: content } : { ...item, html: '', text: content });
}

function prependBody(item: ItemState, content: string, options: { readonly coercionType?: unknown } = {}): Outcome {
  const html = options.coercionType === 'html';
  if (html && typeOf(item) === 'text') return refused('InvalidFormatError');
  if (content.length > BODY_LIMIT) return refused('DataExceedsMaximumSize');
  if (typeOf(item) === 'text') return did({ ...item, text: content + item.text });
  return did({ ...item, html: (html ? content : content.replace(/\n/g, '<br>')) + item.html });
}

function typeOf({ html, text }: ItemState): 'html' | 'text' {
  return html === '' && text !== '' ? 'text' : 'html';
}

/** `null` takes back what an earlier call asked for. */
function setOnSend(item: ItemState, part: 'appendOnSend' | 'prependOnSend', given: unknown): Outcome {
  const content = given === null ? '' : String(given);
  return content.length > ON_SEND_LIMIT ? refused('DataExceedsMaximumSize') : did({ ...item, [part]: content });
}

/** Good enough for a stand-in: what a client makes of HTML differs anyway. */
function textOf(item: ItemState): string {
  return item.html === '' ? item.text : item.html.replace(/<[^>]{0,2000}>/g, ' ').trim();
}
