import { isPersonalAddress } from '../lexicon/personal-mail-domains.ts';
import { endsNear } from './label.ts';
import type { PatternRule } from './rule.ts';

/** Whose address it is, or that one is asked for: "her e-mail", "Email:", "contact". */
const LABEL =
  /\b(?:e-?mails?|contact(?:ed)?|(?:her|his|their|patient|pt)(?:'s)? address|correos?(?: electronico)?)\b[^\n@]{0,24}$/i;
/** Mailboxes of desks and machines. */
const DESK =
  /^(?:no-?reply|do-?not-?reply|info|support|sales|orders?|billing|help(?:desk)?|admin|contact|office|hello|news(?:letter)?|service|webmaster|postmaster|abuse|list|mailer-daemon|unsubscribe|subscribe|jobs|careers|press|marketing|team|hr|it|fax|referrals?|appointments?|scheduling|intake|frontdesk|records)\b/i;

export const emailAddressRule: PatternRule = {
  id: 'email-address',
  title: 'E-mail address',
  category: 'email',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(F)',
  keywords: [],
  signs: '@',
  pattern: /\b([A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.[A-Za-z]{2,24})\b/g,
  confidence: 'low',
  accept: (value, around) => {
    // Those at personal providers have their own rule.
    if (/[@=]$/.test(around.before) || /^@/.test(around.after) || isPersonalAddress(value)) return null;
    return endsNear(around.before, LABEL, 40) && !DESK.test(value) ? 'medium' : 'low';
  },
  examples: {
    hit: [
      'Email: «a.ruiz@northfield.example»',
      'her e-mail is «ana.ruiz@mail.northfield.edu».',
      'su correo es «ana@northfield.com.mx»',
      'write to «orders@breathewelldme.example»',
      '<«rj@northfield.org»>',
    ],
    miss: [
      'ana.ruiz@gmail.com is at a personal provider',
      'twitter @northfield.com',
      'email me at noon',
      'mail the form to northfield.org',
      'user@host',
    ],
  },
};
