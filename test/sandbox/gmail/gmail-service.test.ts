import { describe, expect, it } from 'vitest';
import { createMailStore } from '../../../sandbox/gmail/mail-store.ts';
import { METHOD_SCOPES, type ScopedMethod } from '../../../sandbox/gmail/scopes.ts';
import { createScriptMemory } from '../../../sandbox/gmail/script-services.ts';
import { evaluate, manifestWith, USER } from './small-script.ts';

const MESSAGE =
  'To: =?UTF-8?Q?Ren=C3=A9?=\r\n <rene@mail.example>\r\nSubject: =?UTF-8?Q?a=C3=B1o?=\r\n\r\nHello\xff\r\n';
const RAW = Buffer.from(MESSAGE, 'latin1');

const CALLS: Readonly<Record<ScopedMethod, string>> = {
  'gmail.users.drafts.list': "return Gmail.Users.Drafts.list('me').resultSizeEstimate;",
  'gmail.users.drafts.get': "return Gmail.Users.Drafts.get('me', ID, { format: 'raw' }).id;",
  'gmail.users.drafts.update': "return Gmail.Users.Drafts.update({ message: { raw: RAW } }, 'me', ID).id;",
  'gmail.users.drafts.send': "return Gmail.Users.Drafts.send({ id: ID }, 'me').labelIds;",
  'gmail.users.drafts.delete': "Gmail.Users.Drafts.remove('me', ID);",
  'gmail.users.messages.get': "return Gmail.Users.Messages.get('me', RECEIVED, { format: 'metadata' }).id;",
  'gmail.users.messages.list': "return Gmail.Users.Messages.list('me', { labelIds: ['SENT'] }).resultSizeEstimate;",
  'gmail.users.messages.send': "return Gmail.Users.Messages.send({ raw: RAW }, 'me').labelIds;",
  'gmail.users.getProfile': "return Gmail.Users.getProfile('me').emailAddress;",
  'ScriptApp.getProjectTriggers': 'return ScriptApp.getProjectTriggers().length;',
  'ScriptApp.newTrigger': "return ScriptApp.newTrigger('f').timeBased().everyHours(1).create().getHandlerFunction();",
  'ScriptApp.deleteTrigger': "ScriptApp.deleteTrigger({ getUniqueId: () => '1' });",
  'Session.getActiveUser': 'return Session.getActiveUser().getEmail();',
  'Session.getEffectiveUser': 'return Session.getEffectiveUser().getEmail();',
  'ScriptApp.getIdentityToken': 'return ScriptApp.getIdentityToken();',
  'UrlFetchApp.fetch': "return UrlFetchApp.fetch('https://mail.example');",
};

function mailbox() {
  const delivered: string[] = [];
  const deliver = (raw: Uint8Array, from: string) =>
    void delivered.push(`${from}: ${Buffer.from(raw).toString('latin1')}`);
  const store = createMailStore({ user: USER, deliver });
  const draft = store.save(RAW);
  return { store, delivered, id: draft?.id ?? '', draft };
}

/** Scopes that open no more than the message beside the add-on. */
const CURRENT_MESSAGE = /gmail\.addons\.current\.message/;

const withDraft = (id: string, body: string, received = '') =>
  `const ID = ${JSON.stringify(id)}; const RECEIVED = ${JSON.stringify(received)};
   const RAW = ${JSON.stringify(RAW.toString('base64url'))}; ${body}`;

describe('the scopes of each method', () => {
  const methods = Object.keys(METHOD_SCOPES) as ScopedMethod[];

  it.each(methods)('%s fails as at Google when no scope covers it', async (method) => {
    const { store, id } = mailbox();
    const run = evaluate(withDraft(id, CALLS[method]), { store, options: { manifest: manifestWith('drive') } });
    await expect(run).rejects.toThrow(
      method.startsWith('gmail.')
        ? `GoogleJsonResponseException: API call to ${method} failed with error: Request had insufficient authentication scopes.`
        : `Exception: You do not have permission to call ${method}. Required permissions: ${METHOD_SCOPES[method][0]}`,
    );
  });

  const pairs = methods.flatMap((method) => METHOD_SCOPES[method].map((scope) => [method, scope] as const));

  it.each(pairs.filter(([, scope]) => !CURRENT_MESSAGE.test(scope)))('%s runs with %s', async (method, scope) => {
    const { store, id } = mailbox();
    const body = withDraft(id, CALLS[method], store.receive(RAW).messageId);
    const memory = createScriptMemory();
    memory.triggers.push({ id: '1', handler: 'f' });
    const run = evaluate(body, { store, options: { manifest: manifestWith(scope), memory } });
    // There is no network behind the stand-in: being asked is all that the scope can bring.
    if (method === 'UrlFetchApp.fetch') await expect(run).rejects.toThrow('DNS error');
    else await expect(run).resolves.toBeDefined();
  });

  it('lets action.compose send but not read, as Google does', async () => {
    const { store, id } = mailbox();
    const options = { manifest: manifestWith('gmail.addons.current.action.compose') };
    await expect(evaluate(withDraft(id, CALLS['gmail.users.drafts.get']), { store, options })).rejects.toThrow(
      /scopes/,
    );
    await expect(evaluate(withDraft(id, CALLS['gmail.users.drafts.send']), { store, options })).resolves.toEqual([
      'SENT',
    ]);
  });
});

