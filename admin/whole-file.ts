import { open, rename, unlink } from 'node:fs/promises';

/**
 * Writes a file as a whole or not at all: a new one beside it, brought to the disk, takes its name. Throws the system's error
 * and leaves what was there.
 */
export async function writeWholeFile(file: string, text: string, mode: number): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const handle = await open(draft, 'w', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}
