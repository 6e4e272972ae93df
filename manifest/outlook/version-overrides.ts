import { desktopEvents, mobileEvents, type SendMode } from './launch-events.ts';
import { resources, type UrlId } from './resources.ts';
import { ribbon } from './ribbon.ts';
import { element, type XmlElement } from './xml.ts';

const EVENT_PAGE: UrlId = 'EventPage.Url';
const EVENT_SCRIPT: UrlId = 'EventScript.Url';

/** The first Mailbox set with ribbon buttons. */
const RIBBON_SET = '1.3';
/**
 * The first Mailbox set with send events. Outlook on phones has 1.5 and starts the add-in all the same, as documented for
 * the events and calls it was given from later sets; older desktop clients keep to the ribbon.
 */
const EVENT_SET = '1.12';

/**
 * The ribbon for old clients and, inside it, ribbon and events for the others. A client that knows version 1.1 reads
 * nothing of version 1.0, so both are made from the same parts.
 */
export function versionOverrides(folder: string, sendMode: SendMode): XmlElement {
  return overrides({
    version: '1_0',
    namespace: 'http://schemas.microsoft.com/office/mailappversionoverrides',
    mailbox: RIBBON_SET,
    folder,
    host: [element('DesktopFormFactor', {}, [functionFile(), ...ribbon(false)])],
    inner: [
      overrides({
        version: '1_1',
        namespace: 'http://schemas.microsoft.com/office/mailappversionoverrides/1.1',
        mailbox: EVENT_SET,
        folder,
        host: [
          runtimes(),
          element('DesktopFormFactor', {}, [
            element('SupportsSharedFolders', {}, 'true'),
            functionFile(),
            ...ribbon(true),
            desktopEvents(sendMode, EVENT_PAGE),
          ]),
          element('MobileFormFactor', {}, [mobileEvents(EVENT_PAGE)]),
        ],
        inner: [],
      }),
    ],
  });
}

interface Overrides {
  readonly version: '1_0' | '1_1';
  readonly namespace: string;
  readonly mailbox: string;
  readonly folder: string;
  readonly host: readonly XmlElement[];
  readonly inner: readonly XmlElement[];
}

function overrides({ version, namespace, mailbox, folder, host, inner }: Overrides): XmlElement {
  return element('VersionOverrides', { xmlns: namespace, 'xsi:type': `VersionOverridesV${version}` }, [
    element('Requirements', {}, [
      element('bt:Sets', { DefaultMinVersion: mailbox }, [element('bt:Set', { Name: 'Mailbox' })]),
    ]),
    element('Hosts', {}, [element('Host', { 'xsi:type': 'MailHost' }, host)]),
    resources(folder, new Set(host.flatMap(resourceIds))),
    ...inner,
  ]);
}

/** The page serves every Outlook that can show one; classic Outlook for Windows runs the script alone. */
function runtimes(): XmlElement {
  return element('Runtimes', {}, [
    element('Runtime', { resid: EVENT_PAGE }, [element('Override', { type: 'javascript', resid: EVENT_SCRIPT })]),
  ]);
}

/** The event page knows the ribbon's functions too. */
function functionFile(): XmlElement {
  return element('FunctionFile', { resid: EVENT_PAGE });
}

function resourceIds({ attributes, content }: XmlElement): string[] {
  const own = attributes.resid === undefined ? [] : [attributes.resid];
  return typeof content === 'string' ? own : [...own, ...content.flatMap(resourceIds)];
}
