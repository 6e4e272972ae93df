import { cautionLine, type Decision, wrapped } from '../core/index.ts';
import type { Scanned } from './scan.ts';

const WIDTH = 80;
const INDENT = '    ';

const COLOUR: Record<Decision['action'], string> = { send: '32', protect: '34', ask: '33', block: '31' };

/** Prints a short block a message for people: what it is, what happens, and why. Colour only on a terminal. */
export function scanTable(
  stdout: NodeJS.WritableStream & { readonly isTTY?: boolean },
  reveal: boolean,
): (scanned: Scanned) => void {
  const coloured = stdout.isTTY === true && !process.env.NO_COLOR;
  const paint = (code: string, text: string) => (coloured ? `\x1b[${code}m${text}\x1b[0m` : text);
  return ({ file, review, description, cautions }) => {
    const { decision, exposure, findings, segments } = review;
    const what = `${exposure.level.padEnd(9)} ${decision.action}${decision.protection === null ? '' : ` by ${decision.protection}`}`;
    const lines = [
      `${file}`,
      `${INDENT}${paint(COLOUR[decision.action], what)}`,
      ...wrapped(description.verdict.sentence, WIDTH, INDENT),
    ];
    for (const reason of description.reasons) lines.push(...wrapped(`- ${reason}`, WIDTH, INDENT));
    for (const attachment of description.attachments)
      if (!attachment.read) lines.push(...wrapped(`- ${attachment.sentence}`, WIDTH, INDENT));
    for (const caution of cautions) lines.push(...wrapped(`! ${cautionLine(caution, 'en')}`, WIDTH, INDENT));
    if (reveal) {
      for (const { rule, segment, start, end } of findings) {
        const text = segments.find(({ id }) => id === segment)?.text.slice(start, end) ?? '';
        lines.push(`${INDENT}${rule} in ${segment}: ${text.replace(/\s+/g, ' ')}`);
      }
    }
    stdout.write(`${lines.join('\n')}\n`);
  };
}
