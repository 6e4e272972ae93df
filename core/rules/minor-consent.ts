import type { PatternRule } from './rule.ts';

export const minorConsentRule: PatternRule = {
  id: 'minor-consent',
  title: 'Care a minor asked for alone',
  category: 'visit',
  source: 'https://www.ecfr.gov/current/title-45/section-164.502#p-164.502(g)(3)',
  keywords: 'minor parents teen mom dad confidential mother father mama padres menor parent'.split(' '),
  pattern:
    /\b(minor(?:'s)? consent|consented (?:for herself|for himself) as a minor|(?:her|his|the) (?:mom|dad|mother|father|parents?) (?:does not|doesn't|do not|don't|must not|cannot|can't|should not) (?:know|be told|find out|see)|without (?:her|his) parents? knowing|not to (?:the |her |his )?parents?|confidential teen|teen confidential|sin que (?:sus padres|su mama) (?:sepan?|se enteren?)|sus padres no (?:saben|deben saber))\b/gi,
  confidence: 'low',
  topic: 'minor',
  examples: {
    hit: [
      'State «minor consent» law covers this',
      "«her mom doesn't know» she is here",
      'bill the grant, «not to the parents»',
      '«sus padres no saben»',
      'a «confidential teen» visit',
    ],
    miss: ['a minor bug', 'parents are welcome at the game', 'teen volunteers wanted', 'mom does not know the code'],
  },
};
