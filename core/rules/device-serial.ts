import { behindLabel, digitCount, isFiller } from './label.ts';
import type { PatternRule } from './rule.ts';

export const deviceSerialRule: PatternRule = {
  id: 'device-serial-number',
  title: 'Serial number of a device',
  category: 'device',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(M)',
  keywords: 'serial s lot 21 sn ser udi lot 21 implant device serie dispositivo imei'.split(' '),
  pattern: behindLabel(
    [
      '(?:unit |device )?s\\/n',
      'sn',
      'ser(?:ial)?\\.?(?: ?(?:#|no\\b|num\\b|number\\b))?',
      'udi',
      'lot(?: ?#)?',
      '\\(21\\)',
      '(?:implant|device) (?:id|#|no\\b)',
      'imei',
      '(?:numero|no\\.?) de serie',
    ],
    String.raw`([a-z]{0,5}\d{0,4}-?\d{1,14}(?:[a-z-]{1,3}\d{1,10}){0,4}(?:-?[a-z]{1,2})?)\b`,
  ),
  confidence: 'low',
  accept: (value, around) => {
    if (digitCount(value) < 4 || isFiller(value) || /^(?:\/|:\d|\.\d|%)/.test(around.after)) return null;
    return /\b(?:implant(?:ed)?|patella|liner|shell|screws?|rods?|stem|femoral|tibial|pump|pacemaker|icd|shunt|cpap|hearing aid|lead|stent|prosthe\w{2,4}|pt|patient|bomba|marcapasos)\b[^\n]{0,60}$/i.test(
      around.before,
    )
      ? 'medium'
      : 'low';
  },
  examples: {
    hit: [
      'Old machine: AirCradle 10, SN «23191847265»',
      'VP shunt (Strata, serial\n«SV-4410-C»)',
      'S/N «K3-2024-00871»',
      'numero de serie «448120»',
      'pacemaker serial no. «PJN720341H»',
    ],
    miss: ['serial port 3', 'SN 12', 'a serial entrepreneur', 'the sn-2 cluster', 'serial 00000000'],
  },
};
