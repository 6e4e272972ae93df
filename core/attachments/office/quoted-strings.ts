/** The texts in quotation marks of a formula or a field's instruction, a doubled mark standing for one; '' without any. */
export function quotedStrings(source: string): string {
  return (source.match(/"(?:[^"]|"")*"/g) ?? []).map((quoted) => quoted.slice(1, -1).replace(/""/g, '"')).join(' ');
}
