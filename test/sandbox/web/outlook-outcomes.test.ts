import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PROFILES } from '../../../sandbox/outlook/profiles.ts';
import { choose, newestInOutbox, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();
const SENT = '.outlook .info-bar.success';
const NOT_SENT = '.outlook .info-bar.danger';
const CLIENTS = PROFILES.filter(({ mobile }) => !mobile);

/** What the person meets when nothing is sent at once, with the policy under which that comes about. */
const STOPPED = [
  {
    title: 'is asked about a patient letter',
    draft: 'patient-letter',
    policy: { escalation: 'confirm' },
    en: /^About a patient: .+\. Choose the secure portal to send it\.$/,
    es: /^Trata de un paciente: .+\. Elija el portal seguro para enviarlo\.$/,
  },
  {
    title: 'has to choose the portal where the policy wants that',
    draft: 'patient-letter',
    policy: { escalation: 'manual' },
    en: /^Not sent\. About a patient: .+\. Choose the secure portal to send it\.$/,
    es: /^No se envió\. Trata de un paciente: .+\. Elija el portal seguro para enviarlo\.$/,
  },
  {
    title: 'hears which recipient cannot get it without a portal',
    draft: 'substance-use',
    policy: { portal: 'none' },
    en: /^Not sent\. One recipient cannot receive protected mail: .+@.+\. Remove this recipient to send\.$/,
    es: /^No se envió\. Un destinatario no puede recibir correo protegido: .+@.+\. Quite este destinatario para enviar\.$/,
  },
  {
    title: 'is asked about a file nobody can read, by its name and why',
    draft: 'locked-archive',
    policy: { unread: 'confirm' },
    en: /^".+\.zip" has a password, so nobody can check it\. Choose the secure portal to send it\.$/,
    es: /^".+\.zip" tiene contraseña y no se puede revisar\. Elija el portal seguro para enviarlo\.$/,
  },
  {
    title: 'hears which file stands in the way',
    draft: 'locked-archive',
    policy: { unread: 'block' },
    en: /^Not sent\. ".+\.zip" has a password, so nobody can check it\. Remove it to send\.$/,
    es: /^No se envió\. ".+\.zip" tiene contraseña y no se puede revisar\. Quítelo para enviar\.$/,
  },
  {
    title: 'may say why protection is not needed',
    draft: 'patient-letter',
    policy: { escalation: 'confirm', override: 'with-reason' },
    en: /Choose the secure portal, or say in Mailward that it is not about a patient\.$/,
    es: /Elija el portal seguro, o indique en Mailward que no trata de un paciente\.$/,
  },
] as const;

describe.skipIf(sandbox === null)('What a person meets on Send', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox !== null) page = await sandbox.page();
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  const set = (id: string, value: string) => choose(page, id, value);
  const chooseAll = async (policy: Readonly<Record<string, string>> = {}) => {
    const first = { escalation: 'automatic', unread: 'portal', override: 'never', portal: 'gateway' };
    for (const [id, value] of Object.entries({ ...first, ...policy })) await set(id, value);
  };
  const load = (id: string) => page.click(`[data-draft="${id}"]`);
  const send = () => page.click('.outlook .send');
  const dialog = () => page.locator('dialog[open]');
  /** The dialog's own text, without its title and buttons. */
  const said = async () => (await dialog().locator('p').allInnerTexts()).join(' ').replace(/\s+/g, ' ').trim();
  const arrived = () => sandbox?.arrived();
  const openPane = async () => {
    const opener = page.locator('.outlook .command-bar button', { hasText: 'Mailward' });
    if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
    return page.frameLocator('.outlook .pane iframe');
  };
  /** An open pane starts anew with every setting and message, which the tests after it need not wait for. */
  const closePane = () => page.click('.pane-header button');

  describe.each(CLIENTS)('in $title', ({ id: client }) => {
    describe.each(['en', 'es'] as const)('in %s', (language) => {
      beforeEach(async () => {
        await set('language', language);
        await set('client', client);
      });

      test.each(STOPPED)('$title', async ({ draft, policy, ...words }) => {
        await chooseAll(policy);
        await load(draft);
        const before = arrived();
        await send();
        await dialog().waitFor();
        expect(await said()).toMatch(words[language]);
        await page.locator('dialog[open] button').first().press('Escape');
        await page.waitForSelector(NOT_SENT);
        expect(arrived()).toBe(before);
      });

      test('is told in one line what became of what goes at once', async () => {
        await chooseAll();
        await load('patient-letter');
        const notice = page.locator('.outlook .notices .info-bar');
        await expect
          .poll(() => notice.textContent())
          .toMatch(language === 'en' ? /secure portal\.$/ : /portal seguro\.$/);
        await send();
        await page.waitForSelector(SENT);
        expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure: 'phi' });
      });
    });

    test('may send as it is where the policy permits that without a reason, on the record', async () => {
      await set('language', 'en');
      await set('client', client);
      await chooseAll({ escalation: 'confirm', override: 'without-reason' });
      await load('patient-letter');
      await send();
      await dialog().getByRole('button', { name: 'Send Anyway' }).click();
      await page.waitForSelector(SENT);
      expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'phi' });
    });

    test('gives a reason in the pane, and the message goes as it is with the reason in its header', async () => {
      await set('language', 'en');
      await set('client', client);
      await chooseAll({ escalation: 'confirm', override: 'with-reason' });
      await load('patient-letter');
      const pane = await openPane();
      await pane.getByRole('button', { name: 'Not about a patient?' }).click();
      await pane.getByRole('radio', { name: 'An example or training data' }).click();
      await pane.getByRole('button', { name: 'Send as it is' }).click();
      await pane.getByText('It goes as usual because you gave a reason.').first().waitFor();
      await send();
      await page.waitForSelector(SENT);
      expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'phi' });
      await page.locator('.row-button').first().click();
      await page.waitForSelector('.outbox-detail:not([hidden])');
      expect(await page.textContent('.outbox-detail')).toContain('override=invented');
      await page.locator('.outbox-detail').getByRole('button').first().click();
      await closePane();
    });
  });

  test('a reason given for one text counts for no other', async () => {
    await set('language', 'en');
    await set('client', 'web');
    await chooseAll({ override: 'with-reason' });
    await load('patient-letter');
    const pane = await openPane();
    await pane.getByRole('button', { name: 'Not about a patient?' }).click();
    await pane.getByRole('radio').first().click();
    await pane.getByRole('button', { name: 'Send as it is' }).click();
    await pane.getByText('It goes as usual because you gave a reason.').first().waitFor();
    await page.locator('.outlook .body-editor').pressSequentially(' One more line.');
    await send();
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toMatchObject({ route: 'portal', exposure: 'phi' });
    await closePane();
  });

  test('nothing in the page failed or asked another machine', () => {
    expect(sandbox?.troubles).toEqual([]);
  });
});
