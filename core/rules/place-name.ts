/** How places are written, on folded text, and which capitalised words are none. */

const WORD = "(?:(?:St|Mt|Ft|Pt|Med|Ctr|Hosp|Univ|Gen)\\.|[A-Z][A-Za-z]{0,20}(?:'[A-Za-z]{1,10})?)";
const BETWEEN = '(?: of the | of | and | & | de la | de los | de | del |[ -])';

/** Chicago; St. Mary's; Brigham and Women's Hospital; Winston-Salem; Hospital General de Mexico. */
export const PLACE = `${WORD}(?:${BETWEEN}${WORD}){0,5}`;

/** A town: up to three words. */
export const TOWN = '(?:(?:St|Mt|Ft)\\. )?[A-Z][a-z]{2,20}(?:[ -][A-Z][a-z]{1,20}){0,2}';

const NOT_PLACES = new Set(
  `a about admission after all also am an and any april are as aug august bed before black board both caucasian cc chief clinical cms congress covid
ct dec december did discharge dob doctor dos dr dra due each ed emergency english epic er every family feb february fda fema fl for four french friday
from full general he her his home hospice how html http i icu id if imaging in inc is it its jan january java july jun june lab labs linux may mar march
mac medicaid medicare microsoft mon monday mri mrn mrs ms mr my need new nicu no not nov november now number nurse ob october oct of on one or our outlook
overnight part patient patients pdf perl ph phase phone picu please pm po pt python question re regard results room rn saturday script see sept
september she since so spanish spring ssn stage summer sun sunday surgery tests thanks that the their then there these they this those three thurs thursday
to today tomorrow tues tuesday two type unit unix us version very was we wed wednesday week what when where which who why windows winter with word year
yes you your zoom enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado
domingo el la los las su urgencias emergencias god christ english spanish latin american america`.split(/\s+/),
);

/** Whether a capitalised run can be a place: its first word begins none of what sentences are made of. */
export function canBePlace(value: string): boolean {
  const first = /^[A-Za-z]{1,30}/.exec(value)?.[0].toLowerCase() ?? '';
  return first.length > 1 && (!NOT_PLACES.has(first) || /^(?:New|General|Mayo|Spring|LA) [A-Z]/.test(value));
}
