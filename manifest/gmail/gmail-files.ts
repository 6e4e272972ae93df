import type { Files } from '../files.ts';
import { settingScript } from '../setting-script.ts';

/** Apps Script's manifest, as far as a roll-out changes it. */
export interface ScriptManifest {
  readonly oauthScopes: readonly string[];
  readonly addOns: { readonly common: { readonly logoUrl: string } };
}

/** What the Apps Script project is made of. */
export interface ScriptSource {
  readonly setting: unknown;
  /** Apps Script's manifest, with the scopes that the policy needs. */
  readonly manifest: ScriptManifest;
  /** The built files of the Gmail add-on. */
  readonly bundles: ReadonlyMap<string, Uint8Array>;
}

/** The manifest with its icon at the roll-out's own address. */
export function withIconAt<M extends ScriptManifest>(manifest: M, origin: string): M {
  const { logoUrl } = manifest.addOns.common;
  const icon = logoUrl.slice(logoUrl.lastIndexOf('/') + 1);
  const common = { ...manifest.addOns.common, logoUrl: `${origin}/outlook/icons/${icon}` };
  return { ...manifest, addOns: { ...manifest.addOns, common } };
}

/** The folder that clasp pushes: all that was built, with the setting and the manifest of this organisation. */
export function scriptFiles({ setting, manifest, bundles }: ScriptSource): Files {
  return new Map<string, string | Uint8Array>([
    ...bundles,
    ['appsscript.json', `${JSON.stringify(manifest, null, 2)}\n`],
    ['Setting.js', settingScript(setting)],
  ]);
}
