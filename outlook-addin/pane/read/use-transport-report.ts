import { useCallback, useEffect, useRef, useState } from 'react';
import { type TransportReport, transportReport } from '../../../core/index.ts';
import type { Deployed } from '../reviewed-draft.ts';
import type { MessagePort } from './message-port.ts';

/** `none`: no single message is open. `failed`: the client did not give the headers. */
export type Reading =
  | { readonly state: 'loading' | 'none' | 'failed' }
  | { readonly state: 'read'; readonly report: TransportReport };

export interface LiveReport {
  readonly reading: Reading;
  /** Reads the open message again; resolves when the result is shown. */
  readonly readAgain: () => Promise<void>;
}

/** How the open message came. */
export function useTransportReport(port: MessagePort, { policy, domains }: Deployed): LiveReport {
  const [reading, setReading] = useState<Reading>({ state: 'loading' });
  /** Tells an answer that nobody waits for any more. */
  const newest = useRef(0);

  const readAgain = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    const result = await read(port, (headers) =>
      transportReport(headers, { policy, domains, now: Date.now(), reader: port.reader }),
    );
    if (mine === newest.current) setReading(result);
  }, [port, policy, domains]);

  useEffect(() => {
    void readAgain();
    return () => {
      newest.current += 1;
    };
  }, [readAgain]);

  return { reading, readAgain };
}

async function read(port: MessagePort, report: (headers: string) => TransportReport): Promise<Reading> {
  try {
    const headers = await port.readHeaders();
    return headers === null ? { state: 'none' } : { state: 'read', report: report(headers) };
  } catch {
    return { state: 'failed' };
  }
}
