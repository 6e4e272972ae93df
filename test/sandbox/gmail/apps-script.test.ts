import { describe, expect, it } from 'vitest';
import { createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import { AppsScriptError } from '../../../sandbox/gmail/execute.ts';
import { emptyStore, evaluate, manifestWith, USER } from './small-script.ts';

const CARD = 'CardService.newCardBuilder().setName(JSON.stringify(e)).build()';

function start(code: string, manifest = manifestWith('gmail.addons.current.action.compose')) {
  return createAppsScript({
    code,
    settingCode: '',
    manifest,
    store: emptyStore(),
    user: USER,
    locale: 'es-MX',
    limit: 300,
  });
}

async function composeEvent(...scopes: string[]): Promise<Record<string, Record<string, unknown>>> {
  const script = start(`function opened(e) { return ${CARD}; }`, manifestWith(...scopes));
  const answer = await script.compose({ to: ['a@mail.example'], threadId: 't1' });
  return JSON.parse(answer.action.navigations?.[0]?.pushCard?.name ?? '');
}

describe('the stand-in for Apps Script', () => {
  it('has no global that Apps Script lacks', async () => {
    const names = [
      'TextEncoder',
      'TextDecoder',
      'crypto',
      'setTimeout',
      'setInterval',
      'fetch',
      'URL',
      'atob',
      'btoa',
      'Blob',
    ];
    const more = [
      'structuredClone',
      'performance',
      'queueMicrotask',
      'ReadableStream',
      'navigator',
      'self',
      'window',
      'process',
    ];
    expect(await evaluate(`return ${JSON.stringify([...names, ...more])}.filter((n) => n in globalThis);`)).toEqual([]);
  });

  it('starts the script anew for every call', async () => {
    const script = start(
      `var count = 0; function home() { count++; return CardService.newCardBuilder().setName(String(count)).build(); }`,
    );
    for (let i = 0; i < 2; i++) {
      expect((await script.homepage()).action.navigations?.[0]?.pushCard?.name).toBe('1');
    }
  });

  it('hands in objects of the script’s own world', async () => {
    expect(
      await evaluate(`const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, [1, -1]);
        let caught; try { Gmail.Users.Drafts.get('me', 'none', { format: 'raw' }); } catch (error) { caught = error; }
        return [e instanceof Object, digest instanceof Array, caught instanceof Error];`),
    ).toEqual([true, true, true]);
  });

  it('ends a function that runs too long, also inside a promise', async () => {
    await expect(start('function home() { for (;;); }').homepage()).rejects.toThrow(/timed out/);
    const later = 'async function home() { await null; for (;;); }';
    await expect(start(later).homepage()).rejects.toThrow(/timed out/);
  });

  it('says when a promise never settles, a function throws, does not exist or gives no card', async () => {
    await expect(start('function home() { return new Promise(() => {}); }').homepage()).rejects.toThrow(
      /never came to an end/,
    );
    await expect(start('function home() { throw new TypeError("wrong"); }').homepage()).rejects.toThrow(
      'TypeError: wrong',
    );
    await expect(start('').homepage()).rejects.toThrow(/home is not defined/);
    await expect(start('function home() { return {}; }').homepage()).rejects.toThrow(/match the method signature/);
    await expect(start('').click('1; evil()', {})).rejects.toThrow();
  });

  it('runs nothing without the scopes that every add-on and every compose trigger need', async () => {
    const manifest = { ...manifestWith(), oauthScopes: [] };
    await expect(start('', manifest).homepage()).rejects.toThrow(AppsScriptError);
    await expect(start('', manifest).homepage()).rejects.toThrow(/gmail.addons.execute/);
    await expect(start('', manifestWith()).compose({})).rejects.toThrow(/action.compose/);
  });

  it('tells the recipients only with the metadata scope and the locale only with the locale scope', async () => {
    const bare = await composeEvent('gmail.addons.current.action.compose');
    expect(bare.gmail).toEqual({ threadId: 't1' });
    expect(bare.commonEventObject).not.toHaveProperty('userLocale');
    const full = await composeEvent(
      'gmail.addons.current.action.compose',
      'gmail.addons.current.message.metadata',
      'script.locale',
    );
    expect(full.gmail).toMatchObject({ toRecipients: ['a@mail.example'], ccRecipients: [], bccRecipients: [] });
    expect(full.commonEventObject).toMatchObject({ userLocale: 'es-MX', hostApp: 'GMAIL' });
  });

  it('passes parameters and form values of a click', async () => {
    const script = start(`function pressed(e) {
      const text = e.commonEventObject.parameters.a + e.commonEventObject.formInputs.f.stringInputs.value.join('');
      return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText(text)).build();
    }`);
    const answer = await script.click('pressed', { a: '1' }, { f: ['2', '3'] });
    expect(answer).toEqual({ renderActions: { action: { notification: { text: '123' } } }, stateChanged: false });
  });
});
