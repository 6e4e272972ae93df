export { type Apart, asked, type Timer } from './attachments/apart.ts';
export { heavyReaders, type Recognised } from './attachments/heavy-readers.ts';
export { answerReaderCall, type ReaderAnswer, type ReaderCall } from './attachments/reader-call.ts';
export type { HeavyReaders } from './attachments/reading.ts';
export { auditEvent } from './audit/audit-event.ts';
export type { AuditBounds, AuditStore } from './audit/audit-store.ts';
export { countRules } from './audit/count-rules.ts';
export { AUDIT_KINDS, type AuditEvent, type AuditOutcome, PRODUCT_VERSION, type RuleCount } from './audit/event.ts';
export { AuditEventSchema } from './audit/event-schema.ts';
export type { AuditContext, Occurrence } from './audit/occurrence.ts';
export { toOtlpLogs } from './audit/otlp-logs.ts';
export { readOtlpLogs } from './audit/read-otlp-logs.ts';
export { recordEvent } from './audit/record-event.ts';
export { type Delivery, deliveryOf, shipEvents } from './audit/ship-events.ts';
export type { Caution } from './cautions/caution.ts';
export { cautionsOf } from './cautions/cautions-of.ts';
export { type Consents, hashedAddress, NO_CONSENTS, readConsents } from './delivery/consents.ts';
export { decide } from './delivery/decide.ts';
export { decideSealed } from './delivery/decide-sealed.ts';
export {
  type Decision,
  type FitReason,
  JUSTIFICATIONS,
  type Justification,
  NO_WISH,
  type Wish,
} from './delivery/decision.ts';
export {
  type DomainRecord,
  type DomainRecords,
  NO_DOMAIN_RECORDS,
  readDomainRecords,
  takenAt,
  tlsTrouble,
} from './delivery/domain-records.ts';
export { tlsFit } from './delivery/fits.ts';
export { NO_ROUTE, routeOf, routingHeaderNames, unscannedHeader } from './delivery/headers.ts';
export { bodyBelowLine, lineAsHtml, lineAsText, startsWithLine, withLine } from './delivery/subject-line.ts';
export { hasTag, tagSubject, untagSubject } from './delivery/subject-tag.ts';
export type { Attachment, Draft, Mailbox, Recipient, Unread, UnreadReason } from './draft.ts';
export { draftDigest } from './draft-digest.ts';
export type { Exposure, ExposureLevel } from './exposure/exposure.ts';
export { exposureWithout, sameValueKey } from './exposure-without.ts';
export { CATEGORY_KINDS, type Category, type Finding, HEALTH_CATEGORIES } from './finding.ts';
export { holdsFreeWords } from './free-words.ts';
export { hideInSubject } from './hidden-subject.ts';
export { isWorthKeeping, keepAssessment, recallAssessment } from './kept-assessment.ts';
export { decisionToKeep, type KeptDecision, keepDecision, recallDecisions } from './kept-decisions.ts';
export { keepOverride, recallOverride } from './kept-override.ts';
export { latin1Bytes, latin1Text } from './latin1.ts';
export { isMaskable, maskedValue } from './masked-value.ts';
export { draftFromMessage, MessageError } from './message.ts';
export { mimeBoundary } from './mime-boundary.ts';
export { holdsArmor, soleArmor } from './pgp/armor.ts';
export { checkKey, readPublicKey } from './pgp/check-key.ts';
export { checkKeys } from './pgp/check-keys.ts';
export { type DraftKeys, draftKeys } from './pgp/draft-keys.ts';
export { EncryptionError, encryptFor } from './pgp/encrypt.ts';
export {
  type KeySetting,
  type KeyState,
  type KeyStates,
  NO_KEYS,
  notedKeyStates,
} from './pgp/key-states.ts';
export { type Keyring, type KeyringEntry, NO_KEYRING, readKeyring } from './pgp/keyring.ts';
export { type JudgedEntry, keyringEntry, type NewKeyringEntry } from './pgp/keyring-entry.ts';
export type { OpenPgp } from './pgp/openpgp.ts';
export { pgpMimeMessage, pgpMimePayload } from './pgp/pgp-mime.ts';
export { keepSealed, looksSealed, recallSealed, sealedText } from './pgp/sealed.ts';
export { lookUpKey, type WkdAnswer, type WkdFetch, wkdUrls } from './pgp/wkd.ts';
export { confirmWithVendor, PORTAL_PRESETS } from './policy/presets.ts';
export { defaultPolicy, type PolicyError, readPolicy } from './policy/read.ts';
export { type Policy, PolicySchema, type Protection, TLS_VERSIONS, type TlsVersion } from './policy/schema.ts';
export { typicalMail } from './policy/typical-mail.ts';
export { lineEndingOf, type RawField, rawFields, withHead } from './raw-fields.ts';
export type { Hop, HopVerdict, Party } from './received/hop.ts';
export {
  type TransportReport,
  type TransportSetting,
  transportReport,
} from './received/report.ts';
export { type Assessment, assess, type Review, review, type Setting } from './review.ts';
export { RULES } from './rules/index.ts';
export { type AuditSecrets, readAuditSecrets, readDeployedSetting } from './setting.ts';
export { announce } from './words/announce.ts';
export { type AuditLabels, auditLabels } from './words/audit-labels.ts';
export { type CardLabels, cardLabels } from './words/card-labels.ts';
export { categoryWords } from './words/categories.ts';
export { type CautionLabels, cautionLabels, cautionLine } from './words/caution-lines.ts';
export { type DecisionLine, decisionLine } from './words/decision-line.ts';
export { describe } from './words/describe.ts';
export type {
  Announcement,
  AttachmentLine,
  ComparedWay,
  Description,
  FindingGroup,
  Icon,
  Language,
  Line,
  RecipientLine,
} from './words/description.ts';
export { type Excerpt, excerpt } from './words/excerpt.ts';
export { describeFailure, describeUnscanned, type FailureCode } from './words/failure.ts';
export { type HomeLabels, homeLabels } from './words/home-labels.ts';
export { describeKeysFailure } from './words/keys-failure.ts';
export { type OverrideLabels, overrideLabels } from './words/override-labels.ts';
export { type PaneLabels, paneLabels } from './words/pane-labels.ts';
export { explainPolicy, type PolicyExplanation } from './words/policy-explanation.ts';
export { type RedactionLabels, redactionLabels } from './words/redaction-labels.ts';
export { describeSealFailure, type SealFailure, type SealLabels, sealLabels } from './words/seal-labels.ts';
export { type SweepDigest, type SweepHit, sweepDigest } from './words/sweep-digest.ts';
export { describeTransport, type TransportDescription } from './words/transport-description.ts';
export type { HopLine } from './words/transport-hop-line.ts';
export { type TransportLabels, transportLabels } from './words/transport-labels.ts';
export { type TextLine, transportLines, transportText } from './words/transport-text.ts';
export { wrapped } from './words/wrapped.ts';
