import { explainPolicy, type PolicyExplanation, typicalMail, wrapped } from '../../core/index.ts';
import { readPolicyFile } from '../policy-file.ts';
import type { Streams } from '../scan.ts';

export interface ExplainOptions {
  readonly language?: 'en' | 'es';
  readonly json?: true;
}

const WIDTH = 80;

/**
 * Says in plain words what a policy does to which kind of mail, in its languages or the one asked for, and which settings are
 * weak. Throws an InputError when the policy cannot be read.
 */
export function explain(file: string, options: ExplainOptions, { stdout }: Pick<Streams, 'stdout'>): void {
  const { policy, domains } = readPolicyFile(file);
  const languages = options.language === undefined ? policy.organisation.languages : [options.language];
  const said = languages.map((language) => ({ language, ...explainPolicy(policy, domains, language) }));
  if (options.json) {
    const cases = typicalMail(policy).cases.map(({ kind, audience, decision }) => ({
      kind,
      audience,
      action: decision.action,
      protection: decision.protection,
      overridable: decision.overridable,
      because: decision.because,
    }));
    stdout.write(`${JSON.stringify({ file, version: policy.version, cases, explanations: said })}\n`);
    return;
  }
  const coloured = stdout.isTTY === true && !process.env.NO_COLOR;
  stdout.write(`${said.map((explanation) => page(explanation, coloured)).join('\n\n')}\n`);
}

function page({ title, sections, warnings }: PolicyExplanation, coloured: boolean): string {
  const bold = (text: string) => (coloured ? `\x1b[1m${text}\x1b[0m` : text);
  const blocks = [
    [bold(title)],
    ...sections.map(({ heading, lines }) => [bold(heading), ...lines.flatMap((line) => wrapped(line, WIDTH, '  '))]),
    [
      bold(warnings.heading),
      ...warnings.lines.flatMap(({ sentence }) => wrapped(sentence, WIDTH, '    ').map(bulleted)),
    ],
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n');
}

function bulleted(line: string, i: number): string {
  return i === 0 ? `  ! ${line.slice(4)}` : line;
}
