import type { PatternRule } from './rule.ts';

export const portalLinkRule: PatternRule = {
  id: 'patient-link',
  title: 'Link to one patient',
  category: 'url',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(N)',
  keywords: ['https', 'http', 'portal'],
  pattern:
    /\b(https?:\/\/[a-z0-9.-]{4,60}\/[^\s<>"]{0,80}(?:patients?|pt|chart|mrn|pid|member|visit|encounter|result|study|studies|case|cases|record|dicom|viewer|dob|expediente)[/=:_-][^\s<>"]{0,20}\d[^\s<>"']{0,100}[a-z0-9/])/gi,
  confidence: 'medium',
  accept: (value, around) =>
    /[?&](?:utm_|mc_cid|trk)/.test(value) || /^[a-z0-9]/i.test(around.after) ? 'low' : 'medium',
  examples: {
    hit: [
      'DOWNLOAD «https://portal.northfield-clinic.example/pt/00559210/visit/2025-10-28.pdf»',
      '«https://share.tricountyrad.example/v/9fK2qLx7?pid=771204&otp=440912»',
      'see «https://ehr.lakeside.example/chart/448120»',
      '«https://pacs.lakeside.example/viewer?study=1.2.840.99»',
    ],
    miss: [
      'https://northfield-clinic.example/jobs/25-0417',
      'https://portal.lakeside.example/login',
      'http://lakeside.example/patients',
      'the portal at noon',
    ],
  },
};
