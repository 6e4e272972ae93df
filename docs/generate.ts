import { writeFileSync } from 'node:fs';
import { policySchema } from './policy-schema.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync('RULES.md', rulesPage());
writeFileSync('policy.schema.json', policySchema());
