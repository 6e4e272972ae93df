import type { Confidence } from '../finding.ts';
import { isPossibleDate } from './date-form.ts';
import { behindLabel, digitCount, isAstray, isFiller, isSpecimen } from './label.ts';
import { nextOfList } from './number-list.ts';
import type { Around, PatternRule } from './rule.ts';

const LABELS = [
  // The second of two labels, with what they ask for behind both: "DOB/MRN 3/14/62 / 5520817".
  'mrn:? {1,2}\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}',
  'mrns?',
  'mrn last ?4',
  'mr',
  '(?:our|clinic|num|(?:numero|no\\.?) de) (?:id|record)',
  'num record',
  'extension:',
  'reference: patient\\/',
  'expediente clinico',
  'm\\.r\\.n\\.?',
  'm\\.?r\\.? ?(?:#|no\\b|num\\b|number\\b)',
  'med(?:ical)?\\.? ?rec(?:ord)?s?\\b\\.?(?: shows?)?',
  'emr ?(?:#|no|id|number)',
  // A facility or state before a slash.
  'mrn:? {1,2}[a-z]{2,4}\\/',
  // HL7 version 2 keeps it in PID-3.
  'pid\\|\\d{0,2}\\|[a-z0-9^]{0,20}\\|',
  '(?:resident|uhid|nhs|ur) ?(?:#|no\\b|num\\b|number\\b|id\\b)',
  'numero con nosotros',
  'chart with us',
  '(?:chart|record|hospital|unit) ?(?:#|nos?\\b|num\\b|numbers?\\b|ids?\\b)',
  'chart',
  '(?:patient|pt|pat) ?_?(?:#|nos?\\b|num\\b|numbers?\\b|id(?:entifier)?s?\\b)',
  '(?:client|person) ?(?:#|no\\b|number\\b|id\\b)',
  'pid',
  'empi',
  'hrn',
  'hosp\\.? ?(?:#|no\\b|num\\b|number\\b|id\\b)',
  '(?:epi|mpi) ?(?:#|:|no\\b|number\\b|id\\b)',
  '(?:epic|cerner) (?:#|id\\b)',
  '[cepu]mrn',
  '(?:numeros? |no\\.? |num\\.? )?(?:de )?(?:expedientes?|exp\\.)(?: medicos?| clinicos?)?',
  '(?:historia|historial|registro|ficha) (?:clinic[ao]|medic[ao])',
  '(?:id|numero|no\\.?) (?:de identificacion )?(?:de |del )?paciente',
  'no?\\.? ?h\\.?c\\.?',
];

const STRONG = 'mrns?|m\\.r\\.n\\.?|(?:medical record|patient|pt) ?(?:#|no|number|id)';
const STRONG_LABEL = new RegExp(`\\b(?:${STRONG})`, 'i');

/** 0048213, NF-448201, 55-20817, UCLA-T1D-2023, BW 662019, NM 338 104. */
const VALUE =
  '([a-z]{0,6}[-.]?\\d{1,12}(?:[a-z-]{1,2}\\d{1,8}){0,3}[a-z]{0,3}|[a-z]{2,6}-[a-z][a-z0-9]{1,6}-\\d{2,8}|[a-z]{1,3} \\d{5,8}|(?:[a-z]{1,3} )?\\d{3} \\d{3} \\d{3,4})\\b';
