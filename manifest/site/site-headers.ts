import type { Policy } from '../../core/index.ts';
import { isHttpsOrigin } from '../outlook/origin.ts';

/** Who may show the add-in's pages in a frame: Outlook on the web and new Outlook, under all their names. */
const OUTLOOK_HOSTS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
];
/** Office.js and the library it loads in turn. Its own rules forbid serving a copy from elsewhere. */
const OFFICE_SCRIPTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];

/** Half a year in seconds, from which on browsers' makers count Strict-Transport-Security (RFC 6797) as meant seriously. */
const HSTS_SECONDS = 15_768_000;
/** A day in seconds; an icon never changes under its name for long. */
export const ICON_SECONDS = 86_400;

/** Asked anew each time, and answered with 304 where nothing changed: a policy that was tightened counts at the next send. */
export const NO_CACHE = 'no-cache';
export const ICON_CACHE = `public, max-age=${ICON_SECONDS}`;

/** Where the icons lie, the only files that may be kept for a while. */
export const ICON_FOLDER = '/outlook/icons/';

/** What the headers depend on. */
export interface SiteContent {
  readonly policy: Policy;
  /** Whether a file of the add-in is WebAssembly, which a page must be allowed to run. */
  readonly webAssembly: boolean;
}

/**
 * The headers of every answer of the add-in's web server, as [name, value], without Cache-Control. There is no
 * X-Frame-Options, which knows no list of hosts and would keep Outlook out.
 */
export function siteHeaders(content: SiteContent): (readonly [name: string, value: string])[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(content)],
    ['Strict-Transport-Security', `max-age=${HSTS_SECONDS}`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Robots-Tag', 'noindex'],
  ];
}

/** Content Security Policy, level 3: scripts of the add-in and of Office.js, and no way out for what they read. */
function contentSecurityPolicy({ policy, webAssembly }: SiteContent): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...OFFICE_SCRIPTS, ...(webAssembly ? ["'wasm-unsafe-eval'"] : [])],
    // Fluent writes its styles into the page, and Office.js sets a few of its own.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...OFFICE_SCRIPTS.slice(0, 1), ...auditOrigin(policy)],
    'worker-src': ["'self'"],
    'frame-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': OUTLOOK_HOSTS,
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
}

/** The audit collector's origin. One that could end a header early, or name more than a host, is left out. */
function auditOrigin({ audit }: Policy): string[] {
  if (audit.endpoint === null || !URL.canParse(audit.endpoint)) return [];
  const { origin } = new URL(audit.endpoint);
  return isHttpsOrigin(origin) ? [origin] : [];
}

/** The type of each kind of file, by the end of its name (IANA media types). */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  gz: 'application/gzip',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  mjs: 'text/javascript',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
};

/** The file by which classic Outlook knows which scripts it may run from this origin. */
export const ALLOWED_SCRIPTS = '.well-known/microsoft-officeaddins-allowed.json';
