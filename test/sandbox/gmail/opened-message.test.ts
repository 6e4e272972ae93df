import { describe, expect, it } from 'vitest';
import { createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import { METHOD_SCOPES } from '../../../sandbox/gmail/scopes.ts';
import { emptyStore, manifestWith, USER } from './small-script.ts';

const RAW = Buffer.from(
  'Received: from a.lakeside.example\r\n by mx.northfield-clinic.example\r\nReceived: from b\r\nSubject: Lunch\r\n\r\nNoon?\r\n',
);
const CURRENT = METHOD_SCOPES['gmail.users.messages.get'].filter((scope) => scope.includes('current.message'));
const TOKEN = "{ 'X-Goog-Gmail-Access-Token': e.gmail.accessToken }";

/** Opens the add-on beside a message and gives what the expression comes to there. */
async function whileOpened(expression: string, ...scopes: string[]): Promise<unknown> {
  const store = emptyStore();
  const { messageId } = store.receive(RAW);
  const script = createAppsScript({
    code: `function opened(e) {
      const other = ${JSON.stringify(store.receive(RAW).messageId)};
      return CardService.newCardBuilder().setName(JSON.stringify(${expression})).build();
    }`,
    settingCode: '',
    manifest: manifestWith(...scopes),
    store,
    user: USER,
    locale: 'en',
  });
  const answer = await script.message(messageId);
  return JSON.parse(answer.action.navigations?.[0]?.pushCard?.name ?? '');
}

const get = (format: string, id = 'e.gmail.messageId', headers = TOKEN) =>
  `Gmail.Users.Messages.get('me', ${id}, { format: '${format}' }, ${headers})`;

describe('a message opened beside the add-on', () => {
  it('is named by its event, with a token', async () => {
    expect(await whileOpened('Object.keys(e.gmail).sort()')).toEqual(['accessToken', 'messageId', 'threadId']);
  });

  it.each(CURRENT)('gives every header in its order, unfolded, with %s', async (scope) => {
    expect(await whileOpened(`${get('metadata')}.payload.headers`, scope)).toEqual([
      { name: 'Received', value: 'from a.lakeside.example by mx.northfield-clinic.example' },
      { name: 'Received', value: 'from b' },
      { name: 'Subject', value: 'Lunch' },
    ]);
  });

  it('gives nothing without the token of this opening, nor any other message', async () => {
    const scope = 'gmail.addons.current.message.readonly';
    for (const headers of ['{}', "{ 'X-Goog-Gmail-Access-Token': 'guessed' }"]) {
      await expect(whileOpened(get('metadata', 'e.gmail.messageId', headers), scope)).rejects.toThrow(
        'Missing access token',
      );
    }
    await expect(whileOpened(get('metadata', 'other'), scope)).rejects.toThrow('Missing access token');
    expect(await whileOpened(`${get('metadata', 'other', '{}')}.id.length`, 'gmail.readonly')).toBe(16);
  });

  it('gives its body only with a scope for bodies', async () => {
    for (const scope of ['gmail.addons.current.message.metadata', 'gmail.metadata']) {
      await expect(whileOpened(get('raw'), scope)).rejects.toThrow("Metadata scope doesn't allow format RAW");
    }
    const bytes = await whileOpened(`${get('raw')}.raw`, 'gmail.addons.current.message.readonly');
    expect(bytes).toEqual([...new Int8Array(RAW)]);
  });

  it('is not found when it is gone', async () => {
    await expect(whileOpened(get('metadata', "'0'"), 'gmail.modify')).rejects.toThrow('entity was not found');
    await expect(whileOpened(get('full'), 'gmail.modify')).rejects.toThrow('Invalid format');
  });
});
