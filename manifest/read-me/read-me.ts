import { confirmWithVendor, type DomainRecords, type Policy } from '../../core/index.ts';
import { usesGateway } from '../exchange/transport-rules.ts';
import { code, plain } from '../markdown.ts';
import { figures } from './figures.ts';
import { microsoftSteps } from './microsoft-steps.ts';
import { operation } from './operation.ts';

/** What the README of a roll-out is about. */
export interface ReadMeSource {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  /** Domains that count as enforced no longer, because nothing in this roll-out can enforce TLS to them. */
  readonly unenforced: readonly string[];
  readonly origin: string;
  readonly version: string;
  readonly microsoft: boolean;
  readonly google: boolean;
  readonly setting: unknown;
  readonly outlook: ReadonlyMap<string, Uint8Array>;
}

/** The README that lies in a roll-out: the steps in their order, with what to check after each. */
export function readMe(source: ReadMeSource): string {
  const { policy, microsoft, google, origin, version } = source;
  // A part that is left out leaves no hole.
  const joined = (text: string) => text.replace(/\n{3,}/g, '\n\n');
  return joined(`# Mailward for ${plain(policy.organisation.name)}

Written by Mailward ${version} from the policy ${code(policy.version)}. The same policy gives the same files.
**Nothing in this folder was tried against a live tenant or domain of Microsoft or Google.** Begin with a pilot.

## Who signs what, first

- **A business associate agreement** (45 CFR 164.504(e)) with everybody who carries or keeps your mail: ${[
    microsoft ? 'Microsoft' : '',
    google
      ? 'Google (the Workspace agreement, and a separate one for Google Cloud, whose logs Apps Script writes to)'
      : '',
    usesGateway(policy) ? 'the operator of your encrypting gateway' : '',
  ]
    .filter((name) => name !== '')
    .join('; ')}. Mailward sends no text of a message anywhere.${
    policy.audit.endpoint === null
      ? ''
      : ' Its audit events, which hold none, go to the collector that the policy names.'
  }
- **The privacy officer**: the policy (\`mailward policy explain\` says in plain words what it does), and the wording of consents to ordinary mail.
- **The security officer**: this plan, and who may change ${[
    microsoft ? "the web server's files, which run in everybody's Outlook" : '',
    google ? "the Apps Script project, which runs in everybody's Gmail" : '',
  ]
    .filter((what) => what !== '')
    .join(', and ')}.
- **The help desk**: the runbook below.

## Step 1: The policy and the records

1. \`mailward policy check policy.json\`. ${
    confirmWithVendor(policy)
      ? `**Ask your gateway's vendor** whether it acts on ${code(policy.portal.subject.text)} in the subject and on the header below: these words are not documented.`
      : 'Mend what it finds before you go on.'
  }
2. ${portalWords(policy)}${smimeWords(policy)}
3. \`mailward domains refresh --policy policy.json\` every night, then \`mailward rollout\` again: a record older than ${policy.tls.maxAgeHours} hours grants nothing.
   ${enforcedDomains(source.domains)}${unenforcedDomains(source.unenforced)}

Check: a second \`mailward rollout\` says that nothing changed.

${microsoft ? microsoftSteps(policy, origin) : ''}
${google ? googleSteps(microsoft ? 6 : 2) : ''}
${operation(source)}
${microsoft ? `## What it takes to serve this\n\n${figures(source.outlook, source.setting)}\n` : ''}`);
}

function portalWords({ portal }: Policy): string {
  if (portal.via === 'none') return 'This policy knows no portal: what no other protection fits is not sent.';
  return `What leaves for the portal carries ${code(`${portal.header.name}: ${portal.header.value}`)}, and in its subject ${code(portal.subject.text)}: make sure\n   that whatever encrypts acts on each of them alone: rules on the server may set the header and leave the tag where somebody wrote it.`;
}

function smimeWords({ smime }: Policy): string {
  if (smime.domains.length === 0) return '';
  return `\n   What leaves by S/MIME carries ${code(`${smime.header.name}: ${smime.header.value}`)}: make sure that your gateway encrypts it for each of\n   ${smime.domains.map(code).join(', ')}, and returns what it has no certificate for.`;
}

function enforcedDomains({ domains }: DomainRecords): string {
  const enforced = [...domains].filter(([, record]) => record.enforced).length;
  if (enforced === 0) return 'No domain has `"enforced": true` yet, so nothing about a patient goes by TLS alone.';
  return `${enforced} ${enforced === 1 ? 'domain has' : 'domains have'} \`"enforced": true\`: make sure that the rules below are in force for them **before** people send by TLS.`;
}

function unenforcedDomains(domains: readonly string[]): string {
  if (domains.length === 0) return '';
  return `\n   **Not counted as enforced**, whatever the records say: ${domains.map(code).join(', ')}. Their mail servers have no name in common (or the\n   record names none; \`mailward domains refresh\` does), so Exchange could not tell them from somebody else's. Mail to them takes the next protection.`;
}

function googleSteps(step: number): string {
  return `## Step ${step}: Gmail and Google Workspace

1. \`gmail/README.md\`: the add-on as a private app, step by step, and what each scope is for.
2. \`google/README.md\`: content compliance, secure transport, data loss prevention, with every expression. An add-on cannot stop Gmail's own
   Send button; these rules can.

Check: a message about an invented patient, sent with Gmail's own button and from a phone, is routed or held.
`;
}
