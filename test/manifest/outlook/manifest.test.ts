import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localManifests } from '../../../manifest/outlook/local-manifests.ts';
import { ManifestError, type ManifestOptions, outlookManifest } from '../../../manifest/outlook/manifest.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { LAUNCH_EVENTS, raises } from '../../../sandbox/outlook/launch-events.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { classicWindows, IOS, WEB } from '../../../sandbox/outlook/profiles.ts';
import { builtBundle, loadBare } from '../../outlook-addin/bare-runtime.ts';
import { attribute, elements, named } from './elements.ts';

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const { version: PACKAGE_VERSION } = JSON.parse(file('package.json')) as { version: string };
const FLAVOURS = Object.entries(localManifests(PACKAGE_VERSION));
const XML = localManifests(PACKAGE_VERSION)['manifest.xml'] ?? '';
const ELEMENTS = elements(XML);
const V1_1 = ELEMENTS.filter(({ inside }) => inside.includes('VersionOverridesV1_1'));
const V1_0 = ELEMENTS.filter(
  ({ inside }) => inside.includes('VersionOverridesV1_0') && !inside.includes('VersionOverridesV1_1'),
);
const within = (formFactor: string) => V1_1.filter(({ inside }) => inside.includes(formFactor));
const DESKTOP = within('DesktopFormFactor');
const MOBILE = within('MobileFormFactor');

/** Events a manifest of Mailbox 1.16 may name (Office add-in documentation); nothing else checks their spelling. */
const KNOWN_EVENTS = new Set(
  `OnNewMessageCompose OnMessageCompose OnMessageRecipientsChanged OnMessageAttachmentsChanged OnInfoBarDismissClicked
   OnMessageSend OnAppointmentSend OnMessageFromChanged OnAppointmentFromChanged OnSensitivityLabelChanged OnMessageDecrypt
   OnNewAppointmentOrganizer OnAppointmentOrganizer OnAppointmentAttendeesChanged OnAppointmentAttachmentsChanged
   OnAppointmentTimeChanged OnAppointmentRecurrenceChanged`.split(/\s+/),
);
/** Longer resource ids are refused. */
const RESID_LENGTH = 32;
const MANIFEST_BYTES = 256 * 1024;
const STRING_LENGTHS = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 } as const;
const SPANISH = ['es-ES', 'es-MX', 'es-US'];

const OPTIONS: ManifestOptions = {
  origin: 'https://addin.northfield-clinic.example',
  id: '2f0d4a86-7f5c-4f0e-9a51-0d0b1c6e7a42',
  version: '0.1.0',
  sendMode: 'Block',
  displayName: 'Mailward',
};

