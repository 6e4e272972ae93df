/** How a person's name is written, on folded text (no accents), and which capitalised words are no names. */

export const CAPITALISED = "(?:[DLO]')?[A-Z][a-z]{1,20}(?:['-]?[A-Z][a-z]{1,20}){0,2}";
export const SHOUTED = "(?:[DLO]')?[A-Z]{2,20}(?:['-][A-Z]{2,20}){0,2}";
export const PARTICLE = '(?:de la |de los |de las |del |de |da |dos |van der |van |von |bin |al-|el-|la )';
export const SHOUTED_PARTICLE = PARTICLE.toUpperCase();
export const INITIAL = '[A-Z]\\.?';

/** A surname alone: Alvarez, Delgado-Finch, O'Brien, de la Cruz, MCALLISTER. */
export const SURNAME = `(?:${PARTICLE}?${CAPITALISED}|${SHOUTED})`;

/** Given name and surname, in this order: Ana Ruiz, Saoirse P., Maria de los Angeles Robledo, Ana RUIZ, ANA RUIZ; capitals behind both are a label. */
export const FULL_NAME =
  `(?:${CAPITALISED}(?: ${INITIAL})?(?:(?: ${CAPITALISED})? (?:${PARTICLE}?${CAPITALISED}(?: ${CAPITALISED})?|[A-Z])| ${SHOUTED})` +
  `|${SHOUTED} (?:[A-Z]\\.? )?${SHOUTED_PARTICLE}?${SHOUTED})`;

/** Surname first, as registration systems print it: RUIZ, ANA M; Karapetyan, Anahit; Ruiz, A. */
export const REVERSED_NAME = `(?:${SHOUTED_PARTICLE}?${SHOUTED}|${PARTICLE}?${CAPITALISED}), ?(?:${SHOUTED}|${CAPITALISED}|[A-HJ-Z])(?: ${INITIAL})?`;

/** Capitalised words that follow "patient" or a title, or begin a sentence, and are not names. */
const NOT_NAMES = new Set(
  `a about access accounts active activity acuity adult advocate advisory advocacy affairs after age all allergies also am an and any appointment
appointments april are as ask assistance assistant at august balance band based be bed before bill billing board brochure by call came can care cares
case cell census center centered chart charts check choice claim clinic clinical code comfort communication complaint complaints consent contact copay
cost count county current daily data date days december dental denied department details dept diagnosis did discharge discharged do doctor does dob doe
dr drug due dx each education email emergency encounter engagement er every example exam experience fall falls family fax feb february feedback female file files
financial first flow for form forms friday from fw gave gender generated get given had handbook handoff has have he health hello her hi his history home
hospital hr hx icu id identification identifier if imaging in info information initials inpatient insurance intake interview is it its jan january july
june last lab labs language leave letter letters list lists log lookup male management march matters may me med medicaid medical medicare medication meds
member message monday monitoring mrn my name names navigator needs new next no none not note notes notice nov november now number nurse october of office
on one online only or order orders our outcomes outpatient outreach over panel parking partner per pharmacy phone physician placement plan please po
policy population portal preferences privacy procedure profile program progress protection provider purchase quality question questions rate re ready
record records recruitment ref referral referrals refund registration registry relations report reported reports representative request requests
responsibility results reviewed rights rn room rounds rx safety said sat satisfaction saturday says schedule scheduling seen self sent sept september
service services sex she should ssn spreadsheet staff states status stay still stories summary sunday support survey surveys take team template test thanks
that the their them then these they this those throughput thursday ticket time to today tomorrow tool toolkit total tracking transfer transport
transportation treatment tuesday type under unit update us vip visit visits volume volumes wait was we wednesday weekly were what when who will with
worklist year years yes you your el la los las del paciente pacientes nombre numero cita fecha seguro citas de con para por que
number one street avenue road group inc llc ltd health bank company university college foundation society association manager director engineer analyst vp coordinator developer associate specialist editor counsel supervisor consultant designer architect
administrator technician recruiter accountant officer teacher president scientist planner buyer
dear hi hello hola estimado estimada gracias sample feline canine annuitant driver person
dec oct sep apr mar jun jul aug pdt est cst pst edt cdt mdt mst primary michigan texas ohio florida oregon`.split(
    /\s+/,
  ),
);

/** Whether a capitalised run can be a name: it does not begin with a word that is none. */
export function canBeName(value: string): boolean {
  const words = value
    .toLowerCase()
    .split(/[\s,.-]+/)
    .filter((word) => word !== '');
  const [first] = words;
  return (
    first !== undefined &&
    !NOT_NAMES.has(first) &&
    !(words.length === 2 && NOT_NAMES.has(words[1] ?? '') && (words[1] ?? '').length > 1)
  );
}

const ORGANISATION =
  /(?:^| )(?:St|Ave|Avenue|Rd|Road|Street|Blvd|Ln|Ct|Way|Drive|Clinic|Hospital|Center|Health|Inc|LLC|Foundation|Hall|Room|School|College|University|County|Park|Elementary|Medical|Pharmacy|Church|High|Institute|Plaza|Bridge|Lake|River|Memorial|Partners|Goods|Therapy|Roofing|Mobility|Toxicology|Radiology|Group|Services|Medicine|Associates|Insurance|Trust|Bank|Systems|Solutions|Supply|Company|Corp)\b/;

/** Whether a run of capitalised words names a place, a firm or a department instead of a person. */
export function isOrganisation(value: string): boolean {
  return ORGANISATION.test(value);
}

/** Whether the capitalised words right behind a value make it part of a place, a firm or a department. */
export function continuesAsOrganisation(after: string): boolean {
  return isOrganisation(/^(?: [A-Z][A-Za-z]{0,15}){1,2}/.exec(after)?.[0] ?? '');
}

/** Whether a firm's legal form stands right behind a value. */
export function continuesAsFirm(after: string): boolean {
  return /^,? (?:LLC|LLP|PLLC|Inc|INC|Ltd|LTD|Corp|CORP|Co)\b/.test(after);
}