describe('the Gmail service', () => {
  it('lists drafts newest first, and nothing as Google writes nothing', async () => {
    let now = 0;
    const store = createMailStore({ user: USER, deliver: () => undefined, now: () => ++now });
    const list = "return Gmail.Users.Drafts.list('me', { maxResults: 2 });";
    expect(await evaluate(list, { store })).toEqual({ resultSizeEstimate: 0 });
    const drafts = [1, 2, 3].map(() => store.save(RAW));
    expect(await evaluate(list, { store })).toEqual({
      drafts: [drafts[2], drafts[1]].map((draft) => ({
        id: draft?.id,
        message: { id: draft?.messageId, threadId: draft?.threadId },
      })),
      resultSizeEstimate: 2,
    });
  });

  it('gives header fields unfolded and decoded', async () => {
    const { store, id } = mailbox();
    const body = "return Gmail.Users.Drafts.get('me', ID, { format: 'metadata' }).message.payload.headers;";
    expect(await evaluate(withDraft(id, body), { store })).toEqual([
      { name: 'To', value: 'René <rene@mail.example>' },
      { name: 'Subject', value: 'año' },
    ]);
  });

  it('gives raw as signed bytes or as base64url', async () => {
    const { store, id } = mailbox();
    const body = "return Gmail.Users.Drafts.get('me', ID, { format: 'raw' }).message.raw;";
    expect(await evaluate(withDraft(id, body), { store })).toEqual([...new Int8Array(RAW)]);
    expect(await evaluate(withDraft(id, body), { store, options: { rawAs: 'base64url' } })).toBe(
      RAW.toString('base64url'),
    );
  });

  it('keeps a draft’s id and changes its message id with every update', async () => {
    const { store, id, draft } = mailbox();
    expect(await evaluate(withDraft(id, CALLS['gmail.users.drafts.update']), { store })).toBe(id);
    expect(store.draft(id)?.messageId).not.toBe(draft?.messageId);
    expect(store.draft(id)?.threadId).toBe(draft?.threadId);
  });

  it('hands a sent draft over byte for byte, or with the content that came with the call', async () => {
    const { store, id, delivered } = mailbox();
    await evaluate(withDraft(id, CALLS['gmail.users.drafts.send']), { store });
    expect(delivered).toEqual([`${USER}: ${MESSAGE}`]);
    expect(store.drafts()).toEqual([]);
    expect(store.sent()).toHaveLength(1);

    const other = mailbox();
    const raw = Buffer.from('Bcc: a@mail.example\r\n\r\nNew').toString('base64');
    await evaluate(`Gmail.Users.Drafts.send({ id: '${other.id}', message: { raw: '${raw}' } }, 'me');`, other);
    expect(other.delivered).toEqual([`${USER}: Bcc: a@mail.example\r\n\r\nNew`]);
  });

  it.each([
    ['a draft that is not there', "Gmail.Users.Drafts.get('me', 'r1', { format: 'raw' });", 'entity was not found'],
    [
      'an update of one that is not there',
      "Gmail.Users.Drafts.update({ message: { raw: RAW } }, 'me', 'r1');",
      'entity was not found',
    ],
    [
      'a raw message that is not base64url',
      "Gmail.Users.Drafts.update({ message: { raw: 'a b' } }, 'me', ID);",
      'Invalid value',
    ],
    [
      'a message for nobody',
      "Gmail.Users.Drafts.send({ id: ID, message: { raw: 'U3ViamVjdDogYQ' } }, 'me');",
      'Recipient address required',
    ],
    ['somebody else’s mailbox', "Gmail.Users.Drafts.list('other@mail.example');", 'Delegation denied'],
    [
      'a message above 35 MB',
      "Gmail.Users.Drafts.update({ message: { raw: 'A'.repeat(4.9e7) } }, 'me', ID);",
      'exceeds the limit',
    ],
  ])('refuses %s', async (_, body, message) => {
    const { store, id, delivered } = mailbox();
    await expect(evaluate(withDraft(id, body), { store })).rejects.toThrow(message);
    expect(delivered).toEqual([]);
    expect(store.draft(id)?.raw).toEqual(Uint8Array.from(RAW));
  });

  it('passes a delivery that fails on to whoever clicked', async () => {
    const store = createMailStore({ user: USER, deliver: () => Promise.reject(new Error('gateway is down')) });
    const id = store.save(RAW)?.id ?? '';
    await expect(evaluate(withDraft(id, CALLS['gmail.users.drafts.send']), { store })).rejects.toThrow(
      'gateway is down',
    );
  });
});
