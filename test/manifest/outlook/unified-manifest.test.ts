import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { ManifestError, outlookManifest } from '../../../manifest/outlook/manifest.ts';
import { SPANISH_FILE, unifiedManifest, unifiedSpanish } from '../../../manifest/outlook/unified-manifest.ts';
import { newItem } from '../../../sandbox/outlook/item-state.ts';
import { LAUNCH_EVENTS } from '../../../sandbox/outlook/launch-events.ts';
import { createMailboxHost } from '../../../sandbox/outlook/mailbox-host.ts';
import { WEB } from '../../../sandbox/outlook/profiles.ts';
import { builtBundle, loadBare } from '../../outlook-addin/bare-runtime.ts';
import { attribute, elements, named } from './elements.ts';

const OPTIONS = {
  origin: 'https://addin.northfield-clinic.example',
  id: '2f0d4a86-7f5c-4f0e-9a51-0d0b1c6e7a42',
  addInOnlyId: '6b1f4c52-0d2e-4a5b-9c37-5e8f2a71d934',
  version: '0.1.0',
  sendMode: 'Block',
  displayName: 'Mailward',
} as const;

const require = createRequire(import.meta.url);

/** The names Microsoft documents for the events of Mailbox 1.16; the schema lets any text pass. */
const KNOWN_EVENTS = new Set(
  `newMessageComposeCreated messageComposeOpened messageRecipientsChanged messageAttachmentsChanged infoBarDismissClicked
   messageSending appointmentSending messageFromChanged appointmentFromChanged sensitivityLabelChanged messageDecrypt
   newAppointmentOrganizerCreated appointmentOrganizer appointmentAttendeesChanged appointmentAttachmentsChanged
   appointmentTimeChanged appointmentRecurrenceChanged`.split(/\s+/),
);

interface Control {
  readonly id: string;
  readonly actionId?: string;
  readonly items?: readonly Control[];
}
interface Unified {
  readonly manifestVersion: string;
  readonly version: string;
  readonly validDomains: readonly string[];
  readonly extensions: readonly [
    {
      readonly runtimes: readonly {
        readonly code: { readonly page: string; readonly script?: string };
        readonly actions: readonly { readonly id: string; readonly type: string }[];
      }[];
      readonly ribbons: readonly {
        readonly tabs: readonly { readonly groups: readonly { readonly controls: readonly Control[] }[] }[];
      }[];
      readonly autoRunEvents: readonly {
        readonly events: readonly {
          readonly type: string;
          readonly actionId: string;
          readonly options?: { readonly sendMode: string };
        }[];
      }[];
    },
  ];
}

const UNIFIED = unifiedManifest(OPTIONS) as Unified;
const [EXTENSION] = UNIFIED.extensions;
const XML = elements(outlookManifest(OPTIONS));
const ACTIONS = EXTENSION.runtimes.flatMap(({ actions }) => actions);
const CONTROLS = EXTENSION.ribbons.flatMap(({ tabs }) =>
  tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls)),
);

/** What Microsoft's own schema of this version says about a document; the schemas come with the package, no network. */
function schemaErrors(schema: string, document: unknown): unknown[] {
  const root = dirname(require.resolve('@microsoft/app-manifest/package.json'));
  const file = `${root}/build/json-schemas/teams/v${UNIFIED.manifestVersion}/MicrosoftTeams.${schema}schema.json`;
  // One of the published patterns is none with the flag u.
  const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv, ['uri', 'email', 'regex']);
  const check = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
  check(document);
  return check.errors ?? [];
}

