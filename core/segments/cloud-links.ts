import { memberName } from '../attachments/member-name.ts';
import type { Draft, Unread } from '../draft.ts';
import { decoded } from './web-address.ts';

/** Addresses of web pages, as far as they can be told in running text and in markup alike. */
const ADDRESS = /https?:\/\/([a-z0-9.-]{4,100})(?::\d{1,5})?(\/[^\s"'<>\\]{0,800})?/gi;
/** Outlook wraps addresses in its own, with the real one as a parameter. */
const WRAPPED = /\.safelinks\.protection\.outlook\.com$/i;
/** Where files lie that somebody shares by a link, and the paths under which they do; other pages there are no files. */
const PLACES: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /\.sharepoint\.com$/i, path: /\/:[a-z]:\/|\/personal\/|documents|\.[a-z0-9]{2,5}(?:[?#]|$)/i },
  { host: /^(?:onedrive\.live\.com|1drv\.ms)$/i, path: /^\/./ },
  {
    host: /^(?:drive|docs)\.google\.com$/i,
    path: /\/(?:file|drive|open|uc|document|spreadsheets|presentation|forms)\b/i,
  },
  { host: /^(?:[a-z0-9-]{1,40}\.)?dropbox\.com$/i, path: /^\/(?:s|sh|scl|home|transfer|t)\// },
  { host: /^(?:[a-z0-9-]{1,40}\.){0,2}box\.com$/i, path: /^\/(?:s|v|file|folder|shared)\// },
];
/** Who shares more files by one message is not told of each. */
const MAX_LINKS = 20;

/**
 * Links to files in OneDrive, SharePoint, Google Drive, Dropbox and Box that stand in a body: their content goes along
 * with the message, and nobody can read it here. Named for the file where the address says it, else for its place.
 */
export function cloudLinks({ html, text }: Draft['body']): Unread[] {
  const names = new Set<string>();
  for (const source of [html, text]) if (source !== null) collect(source, names, true);
  return [...names].map((name) => ({ part: 'attachment', name, reason: 'cloud-link' }));
}

function collect(source: string, names: Set<string>, unwrap: boolean): void {
  ADDRESS.lastIndex = 0;
  const matches: [host: string, path: string][] = [];
  for (let match = ADDRESS.exec(source); match !== null; match = ADDRESS.exec(source))
    matches.push([match[1] ?? '', match[2] ?? '']);
  for (const [host, path] of matches) {
    if (names.size >= MAX_LINKS) return;
    if (unwrap && WRAPPED.test(host)) collect(decoded(path), names, false);
    else if (PLACES.some((place) => place.host.test(host) && place.path.test(path))) names.add(nameOf(host, path));
  }
}

/** The last step of the path that names a file, else the host. */
function nameOf(host: string, path: string): string {
  const steps = decoded(path.replace(/[?#&].{0,800}$/, '')).split('/');
  const file = steps.reverse().find((step) => /[^\s]\.[A-Za-z0-9]{2,5}$/.test(step));
  return file === undefined ? host : memberName(file.replace(/[_+]/g, ' '));
}
