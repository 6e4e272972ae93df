import { outlookManifest } from './manifest.ts';

/** Where a developer serves the built add-in. */
const LOCAL_ORIGIN = 'https://localhost:3000';

/** As an administrator deploys it: nothing leaves while the add-in cannot be reached. */
const ENTERPRISE = { id: '6b1f4c52-0d2e-4a5b-9c37-5e8f2a71d934', displayName: 'Mailward', sendMode: 'Block' } as const;
/** As the marketplace takes it, which refuses the mode Block. An id of its own, so that both may be installed. */
const STORE = {
  id: '0c9e7a3b-58d4-4f16-8b2e-91d6c4a3f7e5',
  displayName: 'Mailward (store)',
  sendMode: 'SoftBlock',
} as const;

/** The manifests that stand ready in this folder, by the name of their file. `version` is the package's. */
export function localManifests(version: string): Readonly<Record<string, string>> {
  const manifest = (flavour: typeof ENTERPRISE | typeof STORE) =>
    outlookManifest({ origin: LOCAL_ORIGIN, version, ...flavour });
  return { 'manifest.xml': manifest(ENTERPRISE), 'manifest-store.xml': manifest(STORE) };
}
