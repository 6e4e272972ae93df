import type { Confidence } from '../finding.ts';
import { CARE } from './care-date.ts';
import type { PatternRule } from './rule.ts';
import { sentenceAfter, sentenceBefore } from './sentence.ts';

const DAY_OF_WEEK =
  '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|miercoles|jueves|viernes|sabado|domingo';
const MONTH_NAME =
  'january|february|march|april|may|june|july|august|september|october|november|december|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';

export const relativeDateRule: PatternRule = {
  id: 'relative-date',
  title: 'Day of care counted from today',
  category: 'date',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(C)',
  keywords: (
    'yesterday last next this past on monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'tomorrow tonight ayer anoche manana pasado pasada proximo proxima lunes martes miercoles jueves viernes sabado domingo'
  ).split(' '),
  pattern: new RegExp(
    `\\b(yesterday|tomorrow|last night|ayer|anteayer|anoche|(?:last|next|this|this past|past|el|este|el pasado|el proximo) (?:${DAY_OF_WEEK})|(?:last|next|this past|past) (?:week|month|${MONTH_NAME})|la semana pasada|la proxima semana|el mes pasado|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b`,
    'gi',
  ),
  confidence: 'low',
  accept: (_value, { before, after }): Confidence | null =>
    CARE.test(`${sentenceBefore(before)}|${sentenceAfter(after)}`) ? 'low' : null,
  examples: {
    hit: [
      'seen at Springfield Clinic «last week», MRN 448120',
      'pt was seen by Dr. Patel «last Thursday».',
      'her biopsy was «yesterday»',
      'la operaron «el martes» en el hospital',
      'discharged «last July» on warfarin',
    ],
    miss: [
      'see you next week',
      'the report is due last Friday. The patient is well.',
      'this month only: shoes',
      'nos vemos manana',
      'yesterday it rained',
    ],
  },
};
