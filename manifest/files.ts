/** Files to be written, by their paths with forward slashes, such as `outlook/manifest.xml`. Text is written as UTF-8. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** The same files in a folder. */
export function inFolder(folder: string, files: Files): [string, string | Uint8Array][] {
  return [...files].map(([path, content]) => [`${folder}/${path}`, content]);
}
