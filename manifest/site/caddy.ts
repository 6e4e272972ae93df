import {
  ALLOWED_SCRIPTS,
  ICON_CACHE,
  ICON_FOLDER,
  MEDIA_TYPES,
  NO_CACHE,
  type SiteContent,
  siteHeaders,
} from './site-headers.ts';

/** A Caddyfile (Caddy 2) that serves `origin`; Caddy fetches and renews the certificate by itself. */
export function caddyConfiguration(origin: string, content: SiteContent): string {
  const headers = siteHeaders(content).map(([name, value]) => `    ${name} "${value}"`);
  const types = Object.entries(MEDIA_TYPES).map(
    ([extension, type]) =>
      `  @${extension} path *.${extension}\n  header @${extension} Content-Type "${/^text\/|json/.test(type) ? `${type}; charset=utf-8` : type}"`,
  );
  return `# Mailward's add-in for Outlook. Change the root, then check with: caddy validate
${origin} {
  root * /srv/mailward/site
  encode gzip

  @other not method GET HEAD
  respond @other 405
  @hidden {
    path */.*
    not path /${ALLOWED_SCRIPTS}
  }
  respond @hidden 404

  header {
${headers.join('\n')}
    Cache-Control "${NO_CACHE}"
    -Server
  }
  @icons path ${ICON_FOLDER}*
  header @icons Cache-Control "${ICON_CACHE}"
${types.join('\n')}
  file_server
}
`;
}
