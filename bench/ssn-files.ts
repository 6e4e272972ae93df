import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { review } from '../core/index.ts';
import { draftOf, SETTING } from './draft.ts';
import { type Figure, share } from './figure.ts';
import type { Span } from './scoring/span.ts';

const FOLDER = new URL('bench/ssn-files/', pathToFileURL(`${process.cwd()}/`));

/** A document with Social Security numbers and other numbers. */
export interface SsnFile {
  readonly name: string;
  readonly text: string;
  readonly numbers: readonly Span[];
  /** Other numbers that stand in it: orders, telephones, tax numbers of firms, ZIP codes, measurements. */
  readonly decoys: readonly Span[];
}

/** The documents of bench/ssn-files: « » mark the Social Security numbers and ‹ › the others. */
export function readSsnFiles(): SsnFile[] {
  const names = readdirSync(FOLDER).sort();
  return names.map((name) => ({ name, ...unmark(readFileSync(new URL(name, FOLDER), 'utf8')) }));
}

/** Takes the marks out and says where they stood. */
export function unmark(marked: string): { text: string; numbers: Span[]; decoys: Span[] } {
  const numbers: Span[] = [];
  const decoys: Span[] = [];
  let text = '';
  let start = 0;
  for (const sign of marked) {
    if (sign === '«' || sign === '‹') start = text.length;
    else if (sign === '»') numbers.push({ start, end: text.length, label: 'SSN' });
    else if (sign === '›') decoys.push({ start, end: text.length, label: '_DECOY' });
    else text += sign;
  }
  return { text, numbers, decoys };
}

/** How many Social Security numbers are found, pasted into a message and attached as a file, and what else is taken for one. */
export async function ssnFiles(): Promise<readonly Figure[]> {
  const count = { numbers: 0, found: 0, attached: 0, claims: 0, right: 0, decoys: 0, taken: 0 };
  const mistakes: string[] = [];
  for (const { name, text, numbers, decoys } of readSsnFiles()) {
    const { findings } = await review(draftOf({ text }), SETTING);
    const claims = findings.filter(({ category, segment }) => category === 'ssn' && segment === 'body');
    const attached = await ssnsOfAttachment(name, text);
    const claimed = (one: Span) => claims.some(({ start, end }) => start < one.end && one.start < end);
    const missed = numbers.filter((one) => !claimed(one));
    const taken = decoys.filter(claimed);
    count.numbers += numbers.length;
    count.found += numbers.length - missed.length;
    count.attached += numbers.filter(({ start, end }) => attached.has(digitsOf(text.slice(start, end)))).length;
    count.claims += claims.length;
    count.right += claims.filter((claim) =>
      numbers.some(({ start, end }) => claim.start < end && start < claim.end),
    ).length;
    count.decoys += decoys.length;
    count.taken += taken.length;
    const line = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(', ');
    if (missed.length > 0) mistakes.push(`${name}: missed ${line(missed)}`);
    if (taken.length > 0) mistakes.push(`${name}: taken for one ${line(taken)}`);
  }
  if (mistakes.length > 0)
    console.log(`\nSocial Security numbers, pasted as text: mistakes\n  ${mistakes.join('\n  ')}`);
  return [
    { name: 'ssn.recall', ...share(count.found, count.numbers) },
    { name: 'ssn.recall.attached', ...share(count.attached, count.numbers) },
    { name: 'ssn.precision', ...share(count.right, count.claims) },
    { name: 'ssn.decoys-taken', ...share(count.taken, count.decoys) },
  ];
}

/** The digits of every Social Security number that is found in the document as an attachment. */
async function ssnsOfAttachment(name: string, text: string): Promise<ReadonlySet<string>> {
  const content = new TextEncoder().encode(text);
  const contentType = name.endsWith('.csv') ? 'text/csv' : 'text/plain';
  const attachments = [{ name, contentType, size: content.length, inline: false, content }];
  const { segments, findings } = await review(draftOf({ text: 'Attached.', attachments }), SETTING);
  const texts = new Map(segments.map((segment) => [segment.id, segment.text]));
  const claims = findings.filter(({ category }) => category === 'ssn');
  return new Set(claims.map(({ segment, start, end }) => digitsOf(texts.get(segment)?.slice(start, end) ?? '')));
}

function digitsOf(value: string): string {
  return value.replace(/\D/g, '');
}
