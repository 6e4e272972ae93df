import type { Finding, Segment } from '../finding.ts';
import { clinicalRecordRule } from './clinical-record.ts';
import { photoRule } from './photo.ts';

/** The rules under whose names a reader's verdict on a whole file is listed, and by which a policy disables it. */
const RULE_OF = { record: clinicalRecordRule, photo: photoRule } as const;

/** What a reader saw in a file as a whole, as findings that stand at the file's name. */
export function fileSigns({ id, text, signs }: Segment, disabledRules: readonly string[]): Finding[] {
  const lineEnd = text.indexOf('\n');
  const end = lineEnd === -1 ? text.length : lineEnd;
  return signs
    .filter((sign) => sign !== 'test-data')
    .filter((sign) => !disabledRules.includes(RULE_OF[sign].id))
    .map((sign) => ({
      rule: RULE_OF[sign].id,
      category: RULE_OF[sign].category,
      segment: id,
      start: 0,
      end,
      confidence: 'high',
      zone: 'new',
      topic: null,
      disguised: false,
    }));
}
