import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROFILES } from '../../../sandbox/outlook/profiles.ts';
import { accessibilityTroubles, choose, newestInOutbox, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();
const SENT = '.outlook .info-bar.success';
const NOT_SENT = '.outlook .info-bar.danger';

describe.skipIf(sandbox === null)('one draft each', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox !== null) page = await sandbox.page();
  });
  afterAll(() => sandbox?.close());

  const set = (id: string, value: string) => choose(page, id, value);
  const load = (id: string) => page.click(`[data-draft="${id}"]`);
  const send = () => page.click('.outlook .send');
  const dialog = () => page.locator('dialog[open]');
  const opener = () => page.locator('.outlook .command-bar button', { hasText: 'Mailward' });
  /** The pane beside the draft, opened by hand where the dialog did not. */
  const pane = async () => {
    if ((await opener().getAttribute('aria-expanded')) !== 'true') await opener().click();
    return page.frameLocator('.outlook .pane iframe');
  };
  /** What the pane says of how the first recipient gets it, and why. */
  const reason = async () => (await pane()).getByRole('region', { name: 'Recipients' }).textContent();
  const sentBy = async () => {
    await send();
    await page.waitForSelector(SENT);
    return newestInOutbox(page);
  };

  test('leaves by TLS, since the connector to its domain requires it', async () => {
    await load('partner-with-tls');
    await expect.poll(reason).toContain('Encrypted on the way');
    expect(await sentBy()).toMatchObject({ route: 'tls', exposure: 'phi' });
  });

  test('leaves by the portal, once that one record says otherwise', async () => {
    await set('lakeside', 'not-enforced');
    await load('partner-with-tls');
    await expect.poll(reason).toContain('Secure portal');
    expect(await reason()).toContain('lakeside.example');
    expect(await sentBy()).toMatchObject({ route: 'portal', exposure: 'phi' });
    await set('lakeside', 'enforced');
  });

  test('stays, where there is neither a connector nor a portal', async () => {
    await set('lakeside', 'not-enforced');
    await set('portal', 'none');
    await load('partner-with-tls');
    const before = sandbox?.arrived();
    await send();
    await dialog().waitFor();
    expect(await dialog().textContent()).toContain('cannot receive protected mail');
    await page.locator('dialog[open] button').first().press('Escape');
    await page.waitForSelector(NOT_SENT);
    expect(sandbox?.arrived()).toBe(before);
    await set('portal', 'gateway');
    await set('lakeside', 'enforced');
  });

  const clients = PROFILES.filter(({ id }) => id === 'web' || id === 'classic-windows');
  test.each(clients)(
    'leaves by OpenPGP, encrypted in the pane, and its recipient can open it: $title',
    async ({ id }) => {
      await set('client', id);
      await load('encrypted-referral');
      const before = sandbox?.arrived();
      await send();
      await dialog().waitFor();
      expect(await dialog().textContent()).toContain('has to be encrypted with OpenPGP first');
      expect(sandbox?.arrived()).toBe(before);
      const encrypt = dialog().getByRole('button', { name: 'Encrypt…' });
      if ((await encrypt.count()) > 0) await encrypt.click();
      else await page.locator('dialog[open] button').first().press('Escape');
      const beside = await pane();
      expect(await reason()).toContain('There is an OpenPGP key for this address.');
      expect(await beside.getByText('It has to be encrypted with OpenPGP first').count()).toBe(2);
      await beside.getByRole('button', { name: 'Encrypt with OpenPGP' }).click();
      await beside.getByText('Text and attachments are encrypted with OpenPGP.').first().waitFor();
      expect(await beside.getByText('will be encrypted').count()).toBe(0);
      expect(await beside.getByRole('button', { name: /Hide in subject|Report/ }).count()).toBe(0);
      expect(await accessibilityTroubles(page)).toEqual([]);
      expect(await sentBy()).toMatchObject({ route: 'pgp', exposure: 'phi' });
      await page.locator('.row-button').first().click();
      await page.waitForSelector('.outbox-detail:not([hidden])');
      expect(await page.locator('.outbox-detail .opened').textContent()).toContain('atrial fibrillation');
      expect(sandbox?.troubles).toEqual([]);
      await page.goto(page.url());
      await page.waitForSelector('[data-draft]');
    },
  );

  test('can be put back as it was before it is sent', async () => {
    await load('encrypted-referral');
    const beside = await pane();
    await beside.getByRole('button', { name: 'Encrypt with OpenPGP' }).click();
    await beside.getByRole('button', { name: 'Undo the encryption' }).click();
    await beside.getByRole('button', { name: 'Encrypt with OpenPGP' }).waitFor();
    expect(await page.locator('.outlook [contenteditable]').first().textContent()).toContain('Tomás Field');
  });
});