describe('the unified manifest', () => {
  it.each(['Block', 'SoftBlock', 'PromptUser'] as const)(
    'is valid by the schema it names, with send mode %s',
    (sendMode) => {
      expect(schemaErrors('', unifiedManifest({ ...OPTIONS, sendMode }))).toEqual([]);
    },
  );

  it('is checked by a schema that notices a wrong mode and an unknown key', () => {
    const broken = JSON.parse(JSON.stringify(UNIFIED).replaceAll('"block"', '"hardBlock"'));
    expect(schemaErrors('', broken)).not.toEqual([]);
    expect(schemaErrors('', { ...UNIFIED, addin: true })).not.toEqual([]);
  });

  it('has its Spanish in a file that is valid too', () => {
    expect(schemaErrors('Localization.', unifiedSpanish('Mailward'))).toEqual([]);
    expect(JSON.stringify(UNIFIED)).toContain(`"file":"${SPANISH_FILE}"`);
  });

  it('registers the same events as the add-in-only one, under names that exist', () => {
    const events = EXTENSION.autoRunEvents.flatMap((group) => group.events);
    for (const { type } of events) expect(KNOWN_EVENTS).toContain(type);
    expect(events.map(({ actionId }) => actionId).sort()).toEqual(Object.values(LAUNCH_EVENTS).sort());
    expect(new Set(events.map(({ type }) => type)).size).toBe(events.length);
    const held = events.filter(({ options }) => options !== undefined);
    expect(held.map(({ type, options }) => [type, options?.sendMode])).toEqual([
      ['messageSending', 'block'],
      ['appointmentSending', 'block'],
    ]);
  });

  it('names every function the built bundle associates and no other', () => {
    const { handlers } = loadBare(createMailboxHost(newItem()).port(WEB));
    const functions = ACTIONS.filter(({ type }) => type === 'executeFunction').map(({ id }) => id);
    expect(functions.sort()).toEqual([...handlers.keys()].sort());
  });

  it('has the same controls as the add-in-only one, each with an action that exists, the dialog at send among them', () => {
    const all = CONTROLS.flatMap((control) => [control, ...(control.items ?? [])]);
    const inXml = XML.filter(({ inside }) => inside.includes('VersionOverridesV1_1'));
    expect(all.map(({ id }) => id).sort()).toEqual(
      [...attribute(named(inXml, 'Control'), 'id'), ...attribute(named(inXml, 'Item'), 'id')].sort(),
    );
    const actions = ACTIONS.map(({ id }) => id);
    for (const { actionId, items } of all) if (items === undefined) expect(actions).toContain(actionId);
    const opened = [...builtBundle().matchAll(/"(Mailward\.OpenPane[\w.]*)"/g)].map((match) => match[1] ?? '');
    expect(opened.length).toBeGreaterThan(1);
    for (const id of opened) expect(CONTROLS.map((control) => control.id)).toContain(id);
  });

  it('loads the same pages as the add-in-only one, from one https origin', () => {
    const urls = [...JSON.stringify(UNIFIED.extensions).matchAll(/"(https?:[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(urls.length).toBeGreaterThan(10);
    expect([...new Set(urls.map((url) => new URL(url).origin))]).toEqual([OPTIONS.origin]);
    expect(UNIFIED.validDomains).toEqual([new URL(OPTIONS.origin).host]);
    const inXml = new Set(attribute(XML, 'DefaultValue'));
    for (const { code } of EXTENSION.runtimes) {
      expect(inXml).toContain(code.page);
      if (code.script !== undefined) expect(inXml).toContain(code.script);
    }
  });

  it.each([
    ['0.1.0', '1.1.0', '1.0.1.0'],
    ['2.10.3', '3.10.3', '1.2.10.3'],
  ])('carries version %s as %s, where the add-in-only one says %s', (version, unified, addInOnly) => {
    expect((unifiedManifest({ ...OPTIONS, version }) as Unified).version).toBe(unified);
    expect(named(elements(outlookManifest({ ...OPTIONS, version })), 'Version')[0]?.text).toBe(addInOnly);
  });

  it('is the same every time', () => {
    expect(JSON.stringify(unifiedManifest({ ...OPTIONS }))).toBe(JSON.stringify(UNIFIED));
  });

  it('is not made from an origin that says more than scheme, host and port', () => {
    for (const origin of ['http://a.example', 'https://a.example/x', 'https://a;b.example', "https://a'b.example"]) {
      expect(() => unifiedManifest({ ...OPTIONS, origin }), origin).toThrow(ManifestError);
    }
  });

  it.each([
    ['color', 192],
    ['outline', 32],
  ])('comes with the icon %s of %i pixels', (name, size) => {
    const png = readFileSync(new URL(`../../../manifest/icons/package/${name}.png`, import.meta.url));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
