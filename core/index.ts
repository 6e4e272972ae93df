export { type Decision, NO_WISH, type Wish } from './delivery/decision.ts';
export {
  type DomainRecord,
  type DomainRecords,
  NO_DOMAIN_RECORDS,
  readDomainRecords,
  takenAt,
  tlsTrouble,
} from './delivery/domain-records.ts';
export { hasTag, tagSubject, untagSubject } from './delivery/subject-tag.ts';
export type { Attachment, Draft, Mailbox, Recipient, Unread, UnreadReason } from './draft.ts';
export type { Exposure, ExposureLevel } from './exposure/exposure.ts';
export { CATEGORY_KINDS, type Category, type Finding, HEALTH_CATEGORIES } from './finding.ts';
export { draftFromMessage, MessageError } from './message.ts';
export { defaultPolicy, type PolicyError, readPolicy } from './policy/read.ts';
export { type Policy, PolicySchema, type Protection, TLS_VERSIONS, type TlsVersion } from './policy/schema.ts';
export { type Review, review, type Setting } from './review.ts';
export { RULES } from './rules/index.ts';
export { readDeployedSetting } from './setting.ts';
export { type CardLabels, cardLabels } from './words/card-labels.ts';
export { describe } from './words/describe.ts';
export type {
  AttachmentLine,
  Description,
  FindingGroup,
  Icon,
  Language,
  Line,
  RecipientLine,
} from './words/description.ts';
export { type Excerpt, excerpt } from './words/excerpt.ts';
export { describeFailure, type FailureCode } from './words/failure.ts';
export { type PaneLabels, paneLabels } from './words/pane-labels.ts';
