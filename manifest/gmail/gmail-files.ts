import type { Files } from '../files.ts';
import { settingScript } from '../setting-script.ts';
import { withSweepScopes } from './scopes.ts';

/** Apps Script's manifest, as far as a roll-out changes it. */
export interface ScriptManifest {
  readonly oauthScopes: readonly string[];
  readonly addOns: { readonly common: { readonly logoUrl: string } };
}

/** What the Apps Script project is made of. */
export interface ScriptSource {
  readonly origin: string;
  readonly setting: unknown;
  /** Whether the policy has the hourly look at sent mail. */
  readonly sweep: boolean;
  /** The built files of the Gmail add-on. */
  readonly bundles: ReadonlyMap<string, Uint8Array>;
}

/** The manifest of a roll-out: the scopes that its policy needs, and the icon at its own address. */
export function scriptManifest<M extends ScriptManifest>(manifest: M, { origin, sweep }: ScriptSource): M {
  const { logoUrl } = manifest.addOns.common;
  const icon = logoUrl.slice(logoUrl.lastIndexOf('/') + 1);
  const common = { ...manifest.addOns.common, logoUrl: `${origin}/outlook/icons/${icon}` };
  return { ...withSweepScopes(manifest, sweep), addOns: { ...manifest.addOns, common } };
}

/** The folder that clasp pushes: all that was built, with the setting and the scopes of this organisation. */
export function scriptFiles(source: ScriptSource, manifest: ScriptManifest): Files {
  return new Map<string, string | Uint8Array>([
    ...source.bundles,
    ['appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['Setting.js', settingScript(source.setting)],
  ]);
}
