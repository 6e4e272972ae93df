import { gzipSync } from 'fflate';
import { table } from '../markdown.ts';
import { settingScript } from '../setting-script.ts';

/** What a person's Outlook loads at most in a working day. */
const SENDS_A_DAY = 60;
/** A request that is answered with "nothing changed", both ways, headers and all. */
const UNCHANGED_BYTES = 700;

/** How much the web server sends, by the sizes of the files as they are. `setting` as it is deployed. */
export function figures(bundles: ReadonlyMap<string, Uint8Array>, setting: unknown): string {
  const compressed = (path: string) => gzipSync(bundles.get(path) ?? new Uint8Array(), { level: 6 }).length;
  const settingBytes = gzipSync(new TextEncoder().encode(settingScript(setting)), { level: 6 }).length;
  const script = compressed('launchevent.js');
  const pane = compressed('pane.js');
  const asks = SENDS_A_DAY * 3 * UNCHANGED_BYTES;
  // The one script of classic Outlook carries the setting, so it is new whenever the setting is.
  const day = script + 2 * settingBytes + asks;
  const users = 10_000;
  return `${table(
    ['file', 'compressed'],
    [
      ['event script, once a day where the setting is new every night', kilobytes(script)],
      ['pane, once a release', kilobytes(pane)],
      ['setting (policy, records, hashes of consents)', kilobytes(settingBytes)],
      [`asking whether something changed, ${SENDS_A_DAY} messages`, kilobytes(asks)],
    ],
  )}

That is about **${kilobytes(day)} for each person and day**, or ${((day * users) / 1e9).toFixed(1)} GB a day for ${users.toLocaleString('en-US')} people: ${((day * users * 8) / (8 * 3600) / 1e6).toFixed(1)} megabits a second over eight
hours. Every client computes for itself, so the server only hands out files; any web server or content delivery network does, and a second
one beside it is all that high availability takes. (\`gzip\`, level 6; Outlook may keep files longer than this assumes.)`;
}

function kilobytes(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} KB`;
}
