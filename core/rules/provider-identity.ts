import type { PatternRule } from './rule.ts';

export const providerIdentityRule: PatternRule = {
  id: 'provider-identity',
  title: "A clinician's or colleague's own particulars",
  category: 'provider_identity',
  source: 'https://www.ecfr.gov/current/title-45/section-160.103',
  keywords:
    'md do rn np pa lpn pharmd lcsw dds dmd phd psyd crna aprn cpcs lmft credentialing credentialed recredentialing reappointment caqh malpractice privileges npi dea license licensure cv resume board locum locums medstaff candidate applicant new payroll employee candidates onboarding pto w fte shift'.split(
      ' ',
    ),
  pattern:
    /(?:^|[^\w])((?:[A-Z][A-Za-z'-]{1,20},? (?:MD|DO|RN|NP|PA-C|PA|LPN|PharmD|LCSW|DDS|DMD|PhD|PsyD|CRNA|APRN|DNP|CPCS|LMFT)\b|(?:[Rr]e)?[Cc]redential(?:ing|ed)|[Rr]eappointment|CAQH|[Mm]alpractice|[Pp]rivileges|NPI|DEA|[Ll]icensure|(?:[Mm]edical|[Nn]ursing|MD|RN|[Ss]tate|[A-Z]{2}) (?:license|lic)|[Bb]oard[ -][Cc]ertified|[Cc]urriculum [Vv]itae|CV|[Rr]esume attached|[Ll]ocums?|[Cc]andidates?|[Aa]pplicants?|[Ee]mployee ID|[Nn]ew hire|[Oo]nboarding|[Pp]ayroll|PTO|W-[249]|FTE))/g,
  confidence: 'low',
  examples: {
    hit: [
      'Kerensa «Birch, MD»',
      '«NPI» 1392507186 and «DEA» on file',
      'for «credentialing»',
      '«malpractice» cover',
      'her «CV»',
    ],
    miss: [
      'Do it now',
      'the patient wants privacy',
      'MN winter',
      'pa system is loud',
      'board meeting',
      'Kurt Whitlock DOB 4/2/1980',
    ],
  },
};
