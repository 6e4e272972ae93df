import { parseSync } from '@swc/core';

/** What a rule says of itself to its tests, to RULES.md and to the rules for mail servers. */
const NOT_FOR_REVIEWING = ['examples', 'source', 'title'];

/** A loader that leaves out what no review asks of a rule; a bundle would carry it for nothing, and it is a sixteenth of it. */
export default function onlyForReviewing(source) {
  const bytes = Buffer.from(source);
  const kept = [];
  let from = 0;
  for (const [start, end] of propertiesIn(parseSync(source, { syntax: 'typescript' }))) {
    kept.push(bytes.subarray(from, start));
    from = bytes.toString('latin1', end, end + 1) === ',' ? end + 1 : end;
  }
  return Buffer.concat([...kept, bytes.subarray(from)]).toString();
}

/** Where these properties stand, in bytes. */
function* propertiesIn(node) {
  if (typeof node !== 'object' || node === null) return;
  if (node.type === 'KeyValueProperty' && NOT_FOR_REVIEWING.includes(node.key.value)) {
    // The parser counts bytes from 1.
    yield [node.key.span.start - 1, node.value.span.end - 1];
  } else for (const part of Object.values(node)) yield* propertiesIn(part);
}
