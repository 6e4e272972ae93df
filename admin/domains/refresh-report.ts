import type { Streams } from '../scan.ts';
import type { Change } from './changes.ts';
import type { DomainProbe } from './probe.ts';

export interface RefreshReport {
  /** A change that an earlier, cut-off run had found. */
  readonly earlier: (change: Change) => void;
  readonly done: (probe: DomainProbe, changes: readonly Change[]) => void;
  readonly end: (changes: readonly Change[], file: string) => void;
}

const MARK: Readonly<Record<Change['kind'], string>> = { worse: '-', better: '+', notice: ' ', unchecked: '?' };
const COLOUR: Readonly<Record<Change['kind'], string>> = { worse: '31', better: '32', notice: '0', unchecked: '33' };

/** Tells of a refresh: what changed, for people, or one JSON object a domain; progress on a terminal only. */
export function refreshReport(
  { stdout, stderr }: Streams,
  json: boolean,
  total: number,
  skipped: number,
): RefreshReport {
  let count = skipped;
  const progress = stderr.isTTY === true;
  const coloured = stdout.isTTY === true && !process.env.NO_COLOR;
  const clear = () => progress && stderr.write('\r\x1b[K');
  const print = ({ domain, kind, words, reliedOn }: Change) => {
    if (json) return;
    clear();
    const line = `${MARK[kind]} ${domain} ${words}${reliedOn && kind !== 'better' ? ' [enforced]' : ''}`;
    stdout.write(`${coloured ? `\x1b[${COLOUR[kind]}m${line}\x1b[0m` : line}\n`);
  };
  if (skipped > 0) stderr.write(`mailward: going on with a run that was cut off; ${skipped} of ${total} were done\n`);
  return {
    earlier: (change) => {
      if (json) stdout.write(`${JSON.stringify({ domain: change.domain, changes: [change] })}\n`);
      print(change);
    },
    done: (probe, changes) => {
      count++;
      if (json) {
        const { domain, unlearned, fields, evidence } = probe;
        stdout.write(`${JSON.stringify({ domain, unlearned, ...fields, evidence, changes })}\n`);
      }
      for (const change of changes) print(change);
      if (progress) stderr.write(`\r${count} of ${total} ${probe.domain}\x1b[K`);
    },
    end: (changes, file) => {
      clear();
      if (json) return;
      const of = (kind: Change['kind']) =>
        new Set(changes.filter((change) => change.kind === kind).map(({ domain }) => domain)).size;
      const counts = `${of('worse')} got worse, ${of('better')} got better, ${of('unchecked')} could not be checked`;
      stdout.write(`${total} ${total === 1 ? 'domain' : 'domains'}: ${counts}. Written to ${file}.\n`);
    },
  };
}
