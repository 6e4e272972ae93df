import type { PatternRule } from './rule.ts';

export const ipAddressRule: PatternRule = {
  id: 'ip-address',
  title: 'Public IP address',
  category: 'ip',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(O)',
  keywords: [],
  numbers: { digits: [1, 3] },
  pattern: /\b((?:\d{1,3}\.){3}\d{1,3})\b/g,
  confidence: 'low',
  accept: (value, around) => {
    if (/[\d.v-]$/i.test(around.before) || /^[.-]?\d/.test(around.after)) return null;
    const parts = value.split('.').map(Number);
    const [a = 0, b = 0] = parts;
    if (parts.some((part) => part > 255) || a === 0 || a >= 224) return null;
    if (
      a === 10 ||
      a === 127 ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168) ||
      (a === 169 && b === 254)
    )
      return null;
    return /\b(?:version|ver|build|release|firmware|fw|oid)\b[^\n]{0,10}$/i.test(around.before) ? null : 'low';
  },
  examples: {
    hit: [
      '02:14:07 user=imanirw «203.0.113.87» VIEW',
      'login from «198.51.100.24»',
      'IP: «8.8.4.4»',
      'desde «203.0.113.9» anoche',
    ],
    miss: ['192.168.1.4', '10.2.0.4', 'version 4.12.2019.3', '1.2.840.10008', '999.1.1.1', 'v1.2.3.4'],
  },
};
