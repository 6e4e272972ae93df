import type { DomainRecords, Policy } from '../../core/index.ts';
import { portalWay, usesGateway } from '../exchange/transport-rules.ts';
import { code, codeBlock, plain, table } from '../markdown.ts';
import { serverRules } from '../server-rules/identifiers.ts';
import { re2Expressions } from '../server-rules/re2-expressions.ts';
import { type ComplianceSetting, complianceSettings, literal, secureTransportDomains } from './compliance-settings.ts';

/** The steps in Google's Admin console, with every expression as it is entered. */
export function googlePage(policy: Policy, records: DomainRecords): string {
  const settings = complianceSettings(policy);
  const domains = secureTransportDomains(records);
  return `# Rules in Google Workspace

Gmail's own Send button asks no add-on, and phones and other programs ask nobody. These rules close that gap on the server. Nothing here
was tried against a live domain; names of buttons change. Begin with one organisational unit of a few people.

## What each edition can do

${table(
  ['edition', 'content compliance, secure transport', 'data loss prevention in Gmail', 'hosted S/MIME'],
  [
    ['Business Starter, Standard, Plus', 'yes', 'no', 'no'],
    ['Frontline Standard, Plus', 'yes', 'yes', 'ask Google'],
    ['Enterprise Standard, Plus; Education editions with it', 'yes', 'yes', 'yes (not in every edition; ask Google)'],
  ],
)}

Content compliance reads text, and the text of common attachments; data loss prevention reads more kinds and can read pictures.
Use both where you have both.

## 1. Gateway or quarantine

${hosts(policy)}

## 2. Content compliance

Menu *Gmail*, *Compliance*, *Content compliance*. For each of the ${settings.length} settings: *Outbound*; *If ALL of the following match the
message*; *Advanced content match* for each expression. Then the action. Check one by one with a message to an address outside.
${leftOut(policy)}
${settings
  .map(
    (setting, index) => `### ${index + 1}. ${plain(setting.name)}

${setting.expressions.map(({ location, match, expression }) => `${location}, ${match}:\n\n${codeBlock(expression)}`).join('\n\n')}

Action: ${action(setting)}.`,
  )
  .join('\n\n')}

## 3. Secure transport (TLS) compliance

Menu *Gmail*, *Compliance*, *Secure transport (TLS) compliance*: *Outbound, messages requiring Secure Transport via another setting* and
*Outbound*, with a list of the domains below, *CA signed certificate* and *Validate certificate hostname*. Google tries once and returns the
message where TLS fails. Add a content compliance setting that requires secure transport where the full headers match:

${codeBlock(`(?im)^(?:${literal(policy.tls.header.name)}: ${literal(policy.tls.header.value)}|X-Mailward-TLS: required)\\s*$`)}

${
  domains.length === 0
    ? 'No domain is on the list: no record says `"enforced": true`.'
    : domains.map((domain) => `- ${code(domain)}`).join('\n')
}

## 4. Data loss prevention

Only in the editions above. The files in \`dlp/\` are bodies for the Cloud Identity Policy API; their form follows Google's published guide and
public programs that use it. Safest is to make one rule by hand in the console, export it, and compare.

1. Replace \`CUSTOMER_ID\` and \`ORG_UNIT_ID\` in all files.
2. Create the detectors in the order of their numbers, such as \`gam create policy json file dlp/detector-01.json\`, and note each id.
3. Put the ids in place of \`DETECTOR_1\` and so on in \`dlp/rule.json\`, and create the rule. It is inactive; the API makes a second one if it is
   called twice.
4. Look at it in the console (*Security*, *Data protection*), set it to audit only, and after a week to block.

## 5. Automatic forwarding

Menu *Gmail*, *End user access*: switch *Automatic forwarding* off. What is forwarded by itself leaves no draft that anybody could check.

## Taking it back

Delete every setting whose name begins with *Mailward*, and the rule and detectors.
`;
}

function hosts(policy: Policy): string {
  const add =
    'Menu *Apps*, *Google Workspace*, *Gmail*, *Hosts*: add your encrypting gateway, with *Require secure transport (TLS)* and *Require CA signed certificate*.';
  const hold = 'hold messages in quarantine; say who looks at it (*Gmail*, *Manage quarantines*), and how soon.';
  if (portalWay(policy) === 'gateway') {
    return `${add} The rules below route to it. A message that several of them find may bear the tag several times.`;
  }
  if (!usesGateway(policy)) return `Under this policy Gmail has no gateway to send through. The rules below ${hold}`;
  return `${add} The rule for S/MIME routes to it; the others ${hold}`;
}

/** Rules that no expression stands for. */
function leftOut(policy: Policy): string {
  const titles = serverRules(policy)
    .filter((rule) => re2Expressions(rule).length === 0)
    .map(({ title }) => plain(title));
  if (titles.length === 0) return '';
  return `\nLeft out, because they are numbers alone or too long, which only Mailward itself can tell: ${titles.join(', ')}.\n`;
}

function action({ action: does, header, prepend }: ComplianceSetting): string {
  if (does === 'quarantine') return '*Quarantine message*';
  return [
    '*Modify message*',
    ...(header === null ? [] : [`*Add custom headers* ${code(`${header.name}: ${header.value}`)}`]),
    ...(prepend === null ? [] : [`*Prepend custom subject* ${code(prepend)}`]),
    '*Change route*, to your gateway',
  ].join(', ');
}
