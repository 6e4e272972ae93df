import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deployedSetting } from '../../manifest/deployed-setting.ts';
import { settingScript } from '../../manifest/setting-script.ts';
import { InputError } from '../input-error.ts';
import { ownDomain } from '../own-domain.ts';
import { readPolicyFile } from '../policy-file.ts';
import { AUDIT_SCOPES, manifestTroubles, SWEEP_SCOPES } from './check-manifest.ts';

/** Where a push takes its files from. */
export interface PushPlace {
  /** The folder with .clasp.json, which clasp also looks into. */
  readonly root: string;
  /** The home folder, where clasp keeps its login. */
  readonly home: string;
}

const FOLDER = join('dist', 'bundles', 'gmail');

/** The scopes of a manifest with, or without, those of the hourly look. */
export function withSweepScopes<M extends Scoped>(manifest: M, sweep: boolean): M {
  return withScopes(manifest, SWEEP_SCOPES, sweep);
}

/** A manifest that may ship audit events to an address, and to no other; to none for null. */
export function withAuditEndpoint<M extends Scoped>(manifest: M, endpoint: string | null): M {
  const { urlFetchWhitelist: _earlier, ...rest }: Scoped = withScopes(manifest, AUDIT_SCOPES, endpoint !== null);
  return { ...rest, ...(endpoint === null ? {} : { urlFetchWhitelist: [endpoint] }) } as unknown as M;
}

interface Scoped {
  readonly oauthScopes: readonly string[];
  readonly urlFetchWhitelist?: readonly string[];
}

function withScopes<M extends Scoped>(manifest: M, scopes: readonly string[], wanted: boolean): M {
  const others = manifest.oauthScopes.filter((scope) => !scopes.includes(scope));
  return { ...manifest, oauthScopes: wanted ? [...others, ...scopes] : others };
}

/**
 * Makes the folder of the built add-on ready for clasp: with a policy file, writes the setting and asks for the scopes that
 * this policy needs. Throws an InputError that says what is missing or wrong.
 */
export function prepareFolder({ root }: PushPlace, policyFile: string | undefined): void {
  const folder = join(root, FOLDER);
  const code = readBuilt(join(folder, 'Code.js'));
  readBuilt(join(folder, 'openpgp.js'));
  const manifest = JSON.parse(readBuilt(join(folder, 'appsscript.json')));
  const setting = join(folder, 'Setting.js');
  let sweep = SWEEP_SCOPES.some((scope) => manifest.oauthScopes?.includes(scope));
  let endpoint: string | null = manifest.urlFetchWhitelist?.[0] ?? null;
  let wanted = manifest;
  if (policyFile !== undefined) {
    const source = readPolicyFile(policyFile);
    const { policy } = source;
    sweep = policy.gmail.sweep.enabled;
    endpoint = reachableFromGoogle(policy.audit.endpoint);
    wanted = withAuditEndpoint(withSweepScopes(manifest, sweep), endpoint);
    writeFileSync(setting, settingScript(deployedSetting({ ...source, domain: ownDomain(policyFile, policy) })));
    writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(wanted, null, 2)}\n`);
  }
  const icons = readdirSync(join(root, 'manifest', 'icons'));
  const [first, ...more] = manifestTroubles(wanted, { code, sweep, endpoint, icons });
  const rest = more.length === 0 ? '' : ` (and ${more.length} more)`;
  if (first !== undefined) throw new InputError('unreadable', `appsscript.json: ${first}${rest}`);
  if (!existsSync(setting)) {
    throw new InputError('policy', 'Setting.js is missing: name your policy file with --policy FILE');
  }
}

/** Where Gmail may ship to: a collector on the administrator's own machine is one for Outlook alone. */
export function reachableFromGoogle(endpoint: string | null): string | null {
  return endpoint?.startsWith('https://') === true ? endpoint : null;
}

/** What clasp needs besides the files; each missing thing in one line, with how to mend it. */
export function missingForClasp({ root, home }: PushPlace): string[] {
  const missing: string[] = [];
  if (!hasScriptId(join(root, '.clasp.json'))) {
    missing.push(
      `The script id is missing. Create a project at https://script.google.com, copy the id from its settings, and write .clasp.json: {"scriptId": "YOUR-ID", "rootDir": "${FOLDER}"}`,
    );
  }
  // Only whether it is there: what it holds is nobody's business here.
  if (!existsSync(join(home, '.clasprc.json'))) {
    missing.push('You are not logged in at Google. Run: npx @google/clasp login');
  }
  return missing;
}

function hasScriptId(file: string): boolean {
  try {
    const { scriptId, rootDir } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return (
      typeof scriptId === 'string' &&
      scriptId !== '' &&
      resolve(dirname(file), String(rootDir)) === resolve(dirname(file), FOLDER)
    );
  } catch {
    return false;
  }
}

function readBuilt(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new InputError('not-found', `${file} is not there: run npm run build`);
  }
}
