import { budgetOf } from './budget.ts';
import type { PreparedPicture } from './picture.ts';
import type { Reading } from './reading.ts';

/** One file for a reader that works apart, as plain data that can be posted to it, with what is left of the message's budget. */
export interface ReaderCall {
  readonly format: 'pdf' | 'dicom' | 'image';
  readonly bytes: Uint8Array;
  readonly maxFileBytes: number;
  readonly bytesLeft: number;
  readonly msLeft: number;
}

export type ReaderAnswer =
  | { readonly format: 'pdf' | 'dicom'; readonly reading: Reading }
  | { readonly format: 'image'; readonly picture: PreparedPicture };

/**
 * Reads one file, where it may take its time and memory: in a worker. Each reader is loaded with its first file.
 * @param now milliseconds of any clock.
 */
export async function answerReaderCall(call: ReaderCall, now: () => number): Promise<ReaderAnswer> {
  const { format, bytes, maxFileBytes, bytesLeft, msLeft } = call;
  const budget = budgetOf(maxFileBytes, { now, deadline: now() + msLeft });
  budget.takeBytes(Math.max(0, budget.bytesLeft() - bytesLeft));
  switch (format) {
    case 'pdf':
      return { format, reading: await (await import('./pdf.ts')).readPdf(bytes, budget) };
    case 'dicom':
      return { format, reading: (await import('./dicom.ts')).readDicom(bytes, budget) };
    case 'image':
      return { format, picture: await (await import('./picture.ts')).preparePicture(bytes, budget) };
  }
}