/** Flats, buildings, telephones, departments and customers are numbered so, too, and patients are counted … */
const ANYBODYS =
  /\b(?:unit ?(?:#|no|num|numbers?|ids?)|record id|hospital ids?|(?:our|clinic) id|extension:|patient numbers|medical records|pid|(?:client|person) ?(?:#|no|number|id))[^a-z0-9\n]{0,4}(?:(?:is|was|es)\b[^a-z0-9\n]{1,3})?$/i;
/** … unless the words before say whose number it is. */
const OF_CARE = /\b(?:patient|pt|med(?:ical)?|clinic|health|mrn|e[mh]r)\b[^\n]{0,40}$/i;
/** Short words before a number that are no letters of it. */
const NOT_LETTERS = /^(?:for|and|the|to|in|on|at|by|or|per|was|con|por|y|en|a|as|if|so) /i;

export const mrnRule: PatternRule = {
  id: 'medical-record-number',
  title: 'Medical record number',
  category: 'mrn',
  source: 'https://www.ecfr.gov/current/title-45/section-164.514#p-164.514(b)(2)(i)(H)',
  keywords:
    'mrn mrns mr m id record num extension reference expediente med medical emr chart charts hospital unit patient patientid pt pat ptid empi umrn exp historia historial registro ficha n nhc numero no paciente resident uhid nhs ur client person pid medrec cmrn pmrn emrn hrn hosp epi mpi epic cerner hc'.split(
      ' ',
    ),
  // "MRN20418837" is one word.
  numbers: { digits: [4, 12], letters: true },
  pattern: behindLabel(LABELS, VALUE, STRONG),
  lists: true,
  confidence: 'high',
  accept: acceptMrn,
  examples: {
    hit: [
      'MRN «00482137»',
      'MRN: «0048213» seen today',
      'Medical record number is «NF-448201»',
      'chart # «55-20817»',
      'Pt ID: «7711204»',
      'Num. de expediente «448120»',
      'historia clinica no. «HC-99120»',
      'MRN\n«00702266»',
      'wristband MRN«20418837»',
      'ZZTEST, Penicillin (MRN «00482913»)',
      'MRN «99999912»',
      'PRUEBA, PEPITO (exp. «000123»)',
      'MRN: «123-45-6789»',
      'medical records show ID: «987654»',
      'MRN: «UCLA-T1D-2023»',
      'PID|1||«4410882»^^^QLH^MR',
      'text: MRN\nvalue: «PAL-0093341»',
      'chart «BW 662019»',
      'Unit # «4471», «4472» is leased',
      'MRN [«4471882»]',
      'MRN <«E4471882»>',
      'MRN; «4471882», MRN ~«4471882»',
      'MRN?: «4471882»',
      'HRN «448120», Epic ID «E4471882»',
      'Hosp# «4471882»',
      'No. de record «4471882»',
      'No HC «4471882»',
      'numero de identificacion del paciente: «4471882»',
      'MRNs «4471882»/«4471883»/«4471884»: no A1c',
      'MRN «4471882», «4471990» and «4471884», seen 4471884 times',
      'MRN «4471882», 0000000, and MRN «448120», 2025 on paper',
      'MRN «448-1200» 555-0142',
      'expedientes «448120», «448121» y «448190»',
      'patient IDs «7711204», «7711219»',
      'MRN should be «5520817», MRN in Epic «5520817», MRN (Lakeside): «NF-448201»',
      'MRN is as follows: «5520817», MRN reads «5520817», MRN on the label: «5520817»',
      'MRN, «5520817»; MRN • «5520817»; MRN: TX/«5520817»',
      'MRN / FIN: «5520817» / 80012345',
      'DOB/MRN 3/14/62 / «5520817»',
      'CMRN «5520817», pt PID «5520817», medrec# «5520817»',
      'Resident # «5520817», UHID # «5520817», UR # «5520817», clinic client ID «5520817»',
      'These MRNs have stuck orders: «4471882» «4471990» «4471884»',
      'MRNs:\n- «NF-448201»\n- «NF-448202»\n- none',
    ],
    miss: [
      'MRN 00000000',
      'MRN numbers are required on every form',
      'Patient ID band, adult, thermal, PB-7741',
      'the chart 2024 edition',
      'unit no. 12 on the second floor',
      'Chart 507-555-0134 to fax',
      'MR 3T scanner downtime 0600',
      'MRN for 448120 lives',
      'MRN count 4471882/4',
      'MRN 448120/20261123 note',
      'where mrn <> 448120',
      'MRN, phone 5075551234',
      'MRN on order 5520817',
      'MRN is missing from 44718 records',
      'MRN merges, 448120 in all',
      'MRNs have 448120 duplicates',
      'OOM killer pid 90077, sandbox client ID 448120',
    ],
  },
};

function acceptMrn(value: string, around: Around): Confidence | null {
  if (digitCount(value) < 4 || isFiller(value) || NOT_LETTERS.test(value)) return null;
  if (
    /^(?:19|20)\d\d$/.test(value) ||
    /^\d{3}-\d{3}-\d{4}$/.test(value) ||
    (/^\d{1,2}-\d{1,2}-\d{2,4}$/.test(value) && isPossibleDate(value))
  )
    return null;
  if (/^(?::\d|\.\d|%|,\d{3}(?!\d{2}))/.test(around.after)) return null;
  // A fraction or a date, unless it is the next of a list.
  if (around.after.startsWith('/') && nextOfList(around.after, value, 0) === null) return null;
  if (/\bmr\b[^a-z0-9]{0,6}$/i.test(around.before) && digitCount(value) < 6) return null;
  if (/^555-\d{4}$/.test(value) || isAstray(around.before, STRONG_LABEL, around.after)) return null;
  // What training and test systems number their patients with.
  if (/^(?:sim|te?st|demo|ex|zz|trn|osce)/i.test(value) || isSpecimen(value, around.before)) return 'low';
  const label = ANYBODYS.exec(around.before);
  // Processes, programs and lawyers' clients are numbered without anybody's care.
  if (label !== null && !OF_CARE.test(around.before.slice(0, label.index)))
    return /^(?:pid|client|person)/i.test(label[0]) ? null : 'low';
  // "chart 4410" may be any chart; a label that asks for a number may not.
  return /(?:\bcharts?[^a-z0-9#]{0,6}|\blast ?4\b[^\n]{0,6})$/i.test(around.before) ? 'medium' : 'high';
}
