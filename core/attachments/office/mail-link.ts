import { parametersOf } from '../../segments/web-address.ts';

/** What the links in a text write into a new message (RFC 6068), as a person reads it; the addresses are the sender's own. */
export function mailText(source: string): string {
  return (source.match(/mailto:[^"?]{0,400}\?[^"]{0,20000}/gi) ?? []).map(parametersOf).join(' ');
}
