/**
 * How long one call may take. An attachment of 25 MB comes over a slow line in less; a client that has not answered by
 * then does not answer any more.
 */
const CALL_LIMIT_MS = 30_000;

/** `failed`: the client said no. `empty`: it said yes and gave nothing. `time`: it never answered. `threw`: it could not be asked. */
type CallFailure = 'failed' | 'empty' | 'time' | 'threw';

/** One Office call that gave no answer to rely on. It names the call and never carries any text of the message. */
export class OfficeCallError extends Error {
  readonly call: string;
  readonly code: CallFailure;
  /** The name Office gives the error, such as `AttachmentTypeNotSupported`; '' when there is none. */
  readonly officeName: string;

  constructor(call: string, code: CallFailure, officeName = '') {
    super(`${call}: ${code}`);
    this.name = 'OfficeCallError';
    this.call = call;
    this.code = code;
    this.officeName = officeName;
  }
}

type Start<T> = (done: (result: Office.AsyncResult<T>) => void) => void;

/** The value an Office call gives. Rejects with an OfficeCallError when there is none, whatever the client's status says. */
export async function askOffice<T>(name: string, start: Start<T>, limitMs = CALL_LIMIT_MS): Promise<T> {
  const value = await settle(name, start, limitMs);
  if (value === undefined || value === null) throw new OfficeCallError(name, 'empty');
  return value;
}

/** An Office call that changes something and gives no value. Rejects with an OfficeCallError. */
export async function tellOffice(name: string, start: Start<void>, limitMs = CALL_LIMIT_MS): Promise<void> {
  await settle(name, start, limitMs);
}

function settle<T>(name: string, start: Start<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    // Classic Outlook documents no timers. Without them only Outlook's own limit of five minutes is left, which does not send.
    const timer =
      typeof setTimeout === 'function'
        ? setTimeout(() => reject(new OfficeCallError(name, 'time')), limitMs)
        : undefined;
    const stopTimer = () => {
      if (timer !== undefined && typeof clearTimeout === 'function') clearTimeout(timer);
    };
    try {
      // A promise settles once, so a client that answers twice is heard once.
      start((result) => {
        stopTimer();
        if (hasSucceeded(result)) resolve(result.value);
        else reject(new OfficeCallError(name, 'failed', errorName(result)));
      });
    } catch {
      stopTimer();
      reject(new OfficeCallError(name, 'threw'));
    }
  });
}

/** The value of Office.AsyncResultStatus.Succeeded, compared as text so that no enumeration of the client is needed. */
function hasSucceeded(result: Office.AsyncResult<unknown> | undefined): result is Office.AsyncResult<never> {
  return String(result?.status) === 'succeeded';
}

function errorName(result: Office.AsyncResult<unknown> | undefined): string {
  return String(result?.error?.name ?? '');
}
