import {
  ALLOWED_SCRIPTS,
  ICON_CACHE,
  ICON_FOLDER,
  MEDIA_TYPES,
  NO_CACHE,
  type SiteContent,
  siteHeaders,
} from './site-headers.ts';

/** What compresses well, besides HTML, which nginx always compresses; pictures and archives are compressed already. */
const COMPRESSED = 'application/json application/wasm image/svg+xml text/css text/javascript text/plain';

/** Two server blocks for nginx 1.18 or newer: one that serves `origin`, and one that sends plain http there. */
export function nginxConfiguration(origin: string, content: SiteContent): string {
  const { hostname, port } = new URL(origin);
  const types = Object.entries(MEDIA_TYPES).map(([extension, type]) => `    ${type} ${extension};`);
  // A location with headers of its own inherits none, so each has all of them.
  const location = (match: string, cache: string) => `  location ${match} {
    limit_except GET {
      deny all;
    }
${[...siteHeaders(content), ['Cache-Control', cache] as const].map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
  }`;
  return `# Mailward's add-in for Outlook. Change the certificate lines and the root, then check with: nginx -t
server {
  listen 80;
  server_name ${hostname};
  return 301 ${origin}$request_uri;
}

server {
  listen ${port === '' ? '443' : port} ssl;
  server_name ${hostname};
  ssl_certificate /etc/ssl/mailward/fullchain.pem;
  ssl_certificate_key /etc/ssl/mailward/privkey.pem;
  ssl_protocols TLSv1.2 TLSv1.3;
  root /srv/mailward/site;
  index index.html;

  server_tokens off;
  autoindex off;
  charset utf-8;
  charset_types application/json text/css text/javascript text/plain;
  default_type application/octet-stream;
  types {
${types.join('\n')}
  }
  gzip on;
  gzip_vary on;
  gzip_min_length 1024;
  gzip_types ${COMPRESSED};

${location(`= /${ALLOWED_SCRIPTS}`, NO_CACHE)}
  location ~ /\\. {
    return 404;
  }
${location(`^~ ${ICON_FOLDER}`, ICON_CACHE)}
${location('/', NO_CACHE)}
}
`;
}
