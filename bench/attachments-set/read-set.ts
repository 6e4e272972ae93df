import { review, type Setting } from '../../core/index.ts';
import { draftOf, SETTING } from '../draft.ts';
import type { SetFile } from './write-set.ts';

/** What became of one file, attached to a message that says nothing. */
export interface ReadFile {
  readonly file: SetFile;
  /** The planted record number was found in it, and the message counts as about a patient. */
  readonly found: boolean;
  /** The message does not leave as usual. */
  readonly held: boolean;
  readonly unread: boolean;
  readonly ms: number;
}

/**
 * Reviews each file as the only attachment of a message.
 * @param readers what is at hand for each of them.
 */
export async function readSet(
  files: readonly SetFile[],
  readers: () => NonNullable<Setting['files']>,
): Promise<ReadFile[]> {
  const results: ReadFile[] = [];
  for (const file of files) {
    const { name, bytes } = file;
    const attachment = { name, contentType: '', size: bytes.length, inline: false, content: bytes };
    const draft = draftOf({ subject: 'The file', text: 'Please find the file attached.', attachments: [attachment] });
    const started = performance.now();
    const { findings, segments, exposure, unread } = await review(draft, { ...SETTING, files: readers() });
    const ms = performance.now() - started;
    const says = findings.some(({ category, segment, start, end }) => {
      const text = segments.find(({ id }) => id === segment)?.text ?? '';
      return category === 'mrn' && text.slice(start, end).includes(file.planted ?? '-');
    });
    const isPhi = exposure.level === 'phi' || exposure.level === 'sensitive';
    results.push({ file, found: says && isPhi, held: exposure.level !== 'none', unread: unread.length > 0, ms });
  }
  return results;
}
