import { businessMail } from './business-mail.ts';
import { clinicianSignature } from './clinician-signature.ts';
import { encryptedReferral } from './encrypted-referral.ts';
import { internalMail } from './internal-mail.ts';
import { lockedArchive } from './locked-archive.ts';
import { newsletter } from './newsletter.ts';
import { partnerWithTls } from './partner-with-tls.ts';
import { patientLetter } from './patient-letter.ts';
import { patientTable } from './patient-table.ts';
import { quotedReply } from './quoted-reply.ts';
import type { ReadyDraft } from './ready-draft.ts';
import { spanishLetter } from './spanish-letter.ts';
import { subjectOnly } from './subject-only.ts';
import { substanceUse } from './substance-use.ts';

/** The ready drafts, in the order a visitor best meets them. */
export const READY_DRAFTS: readonly ReadyDraft[] = [
  businessMail,
  patientLetter,
  subjectOnly,
  quotedReply,
  patientTable,
  spanishLetter,
  clinicianSignature,
  newsletter,
  partnerWithTls,
  encryptedReferral,
  substanceUse,
  lockedArchive,
  internalMail,
];
