import type { Confidence } from '../finding.ts';
import type { PatternRule } from './rule.ts';

const ABBREVIATIONS =
  'HTN|CHF|HFrEF|HFpEF|COPD|T[12]DM|DM[12]|IDDM|NIDDM|CKD|AKI|PVD|TIA|CVA|STEMI|URI|BPH|OSA|DJD|DDD|RLS|SLE|MVA|AMS|TBI|SAH|SDH|ICH|NSCLC|SCLC|CLL|AML|DLBCL|HCC|RCC|DCIS|MDS|MGUS|PVC|PAF|VSD|ASD|PDA|NICU|PICU|SNF|LTACH|ROSC|GBS|NPH|ARDS|IPF|GIB|SBO|NASH|IBS|IBD|PUD|ESLD|VRE|MSSA|CAUTI|CLABSI|BMT|s\\/p|c\\/o|h\\/o|PMH|PMHx|HPI|ROS|NKDA|NPO|DNR|DNI|POLST|SOB|DOE|LOC|N\\/V|f\\/c|Rx|Hx|Dx|Tx|Sx|Bx|RUQ|LUQ|RLQ|LLQ|ROM|WNL|LLE|RLE|LUE|RUE|CABG|PCI|TAVR|ORIF|THA|TKR|THR|IOL|ADLs|F2F';
/** Written small, too, without being anything else. */
const IN_SMALL_LETTERS = 'ckd|htn|hfref|hfpef|copd|t[12]dm|niddm|gerd|osa|bph|cabg|esld';

export const clinicalAbbreviationRule: PatternRule = {
  id: 'clinical-abbreviation',
  title: 'Abbreviation from a chart',
  category: 'condition',
  source: 'https://medlineplus.gov/appendixb.html',
  keywords: `${ABBREVIATIONS}|GERD`
    .replace('T[12]DM|DM[12]', 't1dm|t2dm|dm1|dm2')
    .toLowerCase()
    .replace(/[a-z]\\\/[a-z]\|?/g, '')
    .split('|')
    .concat(['s', 'c', 'h', 'n', 'f'])
    .filter((word) => word !== ''),
  pattern: new RegExp(`\\b(${ABBREVIATIONS}|${IN_SMALL_LETTERS})\\b`, 'g'),
  confidence: 'low',
  accept: (value): Confidence | null => (WEAK.test(value) ? 'low' : 'medium'),
  examples: {
    hit: [
      'pt with «ckd», «htn» and «gerd»',
      '«Hx» of «HTN», «CHF» and «T2DM»',
      '«COPD» flare',
      '«s/p» «CABG» x3',
      '«NKDA», «DNR»',
    ],
    miss: ['the html page', 'rx drone', 'a co/op store', 'the sob story', 'S/PDIF out'],
  },
};

/** Said in offices too, or by themselves of care in general. */
const WEAK =
  /^(?:ROS|LOC|DOE|SOB|ROM|PDA|ASD|PCI|URI|SBO|IBD|DDD|PVC|PVD|AMS|MVA|NPH|MDS|ICH|SNF|NICU|PICU|LTACH|Rx|Tx|c\/o|f\/c|IOL|THR|SLE|BMT|ADLs|F2F|GBS|CLL|PAF|HCC|AML|Hx|s\/p|NPO|h\/o|THA|TIA|DNR|DNI)$/;

const ANY = new RegExp(`^(?:${ABBREVIATIONS})$`);

/** Whether a word is such an abbreviation. */
export function isChartAbbreviation(word: string): boolean {
  return ANY.test(word);
}
