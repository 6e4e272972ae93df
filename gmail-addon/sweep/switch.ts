import type { Language, Policy } from '../../core/index.ts';
import { hasHourlyTrigger, installHourlyTrigger, removeHourlyTrigger } from '../gmail/hourly-trigger.ts';
import { readProperty, writeProperty } from '../gmail/user-properties.ts';
import { freshState, keepState, recallState, TIME_ZONE_CHARACTERS } from './state.ts';

/** `absent`: the policy has no hourly look. `not-allowed`: it has, and the scopes for it were not granted. */
export type SweepStatus = 'absent' | 'not-allowed' | 'off' | 'on';

/** Whether the hourly look runs for this user. */
export function sweepStatus({ gmail }: Policy): SweepStatus {
  if (!gmail.sweep.enabled) return 'absent';
  try {
    return hasHourlyTrigger() ? 'on' : 'off';
  } catch {
    return 'not-allowed';
  }
}

/**
 * Starts the hourly look, beginning with what is sent from now on, or from where an earlier one stopped. Throws when Google
 * does not take it; then nothing runs.
 */
export function startSweep(now: number, language: Language, timeZone: string): void {
  const zone = timeZone.length > TIME_ZONE_CHARACTERS ? 'UTC' : timeZone;
  const state = recallState(readProperty('mailward.sweep')) ?? freshState(now, language, zone);
  writeProperty('mailward.sweep', keepState({ ...state, language, timeZone: zone }));
  installHourlyTrigger();
}

/** Ends the hourly look for this user. Throws when Google does not take the trigger away. */
export function stopSweep(): void {
  removeHourlyTrigger();
}
