import { element, type XmlElement, xmlDocument } from '../outlook/xml.ts';
import { ICON_FOLDER, ICON_SECONDS, MEDIA_TYPES, type SiteContent, siteHeaders } from './site-headers.ts';

/** IIS writes a length of time as days.hours:minutes:seconds. */
const ICON_AGE = `${ICON_SECONDS / 86_400}.00:00:00`;

/** The web.config for IIS 10 that lies in the root of the site. The binding with its certificate is made in IIS itself. */
export function iisConfiguration(content: SiteContent): string {
  const header = (name: string, value: string) => element('add', { name, value });
  return xmlDocument(
    element('configuration', {}, [
      element('system.webServer', {}, [
        element('httpProtocol', {}, [
          element('customHeaders', {}, [
            element('remove', { name: 'X-Powered-By' }),
            ...siteHeaders(content).map(([name, value]) => header(name, value)),
          ]),
        ]),
        element('staticContent', {}, [
          element('clientCache', { cacheControlMode: 'DisableCache' }),
          ...Object.entries(MEDIA_TYPES).flatMap(([extension, type]) => mediaType(`.${extension}`, type)),
        ]),
        element('urlCompression', { doStaticCompression: 'true' }),
        element('directoryBrowse', { enabled: 'false' }),
        element('security', {}, [
          element('requestFiltering', { removeServerHeader: 'true' }, [
            element('verbs', { allowUnlisted: 'false' }, [
              element('add', { verb: 'GET', allowed: 'true' }),
              element('add', { verb: 'HEAD', allowed: 'true' }),
            ]),
          ]),
        ]),
      ]),
      element('location', { path: ICON_FOLDER.slice(1, -1) }, [
        element('system.webServer', {}, [
          element('staticContent', {}, [
            element('clientCache', { cacheControlMode: 'UseMaxAge', cacheControlMaxAge: ICON_AGE }),
          ]),
        ]),
      ]),
    ]),
  );
}

/** A type that the server already has must go before it can be set. */
function mediaType(fileExtension: string, type: string): XmlElement[] {
  const mimeType = /^text\/|json/.test(type) ? `${type}; charset=utf-8` : type;
  return [element('remove', { fileExtension }), element('mimeMap', { fileExtension, mimeType })];
}
