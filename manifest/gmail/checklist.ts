import { code, plain, table } from '../markdown.ts';
import type { ScriptManifest } from './gmail-files.ts';
import { SCOPES } from './scopes.ts';

/** How the Gmail add-on is published inside one organisation, and what each of its scopes is for. */
export function gmailChecklist(organisation: string, { oauthScopes, addOns }: ScriptManifest): string {
  const purpose = (scope: string) => SCOPES.find((known) => known.scope === scope)?.purpose ?? 'Ask whoever built it.';
  return `# The Gmail add-on as a private app

A private app of the Google Workspace Marketplace is seen by your own organisation alone and needs no review by Google. Whether it is private
cannot be changed later. Nothing here was tried against a live domain.

- [ ] A standard Google Cloud project of ${plain(organisation)}, in your organisation, with billing off. Switch on the *Gmail API* and the
      *Google Workspace Marketplace SDK*.
- [ ] *OAuth consent screen*, user type **Internal**. Enter exactly the scopes below.
- [ ] A project at script.google.com; in its settings the number of that Cloud project. Note the script id.
- [ ] In the folder above the roll-out, which the next roll-out leaves alone, a file \`.clasp.json\`:
      \`{"scriptId": "YOUR-ID", "rootDir": "ROLL-OUT/gmail/script"}\`, with the roll-out's folder in place of \`ROLL-OUT\`.
- [ ] \`npx @google/clasp login\`, once; then in the folder with \`.clasp.json\`: \`npx @google/clasp push --force\`.
- [ ] The files in \`icons/\` lie on a web server, so that ${code(addOns.common.logoUrl)} loads in a browser without signing in.
- [ ] In the script editor *Deploy*, *Test deployments*, *Install*: write a message about an invented patient to an address outside, press the
      Mailward button, and see it leave by the portal.
- [ ] *Deploy*, *New deployment*, *Add-on*; note the deployment id.
- [ ] *Marketplace SDK*, *App configuration*: visibility **Private**, installation by administrators, *Google Workspace add-on*, the
      deployment id, the scopes below.
- [ ] *Store listing*: name, the icons of 32 and 128 pixels, a line on privacy (nothing of a message leaves Google), and publish.
- [ ] Admin console, *Apps*, *Google Workspace Marketplace apps*: install for the pilot's organisational unit, later for all.
- [ ] After every change of the policy, and every night where TLS records count: \`mailward rollout\` again, and \`clasp push\`. What people
      use changes when the deployment is edited to a new version (\`npx @google/clasp update-deployment ID\`).

## Scopes

Exactly these, in the manifest, on the consent screen and in the Marketplace SDK.

${table(
  ['scope', 'for'],
  oauthScopes.map((scope) => [code(scope), plain(purpose(scope))]),
)}
`;
}
