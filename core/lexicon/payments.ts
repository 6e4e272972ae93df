/** Paying for care, English then Spanish; one a line, lower case. */

/** Hardly said of anything but one person's care. */
export const PAYMENTS = `
claim denial
claim denied
claim was denied
co-insurance
coinsurance
coordination of benefits
copay
copayment
date of loss
denied claim
ebt
eob
explanation of benefits
explanation of medical benefits
fsa claim
hsa card
letter of medical necessity
medical bill
medical necessity
medicaid application
medicaid pending
medicare part b
medicare part d
out-of-pocket
patient balance
patient responsibility
peer to peer
peer-to-peer
pre-authorization
pre-cert
precert
precertification
prior auth
prior authorization
recertification
secondary insurance
self-pay
spend-down
superbill
workers comp claim
autorizacion previa
copago
deducible
factura medica
plan de pago
reclamo medico
saldo del paciente
`;

/** Also said of cars and houses. */
export const INSURANCE_WORDS = `
adjuster
appeal
authorization
balance due
benefits
billing
claim
coverage
deductible
denial
denied
eligibility
financial assistance
insurance
medicaid
medicare
payer
premium
reimbursement
aseguranza
cobertura
seguro medico
`;
