import { checkbox, input, select } from '@inquirer/prompts';
import type { PORTAL_PRESETS } from '../../core/index.ts';
import type { Answers } from './answers.ts';
import { valueTrouble } from './mistakes.ts';

/** Where questions are asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What a preset's gateway is called. */
const GATEWAYS: Readonly<Record<keyof typeof PORTAL_PRESETS | 'none', string>> = {
  custom: 'Another one, with words of our own',
  'luxsci-secureline': 'LuxSci SecureLine',
  'microsoft-purview': 'Microsoft Purview Message Encryption',
  proofpoint: 'Proofpoint',
  zix: 'Zix',
  mimecast: 'Mimecast',
  barracuda: 'Barracuda',
  'google-route': 'A routing rule in Google Workspace',
  none: 'None: what cannot go by TLS, OpenPGP or S/MIME is not sent',
};

/** Asks for what `given` leaves open, on a terminal. Throws what the prompts throw when somebody stops them. */
export async function askFor(given: Answers, terminal: Terminal): Promise<Answers> {
  return {
    name:
      given.name ??
      (await input({ message: "Your organisation's name:", validate: said('organisation.name') }, terminal)),
    domains: given.domains ?? listed(await input({ message: 'Its mail domains:', validate: saidDomains }, terminal)),
    languages:
      given.languages ??
      (await checkbox(
        {
          message: 'Languages of your people:',
          choices: [
            { value: 'en', name: 'English', checked: true },
            { value: 'es', name: 'Español', checked: true },
          ],
          required: true,
        },
        terminal,
      )),
    portal:
      given.portal ??
      (await select(
        {
          message: 'Which secure portal do you have?',
          choices: Object.entries(GATEWAYS).map(([value, name]) => ({ value, name })),
          default: 'luxsci-secureline',
        },
        terminal,
      )),
    sensitivity:
      given.sensitivity ??
      (await select(
        {
          message: 'How careful should Mailward look?',
          choices: [
            { value: 'balanced', name: 'Balanced' },
            { value: 'strict', name: 'Strict: misses less, is wrong more often' },
            { value: 'relaxed', name: 'Relaxed: is wrong less often, misses more' },
          ],
          default: 'balanced',
        },
        terminal,
      )),
    escalation:
      given.escalation ??
      (await select(
        {
          message: 'A message is about a patient. What happens at Send?',
          choices: [
            { value: 'automatic', name: 'It is protected, and the sender is told' },
            { value: 'confirm', name: 'The sender is asked first' },
            { value: 'manual', name: 'It stays until the sender chooses the portal' },
          ],
          default: 'automatic',
        },
        terminal,
      )),
    override:
      given.override ??
      (await select(
        {
          message: 'May senders say that a message is not about a patient?',
          choices: [
            { value: 'possible', name: 'Yes, where Mailward is not sure' },
            { value: 'phi', name: 'Yes, also where it is sure' },
            { value: 'never', name: 'No' },
          ],
          default: 'possible',
        },
        terminal,
      )),
  };
}

/** Names that stand one after the other, as people write them. */
function listed(text: string): string[] {
  return text.split(/[\s;]{1,20}|,\s{0,20}(?=\S{1,200}\.)/).filter((name) => name !== '');
}

function saidDomains(text: string): true | string {
  const names = listed(text);
  if (names.length === 0) return 'Please name at least one, such as clinic.example.';
  const trouble = names.map((name) => valueTrouble('organisation.domains.0', name)).find((found) => found !== null);
  return trouble === undefined ? true : `This ${trouble}`;
}

function said(path: string): (text: string) => true | string {
  return (text) => {
    const trouble = valueTrouble(path, text);
    return trouble === null ? true : `This ${trouble}`;
  };
}
