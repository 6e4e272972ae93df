export { type Apart, asked, type Timer } from './attachments/apart.ts';
export { heavyReaders, type Recognised } from './attachments/heavy-readers.ts';
export { answerReaderCall, type ReaderAnswer, type ReaderCall } from './attachments/reader-call.ts';
export type { HeavyReaders } from './attachments/reading.ts';
export type { Caution } from './cautions/caution.ts';
export { cautionsOf } from './cautions/cautions-of.ts';
export { type Consents, NO_CONSENTS, readConsents } from './delivery/consents.ts';
export { decide } from './delivery/decide.ts';
export { type Decision, JUSTIFICATIONS, type Justification, NO_WISH, type Wish } from './delivery/decision.ts';
export {
  type DomainRecord,
  type DomainRecords,
  NO_DOMAIN_RECORDS,
  readDomainRecords,
  takenAt,
  tlsTrouble,
} from './delivery/domain-records.ts';
export { unscannedHeader } from './delivery/headers.ts';
export { hasTag, tagSubject, untagSubject } from './delivery/subject-tag.ts';
export type { Attachment, Draft, Mailbox, Recipient, Unread, UnreadReason } from './draft.ts';
export { draftDigest } from './draft-digest.ts';
export type { Exposure, ExposureLevel } from './exposure/exposure.ts';
export { exposureWithout, sameValueKey } from './exposure-without.ts';
export { CATEGORY_KINDS, type Category, type Finding, HEALTH_CATEGORIES } from './finding.ts';
export { hideInSubject } from './hidden-subject.ts';
export { isWorthKeeping, keepAssessment, recallAssessment } from './kept-assessment.ts';
export { decisionToKeep, type KeptDecision, keepDecision, recallDecisions } from './kept-decisions.ts';
export { keepOverride, recallOverride } from './kept-override.ts';
export { isMaskable, maskedValue } from './masked-value.ts';
export { draftFromMessage, MessageError } from './message.ts';
export { defaultPolicy, type PolicyError, readPolicy } from './policy/read.ts';
export { type Policy, PolicySchema, type Protection, TLS_VERSIONS, type TlsVersion } from './policy/schema.ts';
export type { Hop, HopVerdict, Party } from './received/hop.ts';
export {
  type TransportReport,
  type TransportSetting,
  transportReport,
} from './received/report.ts';
export { type Assessment, assess, type Review, review, type Setting } from './review.ts';
export { RULES } from './rules/index.ts';
export { readDeployedSetting } from './setting.ts';
export { announce } from './words/announce.ts';
export { type CardLabels, cardLabels } from './words/card-labels.ts';
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
export { type OverrideLabels, overrideLabels } from './words/override-labels.ts';
export { type PaneLabels, paneLabels } from './words/pane-labels.ts';
export { type RedactionLabels, redactionLabels } from './words/redaction-labels.ts';
export { type SweepDigest, type SweepHit, sweepDigest } from './words/sweep-digest.ts';
export { describeTransport, type TransportDescription } from './words/transport-description.ts';
export type { HopLine } from './words/transport-hop-line.ts';
export { type TransportLabels, transportLabels } from './words/transport-labels.ts';
export { type TextLine, transportLines, transportText } from './words/transport-text.ts';
export { wrapped } from './words/wrapped.ts';
