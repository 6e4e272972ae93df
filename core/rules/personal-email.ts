import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import type { PatternRule } from './rule.ts';

export const personalEmailRule: PatternRule = {
  id: 'personal-email-address',
  title: 'E-mail address at a personal mail provider',
  category: 'email',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(F)',
  keywords: [],
  signs: '@',
  pattern: /\b([A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,10}){1,2})\b/g,
  confidence: 'medium',
  accept: (value) => (isPersonalAddress(value.toLowerCase()) ? 'medium' : null),
  examples: {
    hit: [
      'write to «dkuznets.art@yahoo.com»',
      'e-mail: «m.robledo+2@gmail.com».',
      'correo «ana@hotmail.es»',
      '<«rj@icloud.com»>',
    ],
    miss: ['orders@breathewelldme.example', 'gmail.com is down', 'user@corp.gmail.com.example', 'twitter @gmail'],
  },
};
