import { stat } from 'node:fs/promises';
import type { DomainRecords, Policy } from '../../core/index.ts';
import { withoutConnector } from '../../manifest/exchange/partner-connectors.ts';
import type { Files } from '../../manifest/files.ts';
import type { ScriptManifest } from '../../manifest/gmail/gmail-files.ts';
import { isHttpsOrigin } from '../../manifest/outlook/origin.ts';
import { rollOut } from '../../manifest/roll-out.ts';
import { readRecordsFile, recordsIn } from '../domains/records-file.ts';
import { manifestTroubles } from '../gmail/check-manifest.ts';
import { reachableFromGoogle, withAuditEndpoint, withSweepScopes } from '../gmail/prepare-push.ts';
import { InputError } from '../input-error.ts';
import { ownDomain } from '../own-domain.ts';
import { readPolicyFile, reason } from '../policy-file.ts';
import type { Streams } from '../scan.ts';
import { builtFiles, packageFiles } from './built-files.ts';
import { type Written, writeFolder } from './write-folder.ts';

export interface RollOutOptions {
  readonly policy: string;
  readonly out: string;
  readonly host?: string;
  readonly records?: string;
  readonly for: 'microsoft' | 'google' | 'both';
  readonly force?: true;
}

/**
 * Writes a roll-out and says what it wrote. Throws an InputError, with nothing changed, where the input does not give one.
 */
export async function runRollOut(options: RollOutOptions, { stdout, stderr }: Streams, version: string): Promise<void> {
  const { policy, domains, consents, keyring, audit } = readPolicyFile(options.policy);
  const domain = ownDomain(options.policy, policy);
  const records = options.records === undefined ? domains : await recordsOf(options.records);
  const microsoft = options.for !== 'google';
  const origin = originOf(options, domain);
  const files = rollOut({
    policy,
    domains: records,
    consents,
    keyring,
    audit,
    domain,
    origin,
    version,
    microsoft,
    google: options.for !== 'microsoft',
    ...builtParts(policy),
  });
  const written = await writeFolder(options.out, files, options.force === true);
  stdout.write(summary(options, origin, files, written));
  for (const name of microsoft ? withoutConnector(records) : []) {
    stderr.write(
      `mailward: ${name}: "enforced" does not count: Exchange cannot enforce TLS where mail servers have no name in common\n`,
    );
  }
}

/** What comes from the build, with Gmail's manifest checked against its code. */
function builtParts(policy: Policy) {
  const outlook = builtFiles('outlook', ['launchevent.html', 'launchevent.js', 'pane.html', 'pane.js']);
  const gmail = builtFiles('gmail', ['Code.js', 'appsscript.json']);
  const text = (path: string) => new TextDecoder().decode(gmail.get(path));
  const sweep = policy.gmail.sweep.enabled;
  const endpoint = reachableFromGoogle(policy.audit.endpoint);
  const built = JSON.parse(text('appsscript.json')) as ScriptManifest;
  const scriptManifest = withAuditEndpoint(withSweepScopes(built, sweep), endpoint);
  const icons = [...outlook.keys()].map((path) => path.slice(path.lastIndexOf('/') + 1));
  const [trouble] = manifestTroubles(scriptManifest, { code: text('Code.js'), sweep, endpoint, icons });
  if (trouble !== undefined) throw new InputError('unreadable', `appsscript.json: ${trouble}; run npm run build`);
  return { outlook, gmail, scriptManifest, packageIcons: packageFiles('manifest/icons/package') };
}

function originOf({ host }: RollOutOptions, domain: string): string {
  if (host === undefined) return `https://mailward.${domain}`;
  const origin = host.endsWith('/') ? host.slice(0, -1) : host;
  if (isHttpsOrigin(origin)) return origin;
  throw new InputError(
    'option',
    `--host ${host}: must be https:// and a host name in lower case, such as https://addin.clinic.example`,
  );
}

async function recordsOf(file: string): Promise<DomainRecords> {
  // A file that was named and is not there is a slip of the pen, unlike one that the policy names by default.
  await stat(file).catch((error: unknown) => {
    throw new InputError('records', `${file}: ${reason(error)}`);
  });
  return recordsIn(await readRecordsFile(file));
}

function summary({ out, host }: RollOutOptions, origin: string, files: Files, written: Written): string {
  const folders = new Map<string, number>();
  for (const path of files.keys()) {
    const folder = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
    folders.set(folder, (folders.get(folder) ?? 0) + 1);
  }
  const lines = [...folders].map(
    ([folder, count]) => `  ${folder.padEnd(12)} ${folder.endsWith('/') ? `${count} files` : ''}`,
  );
  const { added, changed, removed, same } = written;
  return [
    `${out}: ${added} new, ${changed} changed, ${removed} removed, ${same} as before`,
    ...lines.map((line) => line.trimEnd()),
    `The add-in's files go to ${origin}${host === undefined ? ' (--host names another)' : ''}.`,
    '',
  ].join('\n');
}
