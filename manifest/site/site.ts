import { createHash } from 'node:crypto';
import type { Files } from '../files.ts';
import { settingScript } from '../setting-script.ts';
import { ALLOWED_SCRIPTS } from './site-headers.ts';

/** The script that classic Outlook runs, which loads no other file. */
const EVENT_SCRIPT = 'launchevent.js';

/** What the site is made of. */
export interface SiteSource {
  readonly origin: string;
  readonly organisation: string;
  readonly setting: unknown;
  /** The built files of the add-in for Outlook, by their path in its folder. */
  readonly bundles: ReadonlyMap<string, Uint8Array>;
}

/**
 * The files to serve from the root of the add-in's origin: all that was built, the setting beside it, and in front of the
 * script that classic Outlook loads alone.
 */
export function siteFiles({ origin, organisation, setting, bundles }: SiteSource): Files {
  const script = settingScript(setting);
  const files = new Map<string, string | Uint8Array>();
  for (const [path, bytes] of bundles) files.set(`outlook/${path}`, bytes);
  const code = bundles.get(EVENT_SCRIPT);
  if (code !== undefined) files.set(`outlook/${EVENT_SCRIPT}`, Buffer.concat([Buffer.from(script), code]));
  files.set('outlook/setting.js', script);
  files.set(ALLOWED_SCRIPTS, `${JSON.stringify({ allowed: [`${origin}/outlook/${EVENT_SCRIPT}`] })}\n`);
  files.set('index.html', frontPage(organisation));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The SHA-256 of every file, in the form that `sha256sum --check` reads from inside the site's folder. */
export function integrityList(site: Files): string {
  return [...site]
    .map(([path, content]) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What stands at the address that Outlook names for help. */
function frontPage(organisation: string): string {
  const name = organisation.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Mailward</title>
  </head>
  <body>
    <h1>Mailward</h1>
    <p>Mailward keeps protected health information from leaving ${name} unencrypted. It runs inside Outlook; nothing of your mail is sent to this address. Questions: your help desk.</p>
    <p lang="es">Mailward evita que la información de salud protegida salga de ${name} sin cifrar. Funciona dentro de Outlook; nada de su correo se envía a esta dirección. Preguntas: su mesa de ayuda.</p>
  </body>
</html>
`;
}
