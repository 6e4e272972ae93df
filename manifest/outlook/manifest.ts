import type { SendMode } from './launch-events.ts';
import { isHttpsOrigin } from './origin.ts';
import { DESCRIPTION, spanish } from './resources.ts';
import { versionOverrides } from './version-overrides.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** What tells one organisation's manifest from another's. */
export interface ManifestOptions {
  /** Scheme, host and port of the web server with the add-in's files, such as `https://addin.clinic.example`. */
  readonly origin: string;
  /** A GUID of the organisation's own; Outlook takes two manifests with one id for the same add-in. */
  readonly id: string;
  /** The version of the package, such as `0.1.0`. */
  readonly version: string;
  /** `Block` where an administrator deploys it; the marketplace takes no manifest with it, and gets `SoftBlock`. */
  readonly sendMode: SendMode;
  /** The add-in's name in Outlook, at most 125 characters. */
  readonly displayName: string;
}

/** An option that gives no manifest Outlook would take. */
export class ManifestError extends Error {
  readonly code: keyof ManifestOptions;

  constructor(code: keyof ManifestOptions, expected: string) {
    super(`${code} must be ${expected}`);
    this.name = 'ManifestError';
    this.code = code;
  }
}

/** The schema's limit for DisplayName. */
const NAME_LENGTH = 125;
/** The height of the pane, in pixels, in clients too old for ribbon buttons. */
const READ_HEIGHT = 250;

/**
 * The add-in-only manifest for Outlook (MS-OWEMXML, schema 1.1 with VersionOverrides 1.0 and 1.1), which runs in every
 * Outlook that takes add-ins. Throws a ManifestError when an option is not as described.
 */
export function outlookManifest(options: ManifestOptions): string {
  checkOptions(options);
  const { origin, id, version, sendMode, displayName } = options;
  const folder = `${origin}/outlook/`;
  const pane = `${folder}pane.html`;
  return xmlDocument(
    element(
      'OfficeApp',
      {
        xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
        'xsi:type': 'MailApp',
      },
      [
        element('Id', {}, id),
        // Outlook refuses versions below 1.0, so the version of the package follows a 1.
        element('Version', {}, `1.${version}`),
        element('ProviderName', {}, 'Mailward'),
        element('DefaultLocale', {}, 'en-US'),
        element('DisplayName', { DefaultValue: displayName }),
        element('Description', { DefaultValue: DESCRIPTION.en }, spanish('Override', DESCRIPTION.es)),
        element('IconUrl', { DefaultValue: `${folder}icons/mailward-64.png` }),
        element('HighResolutionIconUrl', { DefaultValue: `${folder}icons/mailward-128.png` }),
        element('SupportUrl', { DefaultValue: `${origin}/` }),
        element('AppDomains', {}, [element('AppDomain', {}, origin)]),
        element('Hosts', {}, [element('Host', { Name: 'Mailbox' })]),
        element('Requirements', {}, [element('Sets', {}, [element('Set', { Name: 'Mailbox', MinVersion: '1.1' })])]),
        element('FormSettings', {}, [
          form('ItemRead', pane, [element('RequestedHeight', {}, String(READ_HEIGHT))]),
          form('ItemEdit', pane, []),
        ]),
        element('Permissions', {}, 'ReadWriteItem'),
        element('Rule', { 'xsi:type': 'RuleCollection', Mode: 'Or' }, [
          itemIs('Message', 'Edit'),
          itemIs('Appointment', 'Edit'),
          itemIs('Message', 'Read'),
        ]),
        element('DisableEntityHighlighting', {}, 'false'),
        versionOverrides(folder, sendMode),
      ],
    ),
  );
}

function form(type: 'ItemRead' | 'ItemEdit', pane: string, more: readonly XmlElement[]): XmlElement {
  return element('Form', { 'xsi:type': type }, [
    element('DesktopSettings', {}, [element('SourceLocation', { DefaultValue: pane }), ...more]),
  ]);
}

function itemIs(type: 'Message' | 'Appointment', formType: 'Edit' | 'Read'): XmlElement {
  return element('Rule', { 'xsi:type': 'ItemIs', ItemType: type, FormType: formType });
}

/** Throws a ManifestError for the first option that is not as ManifestOptions describes it. */
export function checkOptions({ origin, id, version, displayName }: ManifestOptions): void {
  if (!isHttpsOrigin(origin)) throw new ManifestError('origin', 'an https origin such as https://addin.clinic.example');
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new ManifestError('id', 'a GUID');
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(version)) throw new ManifestError('version', 'three numbers such as 0.1.0');
  if (displayName.trim() === '' || displayName.length > NAME_LENGTH)
    throw new ManifestError('displayName', `1 to ${NAME_LENGTH} characters long`);
}
