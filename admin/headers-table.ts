import { type TextLine, transportLines } from '../core/index.ts';
import type { Travelled } from './headers.ts';

const COLOUR: Record<TextLine['tone'], string | null> = {
  neutral: null,
  informative: '34',
  caution: '33',
  danger: '31',
};

/** Prints the report for people, within 80 columns. Colour only on a terminal. */
export function headersTable(
  stdout: NodeJS.WritableStream & { readonly isTTY?: boolean },
): (travelled: Travelled) => void {
  const coloured = stdout.isTTY === true && !process.env.NO_COLOR;
  return ({ file, description }) => {
    const lines = transportLines(description).map(({ text, tone }) => {
      const code = coloured ? COLOUR[tone] : null;
      return code === null ? text : `\x1b[${code}m${text}\x1b[0m`;
    });
    stdout.write(`${file}\n${lines.join('\n')}\n\n`);
  };
}
