import { describe, expect, it } from 'vitest';
import { createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import { createMailStore } from '../../../sandbox/gmail/mail-store.ts';
import { createScriptMemory } from '../../../sandbox/gmail/script-services.ts';
import { emptyStore, evaluate, manifestWith, USER } from './small-script.ts';

const RAW = `'${Buffer.from('To: a@mail.example\r\n\r\nHello').toString('base64url')}'`;

function start(code: string, options: Partial<Parameters<typeof createAppsScript>[0]> = {}) {
  const manifest = manifestWith('script.scriptapp');
  return createAppsScript({
    code,
    settingCode: '',
    manifest,
    store: emptyStore(),
    user: USER,
    locale: 'en',
    ...options,
  });
}

describe('code that Apps Script does not take', () => {
  it.each([
    ['a class field', 'class A { a = 1; }'],
    ['a static field', 'class A { static a = 1; }'],
    ['a private name', 'class A { #a() {} }'],
    ['a static block', 'class A { static {} }'],
    ['an import', "import a from 'a';"],
    ['an export', 'export function home() {}'],
    ['await at the top', 'await null;'],
    ['logical assignment', 'let a; a ??= 1;'],
  ])('%s is refused before anything runs', (_, code) => {
    expect(() => start(code)).toThrow(SyntaxError);
  });

  it('everything up to ES2020 is taken', async () => {
    const code =
      'class A { b() { return null?.c ?? 1n; } } function home() { return CardService.newCardBuilder().setName(String(new A().b())).build(); }';
    expect((await start(code).homepage()).action.navigations?.[0]?.pushCard?.name).toBe('1');
  });
});

describe('the limits of a card', () => {
  const sections = (count: number) =>
    `const c = C.newCardBuilder(); for (let i = 0; i < ${count}; i++) c.addSection(C.newCardSection().addWidget(C.newDivider())); return c.build();`;
  const widgets = (count: number) =>
    `const s = C.newCardSection(); for (let i = 0; i < ${count}; i++) s.addWidget(C.newDivider()); return C.newCardBuilder().addSection(s).build();`;
  const draw = async (body: string) =>
    (await start(`function home() { const C = CardService; ${body} }`).homepage()).action.navigations?.[0]?.pushCard;

  it('100 sections are taken and 101 are not', async () => {
    expect((await draw(sections(100)))?.sections).toHaveLength(100);
    await expect(draw(sections(101))).rejects.toThrow('100 sections');
  });

  it('100 widgets in a section are taken and 101 are not', async () => {
    expect((await draw(widgets(100)))?.sections?.[0]?.widgets).toHaveLength(100);
    await expect(draw(widgets(101))).rejects.toThrow('100 widgets');
  });
});

describe('the time that Google gives', () => {
  const calling =
    'function opened() { Session.getActiveUserLocale(); return f(); } function f() { PropertiesService.getUserProperties().getProperty("a"); return CardService.newCardBuilder().build(); }';
  const taking = (milliseconds: number) => {
    let now = 0;
    return {
      now: () => now,
      onCall: (): undefined => {
        now += milliseconds;
      },
    };
  };
  const compose = manifestWith('gmail.addons.current.action.compose');

  it('a callback may take 30 seconds and not a millisecond more', async () => {
    await expect(start(calling, { manifest: compose, ...taking(30_000) }).compose({})).resolves.toBeDefined();
    await expect(start(calling, { manifest: compose, ...taking(30_001) }).compose({})).rejects.toThrow(
      'execution time',
    );
  });

  it('no script can catch its end', async () => {
    const code =
      'function opened() { try { PropertiesService.getUserProperties().getProperty("a"); } catch (e) {} return CardService.newCardBuilder().build(); }';
    await expect(start(code, { manifest: compose, ...taking(31_000) }).compose({})).rejects.toThrow('execution time');
  });

  it('a function that a trigger calls may take six minutes, and what it throws stands in the log', async () => {
    const lines: string[] = [];
    const code =
      'function f() { PropertiesService.getUserProperties().setProperty("ran", "yes"); throw new Error("after"); }';
    for (const [milliseconds, line] of [
      [360_000, 'Error: after'],
      [360_001, 'execution time'],
    ] as const) {
      const memory = createScriptMemory();
      memory.triggers.push({ id: '1', handler: 'f' });
      await start(code, { memory, onLog: (text) => void lines.push(text), ...taking(milliseconds) }).hour();
      expect(lines.at(-1)).toContain(line);
    }
  });
});

describe('the quotas of a day', () => {
  it('1,500 recipients are reached by mail, and not one more', async () => {
    const memory = createScriptMemory();
    memory.used.set('email recipients', 1499);
    const delivered: string[] = [];
    const store = createMailStore({ user: USER, deliver: () => void delivered.push('') });
    const send = `return Gmail.Users.Messages.send({ raw: ${RAW} }, 'me').labelIds;`;
    expect(await evaluate(send, { store, options: { memory } })).toEqual(['SENT']);
    await expect(evaluate(send, { store, options: { memory } })).rejects.toThrow('too many times for one day');
    expect(delivered).toHaveLength(1);
  });

  it.each([
    ['email read/write', 50_000, "return Gmail.Users.Drafts.list('me').resultSizeEstimate;"],
    ['properties read/write', 500_000, "return PropertiesService.getUserProperties().getProperty('a');"],
  ] as const)('%s ends at %i', async (quota, limit, body) => {
    const memory = createScriptMemory();
    memory.used.set(quota, limit - 1);
    await expect(evaluate(body, { options: { memory } })).resolves.toBeDefined();
    await expect(evaluate(body, { options: { memory } })).rejects.toThrow('too many times for one day');
  });

  it('a user has 20 triggers of a script, and none that runs oftener than every hour', async () => {
    const options = { memory: createScriptMemory(), manifest: manifestWith('script.scriptapp') };
    const create = "return ScriptApp.newTrigger('f').timeBased().everyHours(1).create().getHandlerFunction();";
    for (let i = 0; i < 20; i++) expect(await evaluate(create, { options })).toBe('f');
    await expect(evaluate(create, { options })).rejects.toThrow('too many triggers');
    await expect(evaluate("ScriptApp.newTrigger('f').timeBased().everyMinutes(5);", { options })).rejects.toThrow(
      'more than once an hour',
    );
  });
});

describe('sent mail', () => {
  it('is listed newest first, page by page, from a second on', async () => {
    const clock = { now: 1_800_000_000_000 };
    const store = createMailStore({ user: USER, deliver: () => undefined, now: () => clock.now });
    const ids = [0, 1, 2].map((second) => {
      clock.now += second === 0 ? 0 : 1000;
      return store.post(Buffer.from('To: a@mail.example\r\n\r\nHello')).messageId;
    });
    const options = { manifest: manifestWith('gmail.readonly') };
    const list = (more: string) =>
      evaluate(
        `const p = Gmail.Users.Messages.list('me', { labelIds: ['SENT'], ${more} }); return [(p.messages || []).map((m) => m.id), p.nextPageToken || null];`,
        { store, options },
      );
    expect(await list('maxResults: 2')).toEqual([[ids[2], ids[1]], '2']);
    expect(await list("maxResults: 2, pageToken: '2'")).toEqual([[ids[0]], null]);
    expect(await list("q: 'after:1800000001'")).toEqual([[ids[2], ids[1]], null]);
    expect(await list("q: 'after:1800000009'")).toEqual([[], null]);
  });

  it('cannot be searched with the scope for headers alone', async () => {
    const search = "Gmail.Users.Messages.list('me', { labelIds: ['SENT'], q: 'after:1' });";
    await expect(evaluate(search, { options: { manifest: manifestWith('gmail.metadata') } })).rejects.toThrow(
      "'q' parameter",
    );
  });
});
