import { describe, expect, it } from 'vitest';
import { localManifests } from '../../../manifest/outlook/local-manifests.ts';
import { type Element, elements } from './elements.ts';

/**
 * What may stand in an element, in the order its xs:sequence demands (MS-OWEMXML; the add-in manifest reference). Outlook
 * refuses a manifest whose elements stand in another. `*` may come more than once.
 */
const SEQUENCES: Readonly<Record<string, string>> = {
  MailApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements FormSettings Permissions Rule DisableEntityHighlighting VersionOverrides',
  VersionOverridesV1_0: 'Description Requirements Hosts Resources VersionOverrides',
  VersionOverridesV1_1:
    'Description Requirements Hosts Resources EquivalentAddins WebApplicationInfo VersionOverrides ConnectedServiceControls ExtendedPermissions',
  MailHost: 'Runtimes DesktopFormFactor MobileFormFactor AllFormFactors',
  DesktopFormFactor: 'SupportsSharedFolders FunctionFile ExtensionPoint*',
  MobileFormFactor: 'FunctionFile ExtensionPoint*',
  LaunchEvent: 'LaunchEvents SourceLocation',
  LaunchEvents: 'LaunchEvent*',
  OfficeTab: 'Group*',
  Group: 'Label Control*',
  Button: 'Label Supertip Icon Action',
  Menu: 'Label Supertip Icon Items',
  Items: 'Item*',
  Item: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'bt:Image*',
  ShowTaskpane: 'SourceLocation SupportsPinning',
  ExecuteFunction: 'FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  ItemRead: 'DesktopSettings TabletSettings PhoneSettings',
  ItemEdit: 'DesktopSettings TabletSettings PhoneSettings',
  DesktopSettings: 'SourceLocation RequestedHeight',
};

/** The first child that may not stand where it does, or null. */
function misplaced({ type, children }: Element): string | null {
  const sequence = SEQUENCES[type]?.split(' ') ?? [];
  let place = 0;
  for (const { name } of children) {
    const next = sequence.findIndex((allowed, index) => index >= place && allowed.replace('*', '') === name);
    if (next === -1) return name;
    place = sequence[next]?.endsWith('*') === true ? next : next + 1;
  }
  return null;
}

describe.each(Object.entries(localManifests('0.1.0')))('%s', (_name, xml) => {
  const known = elements(xml).filter(({ type, children }) => type in SEQUENCES && children.length > 0);

  it('has every element whose order the schema sets', () => {
    expect(new Set(known.map(({ type }) => type)).size).toBe(Object.keys(SEQUENCES).length);
  });

  it('has their children in that order', () => {
    for (const each of known) expect(misplaced(each), `in ${each.type}`).toBeNull();
  });

  it('would be found wrong in another order', () => {
    const swapped = xml.replace(/( *<Id>.*\n)( *<Version>.*\n)/, '$2$1');
    expect(misplaced(elements(swapped)[0] as Element)).toBe('Id');
  });
});
