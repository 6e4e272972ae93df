import { ICON_CACHE, ICON_FOLDER, MEDIA_TYPES, NO_CACHE, type SiteContent, siteHeaders } from './site-headers.ts';

/** The staticwebapp.config.json for Azure Static Web Apps, which lies in the root of what is uploaded. */
export function azureStaticWebAppsConfiguration(content: SiteContent): string {
  const configuration = {
    routes: [{ route: `${ICON_FOLDER}*`, methods: ['GET', 'HEAD'], headers: { 'Cache-Control': ICON_CACHE } }],
    globalHeaders: { ...Object.fromEntries(siteHeaders(content)), 'Cache-Control': NO_CACHE },
    mimeTypes: Object.fromEntries(Object.entries(MEDIA_TYPES).map(([extension, type]) => [`.${extension}`, type])),
  };
  return `${JSON.stringify(configuration, null, 2)}\n`;
}