describe('the Outlook manifest', () => {
  it.each(FLAVOURS)('stands in the repository as it is made now: %s (npm run generate)', (name, xml) => {
    expect(file(`manifest/outlook/${name}`)).toBe(xml);
  });

  it('closes every element it opens', () => {
    const count = (pattern: RegExp) => XML.match(pattern)?.length ?? 0;
    expect(count(/<[A-Za-z]/g)).toBe(count(/<\/|\/>/g));
    expect(ELEMENTS.length).toBe(count(/<[A-Za-z]/g));
  });

  it.each([
    ['1.0', V1_0],
    ['1.1', V1_1],
  ])('defines, in version %s, every resource it uses and no other, under ids Outlook accepts', (_version, list) => {
    const resources = list.filter(({ name }) => /^bt:(?:Image|Url|String)$/.test(name));
    const defined = attribute(resources, 'id');
    const used = attribute(list, 'resid');
    expect(used.length).toBeGreaterThan(5);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(RESID_LENGTH);
  });

  it.each(Object.entries(STRING_LENGTHS))('keeps %s within %i characters, in Spanish too', (container, length) => {
    const strings = named(ELEMENTS, 'bt:String').filter(({ inside }) => inside.at(-1) === container);
    expect(strings.length).toBeGreaterThan(5);
    for (const { attributes, children } of strings) {
      expect(attribute(children, 'Locale'), attributes.id).toEqual(SPANISH);
      for (const text of [attributes.DefaultValue ?? '', ...attribute(children, 'Value')]) {
        expect(text.length, attributes.id).toBeGreaterThan(3);
        expect(text.length, attributes.id).toBeLessThanOrEqual(length);
      }
    }
  });

  it('describes itself in Spanish as well', () => {
    expect(attribute(named(ELEMENTS, 'Description')[0]?.children ?? [], 'Locale')).toEqual(SPANISH);
  });

  it('runs the page where there is one and the script in classic Outlook', () => {
    const [runtime] = named(V1_1, 'Runtime');
    const sources = named(V1_1, 'SourceLocation').filter(({ inside }) => inside.at(-1) === 'LaunchEvent');
    expect(sources.map(({ attributes }) => attributes.resid)).toEqual([
      runtime?.attributes.resid,
      runtime?.attributes.resid,
    ]);
    const [override] = named(V1_1, 'Override');
    expect(override?.attributes).toEqual({ type: 'javascript', resid: 'EventScript.Url' });
    const url = (id: string | undefined) => named(V1_1, 'bt:Url').find(({ attributes }) => attributes.id === id);
    expect(url(runtime?.attributes.resid)?.attributes.DefaultValue).toMatch(/\/launchevent\.html$/);
    expect(url('EventScript.Url')?.attributes.DefaultValue).toMatch(/\/launchevent\.js$/);
  });

  it('registers events that exist, and names every function the built bundle associates and no other', () => {
    const events = named(DESKTOP, 'LaunchEvent');
    const registered = Object.fromEntries(events.map(({ attributes }) => [attributes.Type, attributes.FunctionName]));
    expect(registered).toEqual(LAUNCH_EVENTS);
    for (const type of Object.keys(registered)) expect(KNOWN_EVENTS).toContain(type);
    const { handlers } = loadBare(createMailboxHost(newItem()).port(WEB));
    const commands = new Set(named(V1_1, 'FunctionName').map(({ text }) => text));
    expect([...commands]).toEqual(['onSendSecurely']);
    expect([...handlers.keys()].sort()).toEqual([...Object.values(LAUNCH_EVENTS), ...commands].sort());
  });

  it('asks phones for the events they have', () => {
    const onPhones = attribute(named(MOBILE, 'LaunchEvent'), 'Type');
    const raised = Object.keys(LAUNCH_EVENTS).filter((type) => raises(IOS, type as keyof typeof LAUNCH_EVENTS));
    expect(onPhones.sort()).toEqual(raised.sort());
    for (const { attributes } of named(MOBILE, 'LaunchEvent')) {
      expect(attributes.FunctionName).toBe(LAUNCH_EVENTS[attributes.Type as keyof typeof LAUNCH_EVENTS]);
      expect(attributes.SendMode).toBeUndefined();
    }
  });

  it('is for clients that raise both send events', () => {
    const [sets] = named(V1_1, 'bt:Sets');
    const oldest = classicWindows(sets?.attributes.DefaultMinVersion as '1.12');
    expect(raises(oldest, 'OnMessageSend') && raises(oldest, 'OnAppointmentSend')).toBe(true);
    expect(sets?.attributes.DefaultMinVersion).toBe('1.12');
  });

  it.each([
    ['manifest.xml', 'Block'],
    ['manifest-store.xml', 'SoftBlock'],
  ])('%s lets nothing leave that the add-in holds back: %s', (name, mode) => {
    const events = named(elements(localManifests(PACKAGE_VERSION)[name] ?? ''), 'LaunchEvent');
    const modes = events.map(({ attributes }) => [attributes.Type, attributes.SendMode] as const);
    for (const [type, sendMode] of modes) expect(sendMode, type).toBe(type?.endsWith('Send') ? mode : undefined);
    expect(modes.filter(([, sendMode]) => sendMode === mode)).toHaveLength(2);
  });

  it('differs from the one for the store in id, name and send mode alone', () => {
    const [enterprise = [], store = []] = FLAVOURS.map(([, xml]) => xml.split('\n'));
    expect(store).toHaveLength(enterprise.length);
    const differing = enterprise.filter((line, index) => line !== store[index]).map((line) => line.trim());
    expect(differing.map((line) => /^<(\w+)/.exec(line)?.[1])).toEqual([
      'Id',
      'DisplayName',
      'LaunchEvent',
      'LaunchEvent',
    ]);
  });

  it('is the same every time', () => {
    expect(outlookManifest(OPTIONS)).toBe(outlookManifest({ ...OPTIONS }));
  });

  it.each([PACKAGE_VERSION, '12.0.34'])('carries version %s of the package behind a 1, as Outlook wants', (version) => {
    const [written] = named(elements(outlookManifest({ ...OPTIONS, version })), 'Version');
    expect(written?.text).toBe(`1.${version}`);
    expect(Number(written?.text.split('.')[0])).toBeGreaterThanOrEqual(1);
  });

  it('says any name as it was given', () => {
    const displayName = 'Smith & Sons <"Mailward">';
    const xml = outlookManifest({ ...OPTIONS, displayName });
    expect(xml).toContain('DefaultValue="Smith &amp; Sons &lt;&quot;Mailward&quot;&gt;"');
    expect(xml).not.toContain('<"');
  });

  it.each([
    ['origin', { origin: 'http://addin.northfield-clinic.example' }],
    ['origin', { origin: 'https://addin.northfield-clinic.example/outlook' }],
    ['origin', { origin: 'addin' }],
    ['id', { id: 'mailward' }],
    ['version', { version: '0.1' }],
    ['displayName', { displayName: ' ' }],
    ['displayName', { displayName: 'x'.repeat(126) }],
  ] as const)('is not made from a bad %s (%o)', (code, bad) => {
    expect(() => outlookManifest({ ...OPTIONS, ...bad })).toThrow(expect.objectContaining({ code }) as ManifestError);
    expect(() => outlookManifest({ ...OPTIONS, ...bad })).toThrow(ManifestError);
  });

  it('has the buttons that the dialog at send opens', () => {
    const controls = attribute(named(DESKTOP, 'Control'), 'id');
    const inCode = [...builtBundle().matchAll(/"(Mailward\.OpenPane[\w.]*)"/g)].map((match) => match[1] ?? '');
    expect(inCode.length).toBeGreaterThan(1);
    for (const id of inCode) expect(controls).toContain(id);
  });

  it('gives old and new clients the same ribbon, under ids that stand once', () => {
    const ids = (list: typeof ELEMENTS) => [
      ...attribute(named(list, 'Control'), 'id'),
      ...attribute(named(list, 'Item'), 'id'),
      ...attribute(named(list, 'Group'), 'id'),
    ];
    expect(new Set(ids(V1_1)).size).toBe(ids(V1_1).length);
    expect(ids(V1_0)).toEqual(ids(V1_1));
  });

  it('offers sending securely, checking and help while writing, and one pane while reading', () => {
    const items = (surface: string) =>
      DESKTOP.filter(({ name, inside }) => /^(?:Control|Item)$/.test(name) && inside.includes(surface)).flatMap(
        ({ attributes }) => attributes.id ?? [],
      );
    expect(items('MessageComposeCommandSurface')).toEqual(
      ['OpenPane', 'Menu', 'SendSecurely', 'CheckNow', 'Help'].map((id) => `Mailward.${id}`),
    );
    expect(items('AppointmentOrganizerCommandSurface')).toHaveLength(5);
    expect(items('MessageReadCommandSurface')).toEqual(['Mailward.OpenPane.Read']);
  });

  it('lets the pane stay open from message to message, which meetings and old clients do not know', () => {
    const pinned = named(ELEMENTS, 'SupportsPinning');
    expect(pinned.length).toBeGreaterThan(1);
    for (const { inside } of pinned) {
      expect(inside).toContain('VersionOverridesV1_1');
      expect(inside).not.toContain('AppointmentOrganizerCommandSurface');
    }
  });

  it('has the icon of the notice', () => {
    const icon = /icon:"([^"]+)"/.exec(builtBundle())?.[1];
    expect(attribute(named(V1_1, 'bt:Image'), 'id')).toContain(icon);
  });

  it('loads everything from one https origin that it names', () => {
    const list = elements(outlookManifest(OPTIONS));
    const urls = attribute(list, 'DefaultValue').filter((value) => /^\w+:/.test(value));
    expect(urls.length).toBeGreaterThan(10);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual([OPTIONS.origin]);
    expect(named(list, 'AppDomain').map(({ text }) => text)).toEqual([OPTIONS.origin]);
  });

  it('names icons and pages that the build makes', () => {
    const paths = attribute(ELEMENTS, 'DefaultValue').filter((value) => value.includes('/outlook/'));
    for (const path of new Set(paths.map((url) => new URL(url).pathname.slice('/outlook/'.length)))) {
      const source = path.startsWith('icons/') ? `manifest/${path}` : `dist/bundles/outlook/${path}`;
      expect(() => file(source), path).not.toThrow();
    }
  });

  it('asks for the item and nothing more, in shared mailboxes too', () => {
    expect(named(ELEMENTS, 'Permissions').map(({ text }) => text)).toEqual(['ReadWriteItem']);
    expect(named(V1_1, 'SupportsSharedFolders').map(({ text }) => text)).toEqual(['true']);
  });

  it('stays small', () => {
    for (const [, xml] of FLAVOURS) expect(Buffer.byteLength(xml)).toBeLessThan(MANIFEST_BYTES);
  });
});
