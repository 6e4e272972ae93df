import type { Confidence } from '../finding.ts';
import type { PatternRule } from './rule.ts';

export const portalLinkRule: PatternRule = {
  id: 'patient-link',
  title: 'Link to one patient',
  category: 'url',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(N)',
  keywords: 'https http portal get post path pid mrn dob'.split(' '),
  pattern: /(?:^|[\s"'(=<])((?:https?:\/\/[a-z0-9.-]{4,60})?\/[^\s<>"']{3,160}[a-z0-9/])/gi,
  confidence: 'medium',
  accept: acceptLink,
  examples: {
    hit: [
      'DOWNLOAD «https://portal.northfield-clinic.example/pt/00559210/visit/2025-10-28.pdf»',
      '«https://share.tricountyrad.example/v/9fK2qLx7?pid=771204&otp=440912»',
      'see «https://ehr.lakeside.example/chart/448120»',
      '«https://pacs.lakeside.example/study/1284099»',
    ],
    miss: [
      'https://northfield-clinic.example/jobs/25-0417',
      'https://portal.lakeside.example/login',
      'http://lakeside.example/patients',
      'the portal at noon',
      'https://lakeside.example/case-studies/growth-2025',
      'https://lakeside.example/release-notes/4471',
    ],
  },
};

const OF_A_PATIENT =
  /[/?&=._-](?:patients?|chart|mrn|pid|member|visit|encounter|dicom|viewer|dob|expediente|psych)[/=:_-]|[/?&=](?:pt|results?|study|studies|cases?|records?|notes)[/=:_][^\s]{0,24}\d/i;

function acceptLink(value: string): Confidence | null {
  const path = value.replace(/^https?:\/\/[^/]{1,60}/i, '');
  if (!/\d/.test(path)) return null;
  if (OF_A_PATIENT.test(path)) return 'medium';
  if (path === value || OF_NOBODY.test(path)) return null;
  return PERSONAL_SERVICE.test(value) ? 'low' : null;
}

const OF_NOBODY = /[?&](?:utm_|mc_cid|trk)|\/(?:jobs?|blog|news|events?|docs?|give|20\d\d)[/-]/i;
/** Services whose links are made for one person each. */
const PERSONAL_SERVICE =
  /\/\/(?:[a-z0-9-]{1,30}\.)?(?:portal|visit|video|mychart|pay|rx|results?|telehealth|patient|chart|share|go|q)\b/i;
