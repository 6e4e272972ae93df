import type { AuditSecrets, Consents, DomainRecords, Keyring, Policy } from '../core/index.ts';
import { deployedSetting } from './deployed-setting.ts';
import { exchangeScript } from './exchange/exchange-script.ts';
import { enforcedByExchange, withoutConnector } from './exchange/partner-connectors.ts';
import { type Files, inFolder } from './files.ts';
import { gmailChecklist } from './gmail/checklist.ts';
import { type ScriptManifest, scriptFiles, withIconAt } from './gmail/gmail-files.ts';
import { dlpFiles } from './google/dlp.ts';
import { googlePage } from './google/google-page.ts';
import { outlookFiles } from './outlook/outlook-files.ts';
import { readMe } from './read-me/read-me.ts';

/** Everything a roll-out follows from; the same source gives the same bytes. */
export interface RollOutSource {
  readonly policy: Policy;
  readonly domains: DomainRecords;
  readonly consents: Consents;
  readonly keyring: Keyring;
  readonly audit: AuditSecrets;
  /** The organisation's first domain, from which all ids follow. */
  readonly domain: string;
  /** Where the add-in's files will be served, such as `https://addin.clinic.example`. */
  readonly origin: string;
  /** The version of the package. */
  readonly version: string;
  readonly microsoft: boolean;
  readonly google: boolean;
  /** The built files of each add-in, by their path in its folder. */
  readonly outlook: ReadonlyMap<string, Uint8Array>;
  readonly gmail: ReadonlyMap<string, Uint8Array>;
  /** Apps Script's manifest, with the scopes that the policy needs. */
  readonly scriptManifest: ScriptManifest;
  readonly packageIcons: ReadonlyMap<string, Uint8Array>;
}

/** All files that an administrator deploys, by their paths, sorted. */
export function rollOut(given: RollOutSource): Files {
  const source = given.microsoft ? { ...given, domains: enforcedByExchange(given.domains) } : given;
  const { policy, microsoft, google } = source;
  const setting = deployedSetting(source);
  const files = new Map<string, string | Uint8Array>();
  const add = (folder: string, part: Files) => {
    for (const [path, content] of inFolder(folder, part)) files.set(path, content);
  };
  if (microsoft) {
    const { name: organisation } = policy.organisation;
    add('outlook', outlookFiles({ ...source, setting, organisation, bundles: source.outlook }));
    files.set('exchange/mailward.ps1', exchangeScript(policy, given.domains));
  }
  if (google) {
    const manifest = withIconAt(source.scriptManifest, source.origin);
    add('gmail/script', scriptFiles({ setting, manifest, bundles: source.gmail }));
    for (const [path, icon] of source.outlook) if (path.startsWith('icons/')) files.set(`gmail/${path}`, icon);
    files.set('gmail/README.md', gmailChecklist(policy.organisation.name, manifest));
    files.set('google/README.md', googlePage(policy, source.domains));
    add('google/dlp', dlpFiles(policy));
  }
  const unenforced = microsoft ? withoutConnector(given.domains) : [];
  files.set('README.md', readMe({ ...source, setting, unenforced }));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
