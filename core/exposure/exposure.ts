import type { Category, SensitiveTopic } from '../finding.ts';

/** How much a message tells about an identifiable patient, weakest first. */
export const EXPOSURE_LEVELS = ['none', 'possible', 'phi', 'sensitive'] as const;
export type ExposureLevel = (typeof EXPOSURE_LEVELS)[number];

/** One reason for an exposure, as data; `core/words` says it in a person's language. */
export interface ExposureReason {
  readonly id:
    | 'direct-identifier-with-health-context'
    | 'patient-details-with-health-context'
    | 'care-to-a-personal-address'
    | 'patient-list'
    | 'patient-record'
    | 'identifier-of-a-patient'
    | 'health-words-with-a-name'
    | 'reads-like-patient-mail'
    | 'sensitive-topic'
    | 'unread-part'
    | 'counter-sign';
  /** The categories this reason rests on, strongest first; never the matched text. */
  readonly categories: readonly Category[];
  readonly topic: SensitiveTopic | null;
}

/** The verdict on one message. */
export interface Exposure {
  readonly level: ExposureLevel;
  /** How probable it is, from 0 to 1, that a careful privacy officer would call the message PHI. */
  readonly probability: number;
  readonly reasons: readonly ExposureReason[];
}
