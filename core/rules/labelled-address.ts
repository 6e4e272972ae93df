import type { PatternRule } from './rule.ts';

export const labelledAddressRule: PatternRule = {
  id: 'labelled-address',
  title: 'Address behind a label',
  category: 'address',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(B)',
  keywords: 'address addr direccion domicilio adr n3 lives vive reside resides living'.split(' '),
  pattern:
    /(?:\b(?:(?:home|street|mailing|new|current|local|patient|pt) )?(?:address(?: line)?|addr|direccion|domicilio)(?: is| es)?[:=|\t] {0,3}|\bnew addr |\bN3\*|\bADR:;;|\b(?:lives?|living|resid(?:es|ing)|vive) (?:at|en|on) (?:el |la )?)((?:\d{1,6}|[A-Z]{1,2}\d{1,5}|P\.?O\.? ?[Bb](?:ox|OX)|HC|RR|Rural|Lot|LOT|Unit|Apt|Calle|Carr|CARR|Urb|Calle) [A-Za-z0-9 .'#-]{3,40})/gi,
  confidence: 'medium',
  accept: (value, around) =>
    /@/.test(value) ||
    /\b(?:ip|mac|email|e-mail|web|billing|company|office|ship(?:ping)?|remit)[ -]?(?:to )?(?:address|addr)\b[^\n]{0,6}$/i.test(
      around.before,
    )
      ? null
      : 'medium',
  examples: {
    hit: [
      'Address: «1802 W LEMON ST TAMPA FL 33606»',
      'N3*«HC 60 BOX 118»~',
      'domicilio: «Calle Luna 12»',
      'street address line: «70 Pequot Landing»',
      'she lives at «14 Est. Whim»',
    ],
    miss: [
      'IP address: 203.0.113.7',
      'ship to address: 1400 S Foothill Dr',
      'address: see portal',
      'lives at home',
      'Email address: 12 of them',
    ],
  },
};
