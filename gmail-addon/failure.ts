import { describeFailure, type FailureCode, type Language } from '../core/index.ts';

/** Where a check or a sending failed. Carries a code and nothing of the message or of the error that caused it. */
export class Failure extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.name = 'Failure';
    this.code = code;
  }
}

/** Runs one step; whatever it throws becomes a Failure of that step, so that no text of the message travels in errors. */
export async function during<T>(code: FailureCode, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(code);
  }
}

/** The code of anything thrown; what no step has named is a failed check. */
export function failureCode(error: unknown): FailureCode {
  return error instanceof Failure ? error.code : 'review';
}

/** Logs the code alone, and answers it. */
export function logFailure(error: unknown): FailureCode {
  const code = failureCode(error);
  console.error(`mailward ${code}`);
  return code;
}

/** Logs the code alone and gives the sentence for the sender. */
export function reportFailure(error: unknown, language: Language): string {
  return describeFailure(logFailure(error), language);
}
