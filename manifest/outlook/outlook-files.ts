import { zipSync } from 'fflate';
import { type Files, inFolder } from '../files.ts';
import { organisationId } from '../organisation-id.ts';
import { azureStaticWebAppsConfiguration } from '../site/azure-static-web-apps.ts';
import { caddyConfiguration } from '../site/caddy.ts';
import { iisConfiguration } from '../site/iis.ts';
import { nginxConfiguration } from '../site/nginx.ts';
import { integrityList, type SiteSource, siteFiles } from '../site/site.ts';
import type { SiteContent } from '../site/site-headers.ts';
import { outlookManifest } from './manifest.ts';
import { SPANISH_FILE, unifiedManifest, unifiedSpanish } from './unified-manifest.ts';

/** What Outlook's part of a roll-out is made of. */
export interface OutlookSource extends SiteSource, Pick<SiteContent, 'policy'> {
  /** The organisation's first domain, from which all ids follow. */
  readonly domain: string;
  /** The version of the package. */
  readonly version: string;
  /** The two PNGs of the unified manifest's package, `color.png` and `outline.png`. */
  readonly packageIcons: ReadonlyMap<string, Uint8Array>;
}

const NAME = 'Mailward';

/** The manifests, the site to serve and how to serve it. */
export function outlookFiles(source: OutlookSource): Files {
  const { origin, domain, version, policy, bundles } = source;
  const enterprise = { origin, version, id: organisationId('outlook', domain), displayName: NAME } as const;
  const store = { ...enterprise, id: organisationId('outlook-store', domain), displayName: `${NAME} (store)` };
  const unified = { ...enterprise, id: organisationId('outlook-unified', domain), sendMode: 'Block' } as const;
  const site = siteFiles(source);
  const content = { policy, webAssembly: [...bundles.keys()].some((path) => path.includes('wasm')) };
  const unifiedFiles = new Map<string, string | Uint8Array>([
    ['manifest.json', json(unifiedManifest({ ...unified, addInOnlyId: enterprise.id }))],
    [SPANISH_FILE, json(unifiedSpanish(NAME))],
    ...source.packageIcons,
  ]);
  return new Map<string, string | Uint8Array>([
    ['manifest.xml', outlookManifest({ ...enterprise, sendMode: 'Block' })],
    ['manifest-store.xml', outlookManifest({ ...store, sendMode: 'SoftBlock' })],
    ...inFolder('unified', unifiedFiles),
    ['unified/mailward.zip', zipped(unifiedFiles)],
    ...inFolder('site', site),
    ['site.sha256', integrityList(site)],
    ['hosting/nginx.conf', nginxConfiguration(origin, content)],
    ['hosting/Caddyfile', caddyConfiguration(origin, content)],
    ['hosting/web.config', iisConfiguration(content)],
    ['hosting/staticwebapp.config.json', azureStaticWebAppsConfiguration(content)],
  ]);
}

function zipped(files: Files): Uint8Array {
  const entries = [...files].map(([path, content]) => [path, Buffer.from(content)] as const);
  // The first day an archive can tell of, in local time as the library reads it: when it was packed would change the bytes.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
