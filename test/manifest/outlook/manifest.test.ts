import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { LAUNCH_EVENTS } from '../../../sandbox/outlook/launch-events.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../../sandbox/outlook/profiles.ts';
import { builtBundle, loadBare } from '../../outlook-addin/bare-runtime.ts';

/** The attributes the checks look at. */
type Attributes = Readonly<
  Partial<Record<'id' | 'resid' | 'Type' | 'FunctionName' | 'SendMode' | 'DefaultValue' | 'DefaultMinVersion', string>>
>;

interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  /** Names and types of everything around it, outermost first. */
  readonly inside: readonly string[];
  readonly text: string;
}

const file = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const XML = file('manifest/outlook/manifest.xml');
const ELEMENTS = elements(XML);
const V1_1 = ELEMENTS.filter(({ inside }) => inside.includes('VersionOverridesV1_1'));
const V1_0 = ELEMENTS.filter(
  ({ inside }) => inside.includes('VersionOverridesV1_0') && !inside.includes('VersionOverridesV1_1'),
);

/** Events a manifest of Mailbox 1.16 may name (Office add-in documentation); nothing else checks their spelling. */
const KNOWN_EVENTS = new Set(
  `OnNewMessageCompose OnMessageCompose OnMessageRecipientsChanged OnMessageAttachmentsChanged OnInfoBarDismissClicked OnMessageSend
   OnAppointmentSend OnMessageFromChanged OnSensitivityLabelChanged OnMessageDecrypt`.split(/\s+/),
);
/** Longer resource ids are refused. */
const RESID_LENGTH = 32;
const MANIFEST_BYTES = 256 * 1024;

function elements(xml: string): Element[] {
  const found: { name: string; attributes: Attributes; inside: string[]; text: string }[] = [];
  const open: { label: string; index: number }[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.push({ name, attributes, inside: open.map(({ label }) => label), text: '' });
        open.push({ label: attributes['xsi:type'] ?? name, index: found.length - 1 });
      },
      ontext(text) {
        const current = found[open[open.length - 1]?.index ?? -1];
        if (current !== undefined) current.text += text.trim();
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return found;
}

const named = (list: readonly Element[], name: string) => list.filter((element) => element.name === name);
const attribute = (list: readonly Element[], name: 'id' | 'resid') =>
  list.flatMap(({ attributes }) => attributes[name] ?? []);

describe('the Outlook manifest', () => {
  it('closes every element it opens', () => {
    const count = (pattern: RegExp) => XML.match(pattern)?.length ?? 0;
    expect(count(/<[A-Za-z]/g)).toBe(count(/<\/|\/>/g));
    expect(ELEMENTS.length).toBe(count(/<[A-Za-z]/g));
  });

  it.each([
    ['1.0', V1_0],
    ['1.1', V1_1],
  ])('defines, in version %s, every resource it uses, under ids Outlook accepts', (_version, list) => {
    const resources = list.filter(({ name }) => /^bt:(?:Image|Url|String)$/.test(name));
    const defined = attribute(resources, 'id');
    const used = attribute(list, 'resid');
    expect(used.length).toBeGreaterThan(5);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    expect(new Set(defined).size).toBe(defined.length);
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(RESID_LENGTH);
  });

  it('runs the page where there is one and the script in classic Outlook', () => {
    const [runtime] = named(V1_1, 'Runtime');
    const [source] = named(V1_1, 'SourceLocation').filter(({ inside }) => inside.at(-1) === 'LaunchEvent');
    expect(source?.attributes.resid).toBe(runtime?.attributes.resid);
    const [override] = named(V1_1, 'Override');
    expect(override?.attributes).toEqual({ type: 'javascript', resid: 'EventScript.Url' });
    const url = (id: string | undefined) => named(V1_1, 'bt:Url').find(({ attributes }) => attributes.id === id);
    expect(url(runtime?.attributes.resid)?.attributes.DefaultValue).toMatch(/\/launchevent\.html$/);
    expect(url('EventScript.Url')?.attributes.DefaultValue).toMatch(/\/launchevent\.js$/);
  });

  it('registers events that exist, with the functions the built bundle associates', () => {
    const events = named(V1_1, 'LaunchEvent');
    const registered = Object.fromEntries(events.map(({ attributes }) => [attributes.Type, attributes.FunctionName]));
    expect(registered).toEqual(LAUNCH_EVENTS);
    for (const type of Object.keys(registered)) expect(KNOWN_EVENTS).toContain(type);
    const { handlers } = loadBare(createMailboxHost(newItem()).port(WEB));
    expect([...handlers.keys()].sort()).toEqual(Object.values(registered).sort());
  });

  it('blocks sending while the add-in is not there', () => {
    const modes = named(V1_1, 'LaunchEvent').map(({ attributes }) => [attributes.Type, attributes.SendMode]);
    for (const [type, mode] of modes) expect(mode, type).toBe(type?.endsWith('Send') ? 'Block' : undefined);
    expect(modes.filter(([, mode]) => mode === 'Block')).toHaveLength(2);
  });

  it('has the buttons that the dialog at send opens', () => {
    const buttons = named(V1_1, 'Control').map(({ attributes }) => attributes.id);
    const inCode = [...builtBundle().matchAll(/"(Mailward\.OpenPane[\w.]*)"/g)].map((match) => match[1]);
    expect(inCode.length).toBeGreaterThan(1);
    expect([...new Set(inCode)].sort()).toEqual([...buttons].sort());
    expect(attribute(named(V1_0, 'Control'), 'id')).toEqual(buttons);
  });

  it('has the icon of the notice', () => {
    const icon = /icon:"([^"]+)"/.exec(builtBundle())?.[1];
    expect(attribute(named(V1_1, 'bt:Image'), 'id')).toContain(icon);
  });

  it('loads everything from one https origin that it names', () => {
    const urls = ELEMENTS.flatMap(({ attributes }) => attributes.DefaultValue ?? []).filter((value) =>
      /^\w+:/.test(value),
    );
    expect(urls.length).toBeGreaterThan(10);
    const origins = new Set(urls.map((url) => new URL(url).origin));
    expect([...origins]).toEqual(named(ELEMENTS, 'AppDomain').map(({ text }) => text));
    expect([...origins][0]).toMatch(/^https:/);
  });

  it('carries the version of the package behind a 1, since Outlook refuses versions below 1.0', () => {
    const { version } = JSON.parse(file('package.json')) as { version: string };
    expect(named(ELEMENTS, 'Version')[0]?.text).toBe(`1.${version}`);
  });

  it('asks for the item and nothing more, in shared mailboxes too', () => {
    expect(named(ELEMENTS, 'Permissions').map(({ text }) => text)).toEqual(['ReadWriteItem']);
    expect(named(V1_1, 'SupportsSharedFolders').map(({ text }) => text)).toEqual(['true']);
  });

  it('needs Mailbox 1.12 for its events and stays small', () => {
    expect(named(V1_1, 'bt:Sets')[0]?.attributes.DefaultMinVersion).toBe('1.12');
    expect(Buffer.byteLength(XML)).toBeLessThan(MANIFEST_BYTES);
  });
});
