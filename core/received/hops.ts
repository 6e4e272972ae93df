import type { Hop, KnownParty } from './hop.ts';
import type { Directory } from './party.ts';
import type { ReceivedLine } from './received-line.ts';
import type { Source } from './source.ts';
import type { Trust } from './trust.ts';
import { hopVerdict } from './verdict.ts';

/** A line's value as it stands in the message, and what was read from it. */
export interface ReadLine {
  readonly raw: string;
  readonly line: ReceivedLine;
}

/** Puts the lines of one message together: whose machines they are, how long each hop took, and the verdicts. */
export function hopsOf(
  read: readonly ReadLine[],
  sources: readonly Source[],
  { trusted, own }: Trust,
  directory: Directory,
  organisation: readonly string[],
): Hop[] {
  const lines = read.map(({ line }) => line);
  const writers = writersOf(lines, sources, directory);
  const delays = delaysOf(lines);
  const marked = (party: KnownParty | null) => (party === null ? null : { ...party, own: own.has(party.domain) });
  return read.map(({ raw, line }, index) => {
    const source: Source = sources[index] ?? { kind: 'unknown', party: null };
    const writer = writers[index] ?? null;
    const believed = index < trusted;
    const verdict = hopVerdict(line, source, writer, believed, directory, organisation);
    return {
      index,
      from: line.origin.name ?? line.origin.helo,
      reverse: line.origin.reverse,
      fromIp: line.origin.ip,
      by: line.by,
      with: line.protocol.name,
      id: line.id,
      for: line.for,
      software: line.software,
      time: line.time === null ? null : `${new Date(line.time).toISOString().slice(0, 19)}Z`,
      delaySeconds: delays[index] ?? null,
      authenticated: line.authenticated,
      internationalised: line.protocol.internationalised,
      tls: line.tls,
      verdict,
      trusted: believed,
      sender: marked(senderOf(source, writer, writers[index + 1] ?? null, line)),
      provider: marked(writer),
      sameMachine: source.kind === 'machine',
      handOff: verdict !== 'internal',
      damaged: line.damaged,
      raw,
    };
  });
}

/** Whose each line is. A nameless writer belongs to the party that had the message before or passed it on. */
function writersOf(
  lines: readonly ReceivedLine[],
  sources: readonly Source[],
  directory: Directory,
): (KnownParty | null)[] {
  const writers = lines.map(({ by }) => directory.partyOf(by));
  const stays = (index: number) => ['machine', 'network'].includes(sources[index]?.kind ?? '');
  for (let index = lines.length - 2; index >= 0; index--) {
    if (writers[index] === null && stays(index)) writers[index] = writers[index + 1] ?? null;
  }
  for (let index = 1; index < lines.length; index++) {
    const passedOn = stays(index - 1) ? writers[index - 1] : sources[index - 1]?.party;
    writers[index] = writers[index] ?? passedOn ?? null;
  }
  return writers;
}

/** Who handed the message over; without a name the writer of the next older line, except for a user's own device. */
function senderOf(
  { kind, party }: Source,
  writer: KnownParty | null,
  older: KnownParty | null,
  { authenticated }: ReceivedLine,
): KnownParty | null {
  if (kind === 'machine' || kind === 'network') return writer;
  return party ?? (authenticated ? null : older);
}

/** Seconds from the next older line with a time to each line. */
function delaysOf(lines: readonly ReceivedLine[]): (number | null)[] {
  const delays: (number | null)[] = [];
  let older: number | null = null;
  for (const { time } of [...lines].reverse()) {
    delays.push(time === null || older === null ? null : (time - older) / 1000);
    older = time ?? older;
  }
  return delays.reverse();
}

/** Machines that the message came back to after another party had it. */
export function loopsOf(hops: readonly Hop[]): string[] {
  const visits = new Map<string, number>();
  const loops = new Set<string>();
  let party = '';
  let changes = 0;
  for (const { by, provider } of [...hops].reverse()) {
    if (provider === null || by === null) continue;
    if (provider.domain !== party) changes++;
    party = provider.domain;
    const visit = visits.get(by);
    if (visit !== undefined && visit !== changes) loops.add(by);
    visits.set(by, changes);
  }
  return [...loops];
}
