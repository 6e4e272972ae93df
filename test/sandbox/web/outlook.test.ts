import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { READY_DRAFTS } from '../../../sandbox/drafts/index.ts';
import { PROFILES } from '../../../sandbox/outlook/profiles.ts';
import { onePage } from '../../core/attachments/pdf-file.ts';
import { choose, newestInOutbox, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();
const SENT = '.outlook .info-bar.success';
const NOT_SENT = '.outlook .info-bar.danger';

describe.skipIf(sandbox === null)('Outlook in the sandbox', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox !== null) page = await sandbox.page();
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  beforeEach(async () => {
    await set('fault', 'none');
    await set('escalation', 'automatic');
    await set('portal', 'gateway');
    await set('send-mode', 'Block');
    await set('client', 'web');
  });

  const set = (id: string, value: string) => choose(page, id, value);
  const load = (id: string) => page.click(`[data-draft="${id}"]`);
  const send = () => page.click('.outlook .send');
  const dialog = () => page.locator('dialog[open]');
  const arrived = () => sandbox?.arrived();

  describe.each(PROFILES.filter(({ mobile }) => !mobile))('$title', ({ id: client }) => {
    test.each(READY_DRAFTS.filter(({ expected }) => expected.route !== 'pgp'))(
      '“$title” goes the expected way',
      async ({ id, message, expected }) => {
        await set('client', client);
        await load(id);
        await send();
        await page.waitForSelector(SENT);
        const { route, exposure, subject } = await newestInOutbox(page);
        expect({ route, exposure }).toEqual({ route: expected.route, exposure: expected.exposure });
        if (route === 'plain') expect(subject).toBe(message.subject);
        if (id === 'subject-only') expect(subject).not.toContain('MRN');
      },
    );
  });

  test.each(['ios', 'android'])('On a phone (%s) a message leaves as written, and the page says so', async (client) => {
    const caption = () => page.textContent('.client-caption');
    expect(await caption()).toBe('');
    await set('client', client);
    expect(await caption()).toMatch(/checks nothing at Send/);
    await load('patient-letter');
    await expect.poll(() => page.textContent('.outlook .notices')).toMatch(/sends without asking Mailward/);
    await send();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'unknown' });
    await page.locator('.row-button').first().click();
    await page.waitForSelector('.outbox-detail:not([hidden])');
    expect(await page.textContent('.outbox-detail')).toContain('exposure=unscanned');
    await set('client', 'web');
    expect(await caption()).toBe('');
  });

  test('What an add-in leaves on one message does not stand on the next', async () => {
    await load('patient-letter');
    await page.waitForSelector('.outlook .notices .info-bar');
    await load('business-mail');
    await send();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'none' });
    expect(await page.locator('.outlook .notices .info-bar').count()).toBe(0);
  });

  test('A policy that asks first shows a dialog whose button leads to the pane, and the portal chosen there is taken', async () => {
    await set('escalation', 'confirm');
    await load('patient-letter');
    const before = arrived();
    await send();
    await dialog().waitFor();
    expect(await dialog().getByRole('button').count()).toBe(2);
    // Outlook on the web shows the add-in's Markdown, and no asterisks.
    expect(await dialog().locator('strong').textContent()).toMatch(/patient/);
    expect(await dialog().textContent()).not.toContain('*');
    await dialog().getByRole('button').first().click();
    const pane = page.frameLocator('.pane iframe');
    await pane.getByRole('button', { name: 'Send by secure portal' }).click();
    await expect.poll(() => page.inputValue('#outlook-subject')).toContain('+encrypt+');
    expect(arrived()).toBe(before);
    await send();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure: 'phi' });
    await page.click('.pane-header button');
  });

  test('The notice follows a changed policy and a changed language', async () => {
    await load('patient-letter');
    const notice = () => page.textContent('.outlook .notices');
    await expect.poll(notice).toMatch(/It will go by the secure portal/);
    await set('escalation', 'manual');
    await expect.poll(notice).toMatch(/Choose the secure portal|[Nn]ot sent/);
    await set('language', 'es');
    await expect.poll(notice).toMatch(/Trata de un paciente/);
    await set('language', 'en');
  });

  test('One choice of the policy leaves the other as it is', async () => {
    await set('escalation', 'manual');
    await set('portal', 'none');
    await set('portal', 'gateway');
    await load('patient-letter');
    const before = arrived();
    await send();
    await dialog().waitFor();
    await dialog().getByRole('button').first().press('Escape');
    expect(arrived()).toBe(before);
  });

  test('Esc in the dialog means not to send, and the focus returns to Send', async () => {
    await set('escalation', 'manual');
    await load('substance-use');
    const before = arrived();
    await send();
    await dialog().waitFor();
    await dialog().getByRole('button').first().press('Escape');
    await page.waitForSelector(NOT_SENT);
    expect(await dialog().count()).toBe(0);
    expect(arrived()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('send'))).toBe(true);
  });

  test('The dialog keeps the focus among its buttons', async () => {
    await set('escalation', 'confirm');
    await load('quoted-reply');
    await send();
    await dialog().waitFor();
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press('Tab');
      const inside = await page.evaluate(() => {
        const { activeElement } = document;
        // Between its rounds the browser puts the focus on the document itself, never on the page behind.
        return activeElement === document.body || activeElement?.closest('dialog') !== null;
      });
      expect(inside).toBe(true);
    }
    await page.keyboard.press('Escape');
  });

  test('Without a portal a message for which nothing fits is blocked', async () => {
    await set('portal', 'none');
    await load('substance-use');
    const before = arrived();
    await send();
    await dialog().waitFor();
    await dialog().getByRole('button').first().press('Escape');
    await page.waitForSelector(NOT_SENT);
    expect(arrived()).toBe(before);
  });

  const failing = ['body-fails', 'body-missing', 'recipients-fail', 'header-fails', 'subject-fails'];
  describe.each(['web', 'classic-windows'])('When the client fails (%s)', (client) => {
    test.each(failing)('“%s” ends in not sent', async (fault) => {
      await set('client', client);
      await load('subject-only');
      await set('fault', fault);
      const before = arrived();
      await send();
      await dialog().waitFor();
      expect(await dialog().textContent()).toMatch(/Not sent/);
      await page.keyboard.press('Escape');
      await page.waitForSelector(NOT_SENT);
      expect(arrived()).toBe(before);
    });

    test('An attachment whose bytes are missing counts as unread and goes by the portal', async () => {
      await set('client', client);
      await load('business-mail');
      await attach('notes.txt', 'Two desk chairs');
      await set('fault', 'attachment-empty');
      await send();
      await page.waitForSelector(SENT);
      expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure: 'possible' });
    });
  });

  test('Attachments can be added, shown with their size, and removed', async () => {
    await load('business-mail');
    await attach('notes.txt', 'Two desk chairs');
    expect(await page.textContent('.outlook .attachment')).toMatch(/notes\.txt\s*15 B/);
    await page.click('.outlook .attachment button');
    expect(await page.locator('.outlook .attachment').count()).toBe(0);
  });

  test('A message can be written and sent with the keyboard alone', async () => {
    await page.focus('.outlook .send');
    await page.focus('#outlook-to');
    await page.keyboard.type('frances.hill.home@mail.example');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab'); // Cc
    await page.keyboard.press('Tab'); // Bcc
    await page.keyboard.press('Tab');
    await page.keyboard.type('Your results');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Dear Ms. Hill, MRN 0071192: the biopsy shows melanoma. Please call us.');
    await page.keyboard.press('Control+Enter');
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure: 'phi' });
    const opener = page.locator('.row-button').first();
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.outbox-detail:not([hidden])');
    expect(await page.textContent('.outbox-detail')).toContain('X-Mailward-Route');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.outbox-detail').isHidden()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('row-button'))).toBe(true);
  });

  test('A message that changes while it is being checked is not sent', async () => {
    await load('business-mail');
    const before = arrived();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.outlook .send')?.click();
      document.querySelector<HTMLElement>('[data-draft="patient-letter"]')?.click();
    });
    await page.waitForSelector(NOT_SENT);
    expect(await page.textContent(NOT_SENT)).toContain('changed');
    expect(arrived()).toBe(before);
  });

  test('Only the send mode that warns offers to send anyway, and the Outbox shows that nobody protected it', async () => {
    await set('escalation', 'manual');
    await load('patient-letter');
    for (const mode of ['Block', 'SoftBlock']) {
      await set('send-mode', mode);
      await send();
      await dialog().waitFor();
      expect(await dialog().getByRole('button', { name: 'Send Anyway' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.waitForSelector(NOT_SENT);
    }
    await set('send-mode', 'PromptUser');
    await send();
    await dialog().getByRole('button', { name: 'Send Anyway' }).click();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'unknown' });
  });

  test('Files can be dropped on the message', async () => {
    await load('business-mail');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['a,b\n'], 'dropped.csv', { type: 'text/csv' }));
      const target = document.querySelector('.outlook .body-editor');
      for (const type of ['dragover', 'drop']) {
        target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    });
    await expect.poll(() => page.textContent('.outlook .attachment-name')).toBe('dropped.csv');
  });

  test('Text that is no address stops the message and is said', async () => {
    await load('business-mail');
    await page.fill('#outlook-to', 'not an address');
    const before = arrived();
    await send();
    await page.waitForSelector(NOT_SENT);
    expect(await page.textContent(NOT_SENT)).toContain('is not an e-mail address');
    expect(arrived()).toBe(before);
    await page.fill('#outlook-to', '');
  });

  test.each([
    ['web', 'phi'],
    ['classic-windows', 'possible'],
  ])('A PDF is read at send where the client can, and unread elsewhere (%s)', async (client, exposure) => {
    await set('client', client);
    await load('business-mail');
    await attach('letter.pdf', onePage({ lines: ['Patient: Ana Beispiel', 'MRN: 00482137', 'Diagnosis: asthma'] }));
    await send();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure });
  });

  test('In Spanish the window, the notice and the dialog speak Spanish', async () => {
    await set('language', 'es');
    await set('escalation', 'confirm');
    await load('spanish-letter');
    await page.click('.outlook .send');
    await dialog().waitFor();
    expect(await dialog().textContent()).toMatch(/Trata de un paciente/);
    expect(await dialog().textContent()).toContain('No enviar');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    await set('language', 'en');
  });

  test('Nothing in the page fails or asks another machine', () => {
    expect(sandbox?.troubles).toEqual([]);
  });

  async function attach(name: string, content: string | Uint8Array): Promise<void> {
    const buffer = Buffer.from(content as Uint8Array);
    await page.setInputFiles('.outlook input[type=file]', { name, mimeType: 'application/octet-stream', buffer });
    await page.waitForSelector('.outlook .attachment');
  }
});
