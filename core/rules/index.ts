import { accountNumberRule } from './account-number.ts';
import { ageOver89Rule } from './age-over-89.ts';
import { aggregateRule } from './aggregate.ts';
import { animalPatientRule } from './animal-patient.ts';
import { bankAccountRule } from './bank-account.ts';
import { biometricRule } from './biometric.ts';
import { birthDateByNameRule } from './birth-date-by-name.ts';
import { blankFormRule } from './blank-form.ts';
import { bulkMailRule } from './bulk-mail.ts';
import { cardRule } from './card.ts';
import { careDateRule } from './care-date.ts';
import { carePlaceRule } from './care-place.ts';
import { cityAndStateRule, cityRule } from './city.ts';
import { clinicalAbbreviationRule } from './clinical-abbreviation.ts';
import { clinicalRecordRule } from './clinical-record.ts';
import { conditionRule } from './condition.ts';
import { cptRule } from './cpt.ts';
import { deaRule } from './dea.ts';
import { deidentifiedRule } from './deidentified.ts';
import { describedNameRule } from './described-name.ts';
import { deviceSerialRule } from './device-serial.ts';
import { disclaimerRule } from './disclaimer.ts';
import { dobRule } from './dob.ts';
import { doseRule } from './dose.ts';
import { drugRule } from './drug.ts';
import { emailAddressRule } from './email-address.ts';
import { faxRule } from './fax.ts';
import { fileNameRule } from './file-name.ts';
import { fullNameRule } from './full-name.ts';
import { hcpcsRule } from './hcpcs.ts';
import { icd10Rule } from './icd10.ts';
import { idNumberRule } from './id-number.ts';
import { initialsRule } from './initials.ts';
import { ipAddressRule } from './ip-address.ts';
import { keyedNameRule } from './keyed-name.ts';
import { labelledAddressRule } from './labelled-address.ts';
import { labelledPhoneRule } from './labelled-phone.ts';
import { licenceRule } from './licence.ts';
import { loincRule } from './loinc.ts';
import { mbiRule } from './mbi.ts';
import { memberIdRule } from './member-id.ts';
import { minorConsentRule } from './minor-consent.ts';
import { mrnRule } from './mrn.ts';
import { ndcRule } from './ndc.ts';
import { npiRule } from './npi.ts';
import { memberIdBeforeLabelRule, numberBeforeLabelRule } from './number-before-label.ts';
import { ownerNameRule } from './owner-name.ts';
import { patientNameRule, patientSurnameRule } from './patient-name.ts';
import { paymentForCareRule } from './payment-for-care.ts';
import { personalEmailRule } from './personal-email.ts';
import { phoneRule } from './phone.ts';
import { photoRule } from './photo.ts';
import { placeholderRule } from './placeholder.ts';
import { portalLinkRule } from './portal-link.ts';
import { procedureRule } from './procedure.ts';
import { providerIdentityRule } from './provider-identity.ts';
import { relatedNameRule } from './related-name.ts';
import { relativeDateRule } from './relative-date.ts';
import { residenceRule } from './residence.ts';
import { reversedNameRule } from './reversed-name.ts';
import type { Rule } from './rule.ts';
import { serviceDateRule } from './service-date.ts';
import { snomedRule } from './snomed.ts';
import { ssnRule } from './ssn.ts';
import { streetAddressRule } from './street-address.ts';
import { testRule } from './test.ts';
import { testFindingRule } from './test-finding.ts';
import { testResultRule } from './test-result.ts';
import { titledNameRule } from './titled-name.ts';
import { trainingRule } from './training.ts';
import { vinRule } from './vin.ts';
import { visitRule } from './visit.ts';
import { zipCodeRule } from './zip-code.ts';

/** Every rule that ships, in the order RULES.md lists them. */
export const RULES: readonly Rule[] = [
  ssnRule,
  mrnRule,
  numberBeforeLabelRule,
  memberIdBeforeLabelRule,
  fileNameRule,
  mbiRule,
  memberIdRule,
  accountNumberRule,
  idNumberRule,
  dobRule,
  birthDateByNameRule,
  serviceDateRule,
  careDateRule,
  relativeDateRule,
  ageOver89Rule,
  patientNameRule,
  patientSurnameRule,
  relatedNameRule,
  keyedNameRule,
  ownerNameRule,
  titledNameRule,
  reversedNameRule,
  initialsRule,
  describedNameRule,
  fullNameRule,
  phoneRule,
  labelledPhoneRule,
  faxRule,
  personalEmailRule,
  emailAddressRule,
  streetAddressRule,
  labelledAddressRule,
  residenceRule,
  carePlaceRule,
  cityAndStateRule,
  cityRule,
  zipCodeRule,
  cardRule,
  bankAccountRule,
  licenceRule,
  npiRule,
  deaRule,
  vinRule,
  deviceSerialRule,
  portalLinkRule,
  ipAddressRule,
  biometricRule,
  photoRule,
  icd10Rule,
  conditionRule,
  clinicalAbbreviationRule,
  drugRule,
  doseRule,
  testRule,
  testResultRule,
  testFindingRule,
  procedureRule,
  visitRule,
  minorConsentRule,
  paymentForCareRule,
  cptRule,
  hcpcsRule,
  ndcRule,
  loincRule,
  snomedRule,
  clinicalRecordRule,
  placeholderRule,
  animalPatientRule,
  blankFormRule,
  aggregateRule,
  deidentifiedRule,
  bulkMailRule,
  providerIdentityRule,
  disclaimerRule,
  trainingRule,
];
