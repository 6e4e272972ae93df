import { afterEach, describe, expect, it, vi } from 'vitest';
import { readOpenedHeaders } from '../../../gmail-addon/gmail/opened-message.ts';

const EVENT = { gmail: { messageId: 'm1', accessToken: 't1' } };

function gmailGiving(message: object) {
  const get = vi.fn(() => message);
  vi.stubGlobal('Gmail', { Users: { Messages: { get } } });
  return get;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the headers of the opened message', () => {
  it('are asked for by the event’s own token, without the text', () => {
    const get = gmailGiving({ payload: { headers: [{ name: 'Received', value: 'from a by b' }] } });
    expect(readOpenedHeaders(EVENT)).toBe('Received: from a by b\r\n');
    expect(get).toHaveBeenCalledWith('me', 'm1', { format: 'metadata' }, { 'X-Goog-Gmail-Access-Token': 't1' });
  });

  it('keep their order, also those of one name', () => {
    gmailGiving({
      payload: {
        headers: [
          { name: 'Received', value: 'newest' },
          { name: 'Subject', value: 'Lunch' },
          { name: 'Received', value: 'oldest' },
        ],
      },
    });
    expect(readOpenedHeaders(EVENT)).toBe('Received: newest\r\nSubject: Lunch\r\nReceived: oldest\r\n');
  });

  it.each(['\r\n', '\n', '\r'])('cannot be added to by a line break in a value (%j)', (lineBreak) => {
    gmailGiving({ payload: { headers: [{ name: 'Subject', value: `Lunch${lineBreak}Received: forged` }] } });
    expect(readOpenedHeaders(EVENT).match(/^Received/gm)).toBeNull();
  });

  it.each([
    ['no event', undefined, {}],
    ['no message', { gmail: { accessToken: 't1' } }, {}],
    ['no token', { gmail: { messageId: 'm1' } }, {}],
    ['no payload', EVENT, {}],
    ['no headers', EVENT, { payload: {} }],
  ])('are refused with %s', (_, event, message) => {
    gmailGiving(message);
    expect(() => readOpenedHeaders(event)).toThrow(TypeError);
  });

  it('are refused where the Gmail service is not enabled', () => {
    vi.stubGlobal('Gmail', undefined);
    expect(() => readOpenedHeaders(EVENT)).toThrow(TypeError);
  });
});
