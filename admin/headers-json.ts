import type { Hop } from '../core/index.ts';
import type { Travelled } from './headers.ts';

/** Prints one JSON object a line, in the stable shape that README documents. */
export function headersJson(stdout: NodeJS.WritableStream): (travelled: Travelled) => void {
  return ({ file, report, description }) => {
    const line = {
      file,
      summary: { verdict: report.verdict, words: description.verdict.sentence },
      hops: report.hops.map(hopJson),
      authentication: report.authentication,
    };
    stdout.write(`${JSON.stringify(line)}\n`);
  };
}

function hopJson(hop: Hop): unknown {
  return {
    index: hop.index,
    from: hop.from,
    fromIp: hop.fromIp,
    by: hop.by,
    with: hop.with,
    software: hop.software,
    time: hop.time,
    delaySeconds: hop.delaySeconds,
    verdict: hop.verdict,
    version: hop.tls?.version ?? null,
    cipher: hop.tls?.cipher ?? null,
    bits: hop.tls?.bits ?? null,
    trusted: hop.trusted,
    provider: hop.provider?.domain ?? null,
    raw: hop.raw,
  };
}
