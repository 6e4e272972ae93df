import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../input-error.ts';
import { beginReplacing, replaceFile } from '../replace-file.ts';
import type { Streams } from '../scan.ts';
import { type Answers, policyFrom, SCHEMA_FILE } from './answers.ts';
import { valueTrouble } from './mistakes.ts';
import type { Terminal } from './questions.ts';

export interface InitOptions {
  readonly name?: string;
  readonly domain?: readonly string[];
  readonly language?: readonly string[];
  readonly portal?: string;
  readonly sensitivity?: Answers['sensitivity'];
  readonly escalation?: Answers['escalation'];
  readonly override?: Answers['override'];
  readonly yes?: true;
  readonly force?: true;
}

const SCHEMA = new URL(`../../../${SCHEMA_FILE}`, import.meta.url);

/**
 * Writes a policy from what the options say, and on a terminal from what the administrator answers. Beside it goes the
 * schema, with which an editor explains every key. Throws an InputError when something is missing that nobody can be
 * asked, when a value is no such thing, or when the file is there already.
 */
export async function init(
  file: string,
  options: InitOptions,
  { stdin, stdout }: Pick<Streams, 'stdin' | 'stdout'> & { readonly stdin: { readonly isTTY?: boolean } },
  now: Date,
): Promise<void> {
  if (!options.force && existsSync(file))
    throw new InputError('option', `${file}: is there already; name another file, or give --force to replace it`);
  const given: Answers = { ...options, domains: options.domain, languages: options.language };
  checkGiven(given);
  // Nobody is to answer seven questions for a file that cannot be written.
  await (await beginReplacing(file)).discard();
  const canAsk = stdin.isTTY === true && stdout.isTTY === true && !options.yes;
  const answers = canAsk ? await asked(given, { input: stdin, output: stdout }) : complete(given, options.yes === true);
  await replaceFile(file, `${JSON.stringify(policyFrom(answers, now.toISOString().slice(0, 10)), null, 2)}\n`);
  const schema = join(dirname(file), SCHEMA_FILE);
  if (options.force || !existsSync(schema)) await replaceFile(schema, readFileSync(SCHEMA, 'utf8'));
  stdout.write(
    `Written: ${file}, and ${schema}, with which an editor explains every key.\nWhat it does: mailward policy explain ${file}\n`,
  );
}

function checkGiven({ name, domains }: Answers): void {
  const check = (flag: string, path: string, value: string) => {
    const trouble = valueTrouble(path, value);
    if (trouble !== null) throw new InputError('option', `${flag} ${value}: ${trouble}`);
  };
  if (name !== undefined) check('--name', 'organisation.name', name);
  for (const domain of domains ?? []) check('--domain', 'organisation.domains.0', domain);
}

/** Without a terminal nothing is guessed that would decide where mail goes. */
function complete(given: Answers, defaults: boolean): Answers {
  const missing = [
    ...(given.name === undefined ? ['--name'] : []),
    ...(given.domains === undefined ? ['--domain'] : []),
    ...(given.portal === undefined && !defaults ? ['--portal'] : []),
  ];
  if (missing.length > 0)
    throw new InputError(
      'option',
      `${missing.join(', ')}: missing, and here nobody can be asked; give it, or start me in a terminal`,
    );
  return given;
}

async function asked(given: Answers, terminal: Terminal): Promise<Answers> {
  // Prompts take a while to load, which no other command should wait for.
  const { askFor } = await import('./questions.ts');
  try {
    return await askFor(given, terminal);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ExitPromptError')) throw error;
    throw new InputError('option', 'stopped; nothing was written');
  }
}
