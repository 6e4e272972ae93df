import { table } from '../markdown.ts';

/** Which mail systems a roll-out is for. */
export interface Suites {
  readonly microsoft: boolean;
  readonly google: boolean;
}

/** The part of the README about running it: the pilot, the way back, and what to do when something fails. */
export function operation(suites: Suites): string {
  return `${pilot(suites)}\n${wayBack(suites)}\n${runbook(suites)}`;
}

function pilot({ microsoft }: Suites): string {
  const [first = '', second = '', third = ''] = microsoft
    ? [
        '`-Mode Enforce -PilotGroup`',
        '`-Mode Enforce -Backstop Enforce -PilotGroup`',
        '`-Mode Enforce -Backstop Enforce`',
      ]
    : ["for these people's unit alone", "for the department's unit", 'for everybody'];
  return `## The pilot

${table(
  ['ring', 'who', 'policy', 'rules on the server', 'goes on when'],
  [
    [
      '1, two weeks',
      'ten people, among them sceptics',
      '`"escalation": "confirm"`',
      first,
      'no day with more than one wrong question a person; every message that a rule caught, or would have, is understood',
    ],
    [
      '2, two weeks',
      'one department',
      '`"escalation": "confirm"`',
      second,
      'the help desk had no case without an answer',
    ],
    ['3', 'everybody', '`"escalation": "automatic"`', third, ''],
  ],
)}

Before ring 1, \`mailward policy rehearse\` on a folder of real sent mail tells how many messages would be asked about: that is the audit without
anybody noticing. There is no mode in which the add-in only watches. Whoever has it is asked or protected, so keep ring 1 small.
`;
}

function wayBack({ microsoft, google }: Suites): string {
  const outlook = [
    [
      'a policy that asks too much',
      'the earlier `policy.json`, `mailward rollout`, copy `outlook/site/`',
      'at the next message',
    ],
    ['a faulty version', 'the earlier `outlook/site/` (keep the last two)', 'at the next message'],
    [
      'the rules of Exchange',
      '`./mailward.ps1 -Mode Enforce` (the backstop only writes down), or `-Remove`',
      'minutes',
    ],
    ['the add-in for Outlook', 'admin center, *Integrated apps*, remove', 'up to 24 hours; see below for faster'],
  ];
  const gmail = [
    [
      'policy or version in Gmail',
      'the earlier `gmail/script/`, `clasp push`, edit the deployment',
      'at the next opening',
    ],
    ['the add-on for Gmail', 'Admin console, *Marketplace apps*, remove', 'up to 24 hours'],
    ['the rules of Google', 'delete or disable the settings whose names begin with *Mailward*', 'an hour'],
  ];
  const forwarding = `
\`-Remove\` leaves automatic forwarding forbidden. To allow it again, on purpose: \`Set-RemoteDomain Default -AutoForwardEnabled $true\`.
`;
  return `## The way back

${table(['what', 'how', 'takes effect'], [...(microsoft ? outlook : []), ...(google ? gmail : [])])}
${microsoft ? forwarding : ''}`;
}

function runbook({ microsoft, google }: Suites): string {
  const outlook = [
    [
      'nobody can send: "add-in unavailable"',
      'the web server does not answer, or its certificate expired',
      'switch to the second server: the files are static, so any https server of the same name will do. Phones can send, and the rules of Exchange protect that mail',
    ],
    [
      'the same, for hours',
      'the host name itself is lost',
      'run the script with `-Mode Enforce -Backstop Enforce`: its rules are all that protects then. On the web, `Set-OwaMailboxPolicy -OnSendAddinsEnabled $false` (up to 60 minutes); remove the add-in for the group',
    ],
    [
      'one person cannot send',
      'an old Outlook, or a stale cache',
      'restart Outlook; delete the folder `%LOCALAPPDATA%\\Microsoft\\Office\\16.0\\Wef`; let them use Outlook on the web',
    ],
  ];
  const gmail = [
    [
      'the card says that it cannot check',
      'the setting cannot be read, or Google is slow',
      'push the last `gmail/script/` that worked; the rules of Google protect what is sent with its own button',
    ],
  ];
  const both = [
    [
      '"Not sent. Mailward could not read the message" twice',
      'the code in brackets tells the step',
      "note code, client and version, and report it; meanwhile the portal's own web page",
    ],
    [
      'everything goes by the portal',
      'the records are too old',
      'look at the nightly `mailward domains refresh`, then `mailward rollout`',
    ],
    [
      'mail is returned by a partner',
      'it lost its certificate or TLS',
      'the rule does its work: write by the portal, and tell the partner',
    ],
  ];
  const rows = [...(microsoft ? outlook : []), ...(google ? gmail : []), ...both];
  return `## When something fails

${table(['what people see', 'likely cause', 'what to do'], rows)}
${microsoft ? '\nTry the first line before ring 3: switch the web server off for ten minutes, and see what people see.\n' : ''}`;
}
