import type { PatternRule } from './rule.ts';

export const ipAddressRule: PatternRule = {
  id: 'ip-address',
  title: 'IP address',
  category: 'ip',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(O)',
  keywords: [],
  signsOfNumbers: '.:',
  pattern: /\b((?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4})\b/gi,
  confidence: 'low',
  accept: (value, around) => {
    if (/[\d.v-]$/i.test(around.before) || /^[.-]?\d/.test(around.after)) return null;
    if (value.includes(':')) return 'low';
    const parts = value.split('.').map(Number);
    const [a = 0, b = 0] = parts;
    if (parts.some((part) => part > 255) || a === 0 || a >= 224) return null;
    // An address inside a network says nothing, unless somebody calls it a person's.
    if (/\bIP(?: address)?[^a-z0-9\n]{0,4}(?:(?:is|was|es)[^a-z0-9\n]{1,3})?$/i.test(around.before)) return 'low';
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
      'her IP address: «192.168.1.4»',
      'from «2001:db8:0:0:8a2e:370:7334:1»',
    ],
    miss: ['192.168.1.4', '10.2.0.4', 'version 4.12.2019.3', '1.2.840.10008', '999.1.1.1', 'v1.2.3.4'],
  },
};
