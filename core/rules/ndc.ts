import type { PatternRule } from './rule.ts';

export const ndcRule: PatternRule = {
  id: 'national-drug-code',
  title: 'National Drug Code',
  category: 'ndc',
  source: 'https://www.fda.gov/drugs/drug-approvals-and-databases/national-drug-code-directory',
  keywords: [],
  signsOfNumbers: '-',
  pattern: /\b(\d{4}-\d{4}-\d{2}|\d{5}-\d{3}-\d{2}|\d{5}-\d{4}-\d{1,2}|\d{6}-\d{4}-\d{2})\b/g,
  confidence: 'low',
  accept: (_value, around) => {
    if (/[\d./-]$/.test(around.before) || /^[-./]?\d/.test(around.after)) return null;
    return /\bndc\b[^\n]{0,12}$/i.test(around.before) ? 'medium' : 'low';
  },
  examples: {
    hit: ['NDC «43598-0582-30»', 'NDC «0407-1414-91»', 'film «12496-1208-3»', 'ndc: «60793-701-10»'],
    miss: ['507-555-0134', '2025-10-28', 'part 12-43598-0582-30', '43598-05-30', '1234-5678-9012'],
  },
};
