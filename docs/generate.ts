import { readFileSync, writeFileSync } from 'node:fs';
import { localManifests } from '../manifest/outlook/local-manifests.ts';
import { withAttachmentsTable } from './attachments-table.ts';
import { policySchema } from './policy-schema.ts';
import { rulesPage } from './rules-page.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string };

writeFileSync('RULES.md', rulesPage());
writeFileSync('policy.schema.json', policySchema());
writeFileSync('README.md', withAttachmentsTable(readFileSync('README.md', 'utf8')));
for (const [name, xml] of Object.entries(localManifests(version))) writeFileSync(`manifest/outlook/${name}`, xml);
