import { describe, expect, it } from 'vitest';
import type { DraftPort } from '../../outlook-addin/pane/draft-port.ts';
import { sealDraft } from '../../outlook-addin/pane/seal-draft.ts';
import type { ItemState } from '../../sandbox/outlook/item-state.ts';
import type { MailboxHost } from '../../sandbox/outlook/mailbox-host.ts';
import { BUSINESS } from './items.ts';
import { openItem, openPinned, type PinnedPane } from './office-global.ts';
import { LETTER, pgpSetting, portOf, reviewedNow } from './sealing.ts';

const { deployed } = await pgpSetting();

/** More than encrypting takes, and less than would hide a call that never ends. */
const MOST_CALLS = 60;

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { readonly code?: string }) => error.code ?? String(error),
  );

const writes = (host: MailboxHost) => host.log().filter(({ call }) => /set|add|remove|prepend/i.test(call));

async function sealed(pane: PinnedPane) {
  const port = portOf(deployed.policy);
  const { unsealed } = await sealDraft(port, await reviewedNow(port, deployed));
  return { port, unsealed, state: pane.first.state() };
}

/** The same work, left after each of its calls in turn; answers once nobody leaves before it is done. */
async function leftAfterEach(look: (nth: number) => Promise<PinnedPane>) {
  for (let nth = 0; nth < MOST_CALLS; nth++) if ((await look(nth)).calls() < nth) return;
  throw new Error('it never came to its end');
}

describe('a person who moves on to another message under a pinned pane', () => {
  const others: readonly [string, ItemState][] = [
    ['another message', BUSINESS],
    ['one with the same text and files', LETTER],
    [
      'one that is encrypted',
      { ...LETTER, html: '<pre>-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----</pre>' },
    ],
  ];

  it.each(others)(
    'while the first is encrypted finds %s untouched',
    async (_, other) => {
      openItem(LETTER);
      const reviewed = await reviewedNow(portOf(deployed.policy), deployed);
      await leftAfterEach(async (nth) => {
        const pane = openPinned(LETTER, other);
        const port = portOf(deployed.policy);
        pane.moveOnAfter(nth);
        const code = await codeOf(sealDraft(port, reviewed));
        expect(pane.second.state(), `${nth}`).toEqual(other);
        expect(writes(pane.second), `${nth}`).toEqual([]);
        if (code !== 'halfway' && code !== null) expect(pane.first.state(), `${nth} ${code}`).toEqual(LETTER);
        return pane;
      });
    },
    30_000,
  );

  it.each(others)(
    'while the encryption is undone finds %s untouched',
    async (_, other) => {
      await leftAfterEach(async (nth) => {
        const pane = openPinned(LETTER, other);
        const { port, unsealed, state } = await sealed(pane);
        pane.moveOnAfter(nth);
        const code = await codeOf(port.putBack(unsealed));
        expect(pane.second.state(), `${nth}`).toEqual(other);
        expect(writes(pane.second), `${nth}`).toEqual([]);
        if (code === 'moved-on') expect(pane.first.state(), `${nth}`).toEqual(state);
        return pane;
      });
    },
    30_000,
  );

  it('is told that nothing was changed, when the first was not touched yet', async () => {
    openItem(LETTER);
    const reviewed = await reviewedNow(portOf(deployed.policy), deployed);
    const sealing = openPinned(LETTER, BUSINESS);
    const port = portOf(deployed.policy);
    // The text is read before, and the list of attachments first of what belongs to changing it.
    sealing.moveOnAfter(2);
    expect(await codeOf(sealDraft(port, reviewed))).toBe('moved-on');
    const undoing = openPinned(LETTER, BUSINESS);
    const done = await sealed(undoing);
    undoing.moveOnAfter(0);
    expect(await codeOf(done.port.putBack(done.unsealed))).toBe('moved-on');
  });

  const asks: readonly [string, (port: DraftPort) => Promise<unknown>, ItemState][] = [
    ['the portal', (port) => port.escalate(), BUSINESS],
    ['the portal no more', (port) => port.withdraw(), { ...BUSINESS, subject: 'Paper +encrypt+' }],
    ['another subject', (port) => port.replaceSubject(BUSINESS.subject, '…'), BUSINESS],
    ['another text', (port) => port.replaceBody(BUSINESS.html, '…'), BUSINESS],
  ];

  it.each(asks)('after asking for %s finds the next one untouched', async (_, ask, item) => {
    await leftAfterEach(async (nth) => {
      const pane = openPinned(item, item);
      const port = portOf(deployed.policy);
      pane.moveOnAfter(nth);
      const code = await codeOf(ask(port));
      expect(writes(pane.second), `${nth}`).toEqual([]);
      if (writes(pane.first).length === 0) expect(code, `${nth}`).toBe('moved-on');
      return pane;
    });
  });

  it('leaves no note about the first beside the next, and is shown no draft made of both', async () => {
    const pane = openPinned(LETTER, BUSINESS);
    const port = portOf(deployed.policy);
    pane.moveOnAfter(3);
    expect(await codeOf(port.readDraft())).toBe('moved-on');
    expect(await port.keepNote('override', '{}')).toBe(false);
    expect(pane.second.state().sessionData).toEqual({});
  });
});
