import { burn } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';

/** A storage: its streams and storages by name. */
export interface Storage {
  readonly [name: string]: Uint8Array | Storage;
}

type Entries = Parameters<typeof burn>[0];

/** A compound file with the given contents, as the writer of another project lays it out. */
export function compoundFile(contents: Storage): Uint8Array {
  const entries: Entries = [{ name: 'Root Entry', type: TypeEnum.ROOT, children: [], length: 0 }];
  add(entries, 0, contents);
  return Uint8Array.from(burn(entries));
}

function add(entries: Entries, parent: number, contents: Storage): void {
  for (const [name, value] of Object.entries(contents)) {
    entries[parent]?.children?.push(entries.length);
    const at = entries.length;
    if (value instanceof Uint8Array)
      entries.push({ name, type: TypeEnum.DOCUMENT, binaryProvider: () => value, length: value.length });
    else {
      entries.push({ name, type: TypeEnum.DIRECTORY, children: [], length: 0 });
      add(entries, at, value as Storage);
    }
  }
}

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));

/** Properties by their tags: text as Unicode, bytes as they are. */
export function properties(values: Readonly<Record<string, string | Uint8Array>>): Storage {
  const streams = Object.entries(values).map(([tag, value]) =>
    value instanceof Uint8Array ? [`__substg1.0_${tag}0102`, value] : [`__substg1.0_${tag}001F`, utf16(value)],
  );
  return { '__properties_version1.0': new Uint8Array(32), ...Object.fromEntries(streams) };
}

/** A message with its attachments. */
export function msgFile(
  values: Readonly<Record<string, string | Uint8Array>>,
  attachments: readonly Storage[] = [],
): Storage {
  const named = attachments.map((storage, i) => [`__attach_version1.0_#${String(i).padStart(8, '0')}`, storage]);
  return { ...properties(values), ...Object.fromEntries(named) };
}
