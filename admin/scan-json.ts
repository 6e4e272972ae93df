import type { Finding } from '../core/index.ts';
import type { Scanned } from './scan.ts';

/** Prints one JSON object a line, in the stable shape that README documents. */
export function scanJson(stdout: NodeJS.WritableStream, reveal: boolean): (scanned: Scanned) => void {
  return (scanned) => {
    stdout.write(`${JSON.stringify(line(scanned, reveal))}\n`);
  };
}

function line({ file, draft, review, description, ms }: Scanned, reveal: boolean): unknown {
  const { exposure, decision, findings, segments, unread } = review;
  const text = (finding: Finding) =>
    segments.find(({ id }) => id === finding.segment)?.text.slice(finding.start, finding.end);
  return {
    file,
    exposure: exposure.level,
    probability: exposure.probability,
    reasons: exposure.reasons.map(({ id }, i) => ({ id, words: description.reasons[i] })),
    decision: {
      action: decision.action,
      protection: decision.protection,
      subject: reveal ? decision.subject : withoutFindings(decision.subject, draft.subject, findings),
      headers: decision.headers,
      because: [description.onSend.sentence],
    },
    findings: findings.map((finding) => ({
      rule: finding.rule,
      category: finding.category,
      segment: finding.segment,
      start: finding.start,
      end: finding.end,
      confidence: finding.confidence,
      zone: finding.zone,
      ...(finding.topic === null ? {} : { topic: finding.topic }),
      ...(finding.disguised ? { disguised: true } : {}),
      ...(reveal ? { text: text(finding) } : {}),
    })),
    unread: unread.map(({ name, reason }) => ({ name, reason })),
    ms: Math.round(ms * 10) / 10,
  };
}

/** The subject that will stand on the message, with what was found in the written one left out. */
function withoutFindings(subject: string, written: string, findings: readonly Finding[]): string {
  if (!subject.includes(written)) return subject;
  let masked = '';
  let from = 0;
  for (const { segment, start, end } of findings) {
    if (segment !== 'subject' || start < from) continue;
    masked += `${written.slice(from, start)}…`;
    from = end;
  }
  return subject.replace(written, () => masked + written.slice(from));
}
