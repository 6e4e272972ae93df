import type { Attachment } from '../../draft.ts';
import { contentOf } from '../../segments/embedded-files.ts';
import type { Budget } from '../budget.ts';

/** Where flat OpenDocument, flat Open XML and Word 2003 keep pictures and objects, in Base64. */
const BINARY = /<(?:\w{1,20}:)?(?:binaryData|binData|binary-data)(?:\s[^<>]{0,1000})?>([A-Za-z0-9+/=\s]+)</g;

/** The files within an Office document that is one XML file. */
export function flatFiles(source: string, budget: Budget): Attachment[] {
  const files: Attachment[] = [];
  BINARY.lastIndex = 0;
  for (let match = BINARY.exec(source); match !== null; match = BINARY.exec(source)) {
    const hasRoom = budget.takeMember();
    const content = hasRoom ? contentOf(match[1] ?? '', true) : ({ unread: 'too-large' } as const);
    const size = content instanceof Uint8Array ? content.length : 0;
    files.push({ name: 'object', contentType: '', size, inline: true, content });
    if (!hasRoom) break;
  }
  return files;
}
