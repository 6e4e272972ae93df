import type { PatternRule } from './rule.ts';

export const disclaimerRule: PatternRule = {
  id: 'disclaimer',
  title: 'Confidentiality notice',
  category: 'disclaimer',
  source:
    'https://www.hhs.gov/hipaa/for-professionals/faq/570/does-hipaa-permit-health-care-providers-to-use-email-to-discuss-health-issues-with-patients/index.html',
  keywords:
    'confidentiality confidential privileged intended hipaa phi confidencialidad confidencial destinatario contain'.split(
      ' ',
    ),
  pattern:
    /\b(confidentiality notice|(?:may|might) contain (?:confidential|privileged|protected|phi\b|legally|personal health)|intended (?:only|solely) for|(?:not|other than) the intended recipient|confidential and(?:\/or)? (?:privileged|may)|protected (?:by|under) (?:hipaa|federal|law)|aviso de confidencialidad|puede contener informacion (?:confidencial|privilegiada|protegida)|exclusivamente a su destinatario)/gi,
  confidence: 'medium',
  examples: {
    hit: [
      'This message «may contain PHI». If received in error, delete.',
      '«CONFIDENTIALITY NOTICE»: this e-mail',
      'it is «intended only for» the addressee',
      '«Aviso de confidencialidad»: este mensaje',
    ],
    miss: ['confidential salary data attached', 'we intended to call', 'a privileged few', 'notice of the meeting'],
  },
};
