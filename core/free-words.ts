/**
 * Fields of a message's header in which anything may be written: the baseline of RFC 9788 section 3.2.1, and Outlook's own
 * copy of the subject.
 */
const FREE_WORDS: ReadonlySet<string> = new Set(['comments', 'keywords', 'thread-topic']);

/** Whether a field of this name (lower case) says in free words what encrypting the body would leave readable. */
export function holdsFreeWords(name: string): boolean {
  return FREE_WORDS.has(name);
}
