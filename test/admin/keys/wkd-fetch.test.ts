import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { wkdFetch } from '../../../admin/keys/wkd-fetch.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** Asks a loopback server that answers so, in the place of the one that is named. */
async function asked(answer: RequestListener, timeout = 5000) {
  server = createServer(answer);
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const local: typeof fetch = (url, options) =>
    fetch(String(url).replace('https://partner.example', `http://127.0.0.1:${port}`), options);
  return wkdFetch(local, timeout)('https://partner.example/key');
}

describe('asking a web server for a key', () => {
  it('takes the bytes of a plain answer', async () => {
    expect(await asked((_request, response) => response.end('abc'))).toEqual({
      kind: 'found',
      bytes: Uint8Array.of(97, 98, 99),
    });
  });

  it('follows nobody to another place', async () => {
    let requests = 0;
    const answer = await asked((_request, response) => {
      requests++;
      response.writeHead(302, { location: '/other' }).end();
    });
    expect(answer).toEqual({ kind: 'absent' });
    expect(requests).toBe(1);
  });

  it.each([
    [404, 'absent'],
    [403, 'absent'],
    [500, 'failed'],
    [429, 'failed'],
  ])('takes status %i for %s', async (status, kind) => {
    expect(await asked((_request, response) => response.writeHead(status).end('x'))).toEqual({ kind });
  });

  it('takes no answer that is empty or longer than a key', async () => {
    expect(await asked((_request, response) => response.end())).toEqual({ kind: 'absent' });
    expect(await asked((_request, response) => response.end(Buffer.alloc(256 * 1024 + 1)))).toEqual({ kind: 'absent' });
  });

  it('gives up on a server that never ends, or never begins', async () => {
    expect(await asked((_request, response) => void response.write('a'), 200)).toEqual({ kind: 'failed' });
    expect(await asked(() => undefined, 200)).toEqual({ kind: 'failed' });
  });

  it('tells a host that does not exist from one that cannot be reached', async () => {
    const failing = (code: string) =>
      wkdFetch(() =>
        Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(), { code }) })),
      );
    expect(await failing('ENOTFOUND')('https://partner.example/')).toEqual({ kind: 'no-host' });
    for (const code of ['EAI_AGAIN', 'ECONNREFUSED', 'CERT_HAS_EXPIRED'])
      expect(await failing(code)('https://partner.example/')).toEqual({ kind: 'failed' });
  });
});
