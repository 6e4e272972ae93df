import { readFile } from 'node:fs/promises';
import { domainToASCII } from 'node:url';
import { draftFromMessage, MessageError, type Policy } from '../../core/index.ts';
import { InputError } from '../input-error.ts';
import { sources } from '../messages.ts';
import { reason } from '../policy-file.ts';
import type { RecordsOnDisk } from './records-file.ts';

/** A host name of at least two labels (RFC 1123 section 2.1). */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,20}[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** A domain name in the form of DNS (lower case, RFC 5891 A-labels); null when it is none. */
function domainName(text: string): string | null {
  const ascii = domainToASCII(text.trim().replace(/\.$/, '')).toLowerCase();
  return DOMAIN.test(ascii) && !/^[0-9.]{1,253}$/.test(ascii) ? ascii : null;
}

/** The domains that people name on the command line; throws an InputError for what is none. */
export function namedDomains(names: readonly string[], where = ''): string[] {
  return names.map((name) => {
    const domain = domainName(name);
    if (domain === null) throw new InputError('domain', `${where}${name}: is not a domain name such as clinic.example`);
    return domain;
  });
}

/** The domains of a list: one a line, and what stands behind # is for people. */
export async function listedDomains(file: string): Promise<string[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new InputError('unreadable', `${file}: ${reason(error)}`);
  }
  const names = text.split('\n').map((line) => line.replace(/#.*$/, '').trim());
  return namedDomains(
    names.filter((name) => name !== ''),
    `${file}: `,
  );
}

export interface MailDomains {
  readonly domains: readonly string[];
  /** One line for every message that could not be read. */
  readonly unreadable: readonly string[];
}

/** The domains of everybody to whom the messages of a folder go. */
export async function domainsInMail(path: string, stdin: NodeJS.ReadableStream): Promise<MailDomains> {
  const domains = new Set<string>();
  const unreadable: string[] = [];
  for (const message of await sources([path], stdin)) {
    try {
      for (const { address } of (await draftFromMessage(await message.read())).recipients) {
        const domain = domainName(address.slice(address.lastIndexOf('@') + 1));
        if (domain !== null) domains.add(domain);
      }
    } catch (error) {
      if (!(error instanceof InputError || error instanceof MessageError)) throw error;
      unreadable.push(error instanceof InputError ? error.message : `${message.name}: is not a whole mail message`);
    }
  }
  return { domains: [...domains], unreadable };
}

/** The domains that the policy names and those that have a record, without the organisation's own. */
export function knownDomains(policy: Policy, records: RecordsOnDisk): string[] {
  const names = [...policy.smime.domains, ...Object.keys(records.domains)];
  return names.map(domainName).filter((domain): domain is string => domain !== null);
}
