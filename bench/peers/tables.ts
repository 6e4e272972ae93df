import type { SampleSet } from '../sets/sample.ts';
import { tableOf } from '../table.ts';
import { percent, type Result } from './result.ts';

/** Kinds that stand fewer times in a set say nothing. */
const FEWEST = 10;

type Row = Record<string, string | number>;

export function printSets(sets: readonly SampleSet[], absent: readonly string[]): void {
  console.log('\nSets, and what the shipped verdict has seen of them');
  const rows: Record<string, Row> = {};
  for (const { name, seen, samples } of sets) {
    const judged = samples.some(({ phi }) => phi !== null);
    rows[name] = { texts: samples.length, PHI: judged ? samples.filter(({ phi }) => phi).length : '–', seen };
  }
  console.log(tableOf(rows));
  for (const name of absent) console.log(`Skipped, not there: ${name}`);
}

export function printDecisions(results: readonly Result[]): void {
  console.log('\nMessages: % of those with PHI that would be protected / % of those without that would be, too');
  const rows: Record<string, Row> = {};
  for (const { name, measured } of results) {
    for (const { set, rule, phi, found, rest, alarms } of measured.decisions) {
      const row = `${name}: ${rule}`;
      rows[row] = { ...rows[row], [set]: `${percent(found, phi)} / ${percent(alarms, rest)}` };
    }
  }
  console.log(tableOf(rows));
}

export function printIdentifiers(results: readonly Result[]): void {
  for (const { set } of results[0]?.measured.tallies ?? []) {
    console.log(`\nIdentifiers of ${set}: % found as what they are (% of such claims that are right)`);
    const rows: Record<string, Row> = {};
    for (const { name, measured } of results) {
      const tallies = measured.tallies.find((one) => one.set === set)?.tallies ?? [];
      const often = tallies.filter(({ gold }) => gold >= FEWEST).sort((a, b) => b.gold - a.gold);
      rows[name] = Object.fromEntries(
        often.map(({ kind, gold, typed, predicted, right }) => [
          `${kind} ${gold}`,
          `${percent(typed, gold)} (${percent(right, predicted)})`,
        ]),
      );
    }
    console.log(tableOf(rows));
  }
}

export function printEvasion(results: readonly Result[]): void {
  const sets = new Set(results[0]?.measured.evaded.map(({ set }) => set));
  for (const set of sets) {
    console.log(`\nEvasion, ${set}: which identifiers are still found as what they are, of those that the way changes`);
    const rows: Record<string, Row> = {};
    for (const { name, measured } of results) {
      const evaded = measured.evaded.filter((one) => one.set === set);
      for (const way of new Set(evaded.map((one) => one.way))) {
        const ofWay = evaded.filter((one) => one.way === way);
        const changed = ofWay.map(({ type }) => letter(type)).join('');
        const found = ofWay.filter((one) => one.found).map(({ type }) => letter(type));
        rows[way] = { changed, ...rows[way], [name]: found.join('') || '–' };
      }
    }
    console.log(tableOf(rows));
  }
}

export function printSpeed(results: readonly Result[]): void {
  console.log(
    '\nSpeed on 10 KB messages, one plain call each; which kinds it finds at all; texts on which it threw an error',
  );
  const rows: Record<string, Row> = {};
  for (const { name, measured } of results) {
    rows[name] = {
      'MB/s': Number(measured.megabytesPerSecond.toPrecision(3)),
      'Mailward beside it': Number(measured.besideIt.toPrecision(3)),
      finds: measured.kinds.join(', '),
      'texts it failed on': measured.failures,
    };
  }
  console.log(tableOf(rows));
}

/** S for SSN, P for phone, E for e-mail, D for a birth date, C for a card, M for a record number. */
function letter(type: string): string {
  return (type === 'DATE' ? 'dob' : type).charAt(0).toUpperCase();
}
