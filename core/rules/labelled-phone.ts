import type { Confidence } from '../finding.ts';
import { digitCount, isFiller } from './label.ts';
import { PERSONS, TOLL_FREE } from './phone.ts';
import type { Around, PatternRule } from './rule.ts';

const LABEL =
  '(?:(?:tele)?phones?|ph|tel|telefonos?|telecom|cell|cel|celular|mobile|movil|whatsapp|contact|call(?:er)?|callback|cb|text(?:ed)?|voicemail|llam(?:e|ar|ada)|reach|reached|reachable|home|work|desk|messages?|answering|dial|(?:my|her|his|their|mi|su) (?:number|numero))';
/** "phone number is", "call her back at", "caller ID", "llame al". */
const LINK =
  '(?:[ \\t:#=|.)\\/-]|\\b(?:no|num|number|nos|numero|is|es|was|at|on|to|al|el|id|back|from|her|him|them|me|us|mom|dad|home|ends|value|de)\\b){0,8}';
const NUMBER =
  '(?:\\+?1[-. ]?)?\\(?\\d{3}\\)?[-. \\/]{0,2}\\d{3}[-. ]?\\d{4}|\\d{3}-\\d{4}|\\+\\d{9,14}|\\+?\\(?\\d{1,4}\\)?(?:[-. ]{1,2}\\d{2,4}){2,5}|\\d{2,4} \\d{4,7}';

export const labelledPhoneRule: PatternRule = {
  id: 'labelled-phone-number',
  title: 'Telephone number behind a label',
  category: 'phone',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(D)',
  keywords: (
    'phone phones telephone ph tel telefono telefonos telecom cell cel celular mobile movil whatsapp contact call caller callback cb text ' +
    'texted voicemail llame llamar llamada reach reached reachable home work desk message messages answering dial number numero'
  ).split(' '),
  pattern: new RegExp(`\\b${LABEL}${LINK}\\n?[ \\t]{0,4}((?:${NUMBER})(?:x\\d{1,5})?)\\b`, 'gi'),
  confidence: 'low',
  accept: acceptLabelled,
  examples: {
    hit: [
      'Contact phone: «123-456-7890»',
      'contact: «(123) 456-7890»',
      'Cell is «555-0182», she does not do e-mail',
      'telefono: «55 1234 5678»',
      'Caller ID «16125550149»',
      'Phone:\n«60-56-85-91»',
    ],
    miss: [
      'call 911',
      'call on 2025-11-04',
      'phone: 1-800-555-0199',
      'text 12 or 13',
      'call 536-22-8145',
      'phone 000-000-0000',
      'work 12.5.2024',
    ],
  },
};

/** A year first, a year last, or the grouping of a Social Security number. */
const NO_PHONE = /^(?:(?:19|20)\d\d[-. ]\d{1,2}[-. ]\d{1,2}|\d{1,2}[-. ]\d{1,2}[-. ]\d{2,4}|\d{3}[- ]\d{2}[- ]\d{4})$/;

function acceptLabelled(value: string, around: Around): Confidence | null {
  const digits = digitCount(value);
  if (digits < 7 || digits > 15 || NO_PHONE.test(value.replace('(', '')) || TOLL_FREE.test(value) || isFiller(value))
    return null;
  if (/^[-./:]?\d|^[-_]\w|^[%,]\d/.test(around.after) || /\bfax[^\n]{0,16}$/i.test(around.before)) return null;
  return PERSONS.test(around.before) ? 'medium' : 'low';
}
