import type { Policy } from '../../core/index.ts';
import {
  EXCHANGE_CHARACTERS,
  patternsInExchange,
  portalWay,
  transportRules,
  usesGateway,
} from '../exchange/transport-rules.ts';
import { code, table } from '../markdown.ts';
import { exampleCounts } from '../server-rules/identifiers.ts';

/** The steps for an organisation whose mail runs on Microsoft 365, as sections of the README. */
export function microsoftSteps(policy: Policy, origin: string): string {
  return `## Step 2: Serve the add-in's files

1. Copy the contents of \`outlook/site/\` to the web server that answers at ${code(origin)}. Over https, for everybody in the organisation, at
   home too: without an answer, Outlook sends nothing.
2. Take the configuration from \`outlook/hosting/\`: \`nginx.conf\`, \`Caddyfile\`, \`web.config\` (IIS; copy it into the site's root), or
   \`staticwebapp.config.json\` (Azure Static Web Apps; into the root as well). Change the paths of certificate and root.
3. Check the files: in the site's root, \`sha256sum --check ../site.sha256\` (copy \`site.sha256\` beside it).

Check: ${code(`curl -sI ${origin}/outlook/pane.html`)} shows 200, \`cache-control: no-cache\` and \`frame-ancestors https://outlook.office.com …\`;
${code(`${origin}/.well-known/microsoft-officeaddins-allowed.json`)} shows one address.

Only Outlook's own hosts may show the pages in a frame. Exchange on your own premises: add its address to \`frame-ancestors\`.
\`setting.js\` names your partners' domains, and patients by the hash of their address alone; whoever already has an address can still ask
whether it is on the list. Serve it to your own people
alone where you can (your network, a VPN); a page that asks to sign in keeps Outlook out.

## Step 3: Deploy the add-in

1. Microsoft 365 admin center, *Settings*, *Integrated apps*, *Upload custom apps*, *Office Add-in*, upload \`outlook/manifest.xml\`, and assign
   it to the pilot's group. Up to 24 hours pass until everybody has it.
2. \`outlook/manifest-store.xml\` is the same in the mode SoftBlock, which the marketplace asks for. \`outlook/unified/\` holds the unified manifest and
   its package: it does not run on Macs and phones, and with it the event at Send was reported missing on the web
   (office-js issue 5878), so take it only where your rules demand it.

Check: in a new message the ribbon has *Check now*. A message with \`MRN: 00482137, type 2 diabetes\` to an address outside is held or protected.

A changed manifest needs an administrator's consent again, and people cannot send until then. New versions of the code and of the
policy change only the files of step 2, never the manifest.

## Step 4: Exchange Online

${exchangeCall(policy)}

Check: \`Get-TransportRule | Where-Object Name -like 'Mailward: *' | Format-Table Name, Mode, State\`. In the mode Audit rules only write down what they
would do (*Reports*, *Exchange transport rule*, or message trace). Mail from a phone about an invented patient shows up there.

The rules take ${usedCharacters(policy)} of the ${EXCHANGE_CHARACTERS} characters that Exchange gives all patterns and words of all rules together. What a server finds by a
rule's pattern alone, counted on the rule's own examples:

${patternTable(policy)}

Left out are rules that cannot be written in Exchange's patterns, and all that stands in every signature: names, telephone numbers,
addresses, dates. Where you are licensed for it, add a data loss prevention policy of Microsoft Purview with its own types for medical terms.

## Step 5: Settings on computers

${table(
  ['where', 'setting', 'value'],
  [
    [
      'Outlook on the web, new Outlook',
      "`Set-CASMailbox -Identity USER -OwaMailboxPolicy Mailward` for the pilot; the script made the policy with Microsoft's defaults, so compare it with yours, or name yours with `-OwaPolicy`",
      '`OnSendAddinsEnabled` true; up to 60 minutes',
    ],
    [
      'classic Outlook, group policy (User Configuration, Administrative Templates, Microsoft Outlook 2016, Security, Trust Center)',
      "Block send when web add-ins can't load (older name: Disable send when web extensions can't load)",
      'Enabled',
    ],
    [
      'classic Outlook 2301 and later, group policy (Microsoft Outlook 2016, Miscellaneous)',
      'Running Outlook for Simple MAPI Mail Sending',
      'Enabled',
    ],
    ['Outlook for Mac, preference `com.microsoft.outlook` (CFPreference)', '`OnSendAddinsWaitForLoad`', '`true`'],
  ],
)}

Whether the first group policy acts on this kind of add-in is not documented; the mode Block in the manifest does.
`;
}

function exchangeCall(policy: Policy): string {
  const gateway = usesGateway(policy);
  const how = gateway ? ' -GatewayHost gateway.example' : '';
  return `Run \`exchange/mailward.ps1\` as an Exchange administrator, with PowerShell and the module ExchangeOnlineManagement:

\`\`\`
Connect-ExchangeOnline
./mailward.ps1${how} -WhatIf
./mailward.ps1${how} -Mode Enforce -PilotGroup pilot@clinic.example
\`\`\`

\`-Mode Enforce\` does what Mailward asks for in header and tag, and lets nothing go to partners without TLS. Without it everything is a test: then no
record may say \`"enforced": true\`, because nothing enforces it. The rules for mail that Mailward never saw stay in test mode until you add
\`-Backstop Enforce\`; automatic forwarding is limited then too, once there is no \`-PilotGroup\` any more.
${gateway ? gatewayHost(policy) : ''}
It makes what is missing, changes what is its own by its name, and removes what the policy no longer asks for.`;
}

function gatewayHost(policy: Policy): string {
  const only = portalWay(policy) === 'gateway' ? '' : ' Under this policy only what leaves by S/MIME goes there.';
  return `
\`-GatewayHost\` is the host name at which your encrypting gateway takes mail.${only} Where a connector already sends all mail through it, say \`-AllMailUsesGateway\` instead, and demand TLS for your partners there.
`;
}

function usedCharacters(policy: Policy): number {
  return transportRules(policy)
    .flatMap(({ parameters }) => Object.values(parameters))
    .flatMap((value) => (Array.isArray(value) ? value : []))
    .join('').length;
}

function patternTable(policy: Policy): string {
  return table(
    ['rule', 'patterns', 'found', 'near misses taken for it'],
    patternsInExchange(policy).map(({ rule, patterns }) => {
      const counts = exampleCounts(
        rule,
        patterns.map((pattern) => new RegExp(pattern, 'i')),
      );
      if (patterns.length === 0) return [rule.title, 'left out', '', ''];
      return [
        rule.title,
        String(patterns.length),
        `${counts.hits} of ${counts.of}`,
        `${counts.misses} of ${counts.outOf}`,
      ];
    }),
  );
}
