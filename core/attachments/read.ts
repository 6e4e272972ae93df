import type { Attachment } from '../draft.ts';
import type { Budget } from './budget.ts';
import { type FileKind, fileKinds } from './file-kinds.ts';
import { readGzip } from './gzip.ts';
import { readMsg } from './msg.ts';
import { readPlain } from './plain.ts';
import { type HeavyReaders, joinedReadings, type Reader, type Reading, textReading, unreadFile } from './reading.ts';
import { readRtf } from './rtf.ts';
import { readZip } from './zip.ts';

/**
 * Reads one attachment by what its bytes are, as everything that they are; name and declared type only break ties between
 * text formats. A format that no reader here knows is unread.
 */
export async function readAttachment(attachment: Attachment, budget: Budget, heavy: HeavyReaders): Promise<Reading> {
  if (!(attachment.content instanceof Uint8Array)) return unreadFile(attachment.content.unread);
  const bytes = attachment.content;
  if (bytes.length === 0) return attachment.size > 0 ? unreadFile('no-bytes') : textReading('');
  if (bytes.length > budget.maxFileBytes) return unreadFile('too-large');
  const readings: Reading[] = [];
  for (const kind of fileKinds(bytes)) {
    if (budget.isOver()) readings.push(unreadFile('too-slow'));
    else readings.push(await readerOf(kind, attachment, heavy)(bytes, budget));
  }
  return joinedReadings(readings);
}

const unsupported: Reader = () => unreadFile('unsupported');

function readerOf(kind: FileKind, attachment: Attachment, heavy: HeavyReaders): Reader {
  switch (kind) {
    case 'pdf':
      return heavy.pdf ?? unsupported;
    case 'image':
      return heavy.image ?? unsupported;
    case 'dicom':
      return heavy.dicom ?? unsupported;
    case 'compound':
      return readMsg;
    case 'text':
      return (bytes, budget) => readPlain(bytes, attachment, budget);
    case 'zip':
      return readZip;
    case 'gzip':
      return readGzip;
    case 'rtf':
      return readRtf;
    case 'archive':
      return unsupported;
  }
}
