import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { READY_DRAFTS } from '../../../sandbox/drafts/index.ts';
import { accessibilityTroubles, choose, newestInOutbox, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();
const SENT = '.gmail .info-bar.success';

describe.skipIf(sandbox === null)('Gmail in the sandbox', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox === null) return;
    page = await sandbox.page();
    await page.click('[data-tab=gmail]');
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  beforeEach(async () => {
    await choose(page, 'escalation', 'automatic');
    await choose(page, 'portal', 'gateway');
    await choose(page, 'override', 'with-reason');
  });

  const load = (id: string) => page.click(`[data-draft="${id}"]`);
  const panel = () => page.locator('.panel-card');
  const card = (words: RegExp) => expect.poll(() => panel().textContent(), { timeout: 8000 }).toMatch(words);
  const arrived = () => sandbox?.arrived();
  const check = async () => {
    await page.click('.gmail .command-bar button:has-text("Check this message")');
    // The home card has no such button, so this one is the check's.
    await panel().getByRole('button', { name: 'Check again' }).waitFor();
  };
  const sendFromCard = () => panel().getByRole('button', { name: /^Send/ }).first().click();

  test('Opening Gmail shows the add-on’s home card', async () => {
    await card(/Mailward/);
  });

  test('Gmail’s own Send sends as written, and the page says that it cannot be stopped', async () => {
    expect(await page.textContent('.gmail .caption')).toContain('cannot be stopped');
    await load('patient-letter');
    await page.click('.gmail .send');
    await page.waitForSelector(SENT);
    expect(await newestInOutbox(page)).toEqual({ route: 'plain', exposure: 'unknown', subject: 'After your visit' });
  });

  test('Text written after the check is checked before anything leaves', async () => {
    await load('business-mail');
    await check();
    const before = arrived();
    await page.click('.gmail .body-editor');
    await page.keyboard.type('Jane Doe, MRN 0048213, has type 2 diabetes. ');
    await page.waitForFunction(() => document.querySelector('.save-state')?.textContent === 'Draft saved');
    await sendFromCard();
    await card(/changed/i);
    expect(arrived()).toBe(before);
  });

  test('The portal can be chosen for a message that would go as usual', async () => {
    await load('newsletter');
    await check();
    await panel()
      .getByRole('button', { name: /portal/i })
      .click();
    await page.waitForSelector(SENT);
    expect((await newestInOutbox(page)).route).toBe('portal');
  });

  test('Without a portal the card offers no Send for a message for which nothing fits', async () => {
    await choose(page, 'portal', 'none');
    await load('substance-use');
    await check();
    await card(/Not sent|cannot/i);
    expect(await panel().getByRole('button', { name: /^Send/ }).count()).toBe(0);
  });

  test('A message can be checked and sent with the keyboard alone', async () => {
    await load('partner-with-tls');
    await page.locator('.gmail .command-bar button:has-text("Check this message")').focus();
    await page.keyboard.press('Enter');
    const again = panel().getByRole('button', { name: /^Send/ }).first();
    await again.waitFor();
    for (let step = 0; step < 20 && !(await again.evaluate((button) => button === document.activeElement)); step += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector(SENT);
    expect((await newestInOutbox(page)).route).toBe('tls');
  });

  describe.each([
    {
      language: 'en',
      check: 'Check this message',
      again: 'Check again',
      portal: 'Send by secure portal',
      about: /About a patient|This is about/,
      asks: /Choose the secure portal, or say in Mailward/,
      manual: /Not sent. About a patient: .+\. Choose the secure portal/,
      stuck: /Not sent. One recipient cannot/,
      reasonFirst: /choose a reason first/,
      asItIs: 'Send as it is',
      fold: 'Not about a patient?',
      reason: 'An example or training data',
      sent: 'Sent as usual.',
    },
    {
      language: 'es',
      check: 'Revisar este mensaje',
      again: 'Revisar otra vez',
      portal: 'Enviar por el portal seguro',
      about: /Trata de/,
      asks: /Elija el portal seguro, o indique en Mailward/,
      manual: /No se envió. Trata de un paciente: .+\. Elija el portal seguro/,
      stuck: /No se envió. Un destinatario no puede/,
      reasonFirst: /Elija primero un motivo/,
      asItIs: 'Enviar como está',
      fold: '¿No trata de un paciente?',
      reason: 'Un ejemplo o datos de formación',
      sent: 'Enviado como siempre.',
    },
  ])('Every outcome of the card in $language', (words) => {
    beforeAll(async () => {
      await choose(page, 'language', words.language);
    });
    afterAll(async () => {
      await choose(page, 'language', 'en');
    });
    const look = async (id: string) => {
      await load(id);
      await page.click(`.gmail .command-bar button:has-text("${words.check}")`);
      await panel().getByRole('button', { name: words.again }).waitFor();
    };
    const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
    const unfold = () => panel().getByRole('button', { name: words.fold }).click();

    test.each(READY_DRAFTS)('“$title” goes the expected way', async ({ id, expected }) => {
      await look(id);
      await panel()
        .getByRole('button', { name: /^(?:Send|Enviar)/ })
        .first()
        .click();
      await page.waitForSelector(SENT);
      const { route, exposure } = await newestInOutbox(page);
      expect({ route, exposure }).toEqual({ route: expected.route, exposure: expected.exposure });
    });

    test('A policy that asks first keeps the message until the portal is chosen', async () => {
      await choose(page, 'escalation', 'confirm');
      await look('patient-letter');
      await card(words.asks);
      expect(
        await panel()
          .getByRole('button', { name: /^(?:Send|Enviar)$/ })
          .count(),
      ).toBe(0);
      await press(words.portal);
      await page.waitForSelector(SENT);
      expect((await newestInOutbox(page)).route).toBe('portal');
    });

    test('A policy that blocks until one escalates says so', async () => {
      await choose(page, 'escalation', 'manual');
      await look('patient-letter');
      await card(words.manual);
      await press(words.portal);
      await page.waitForSelector(SENT);
      expect((await newestInOutbox(page)).route).toBe('portal');
    });

    test('Without a portal the card says who cannot receive it', async () => {
      await choose(page, 'portal', 'none');
      await look('substance-use');
      await card(words.stuck);
      expect(
        await panel()
          .getByRole('button', { name: /^(?:Send|Enviar)/ })
          .count(),
      ).toBe(0);
    });

    test('A reason sends it as it is, and nothing else does', async () => {
      await look('patient-letter');
      await card(words.about);
      const before = arrived();
      await unfold();
      await press(words.asItIs);
      await card(words.reasonFirst);
      expect(arrived()).toBe(before);
      await unfold();
      expect(await accessibilityTroubles(page)).toEqual([]);
      await panel().getByLabel(words.reason).check();
      await press(words.asItIs);
      await page.waitForSelector(SENT);
      expect(await newestInOutbox(page)).toMatchObject({ route: 'plain', exposure: 'phi' });
      await card(new RegExp(words.sent));
    });

    test('A policy without overrides offers none', async () => {
      await choose(page, 'override', 'never');
      await look('patient-letter');
      await card(words.about);
      expect(await panel().getByRole('button', { name: words.fold }).count()).toBe(0);
    });
  });

  test('The home card shows the last decisions and switches the language of every card', async () => {
    const home = async () => {
      await page.reload();
      await page.waitForSelector('[data-draft]');
      await page.click('[data-tab=gmail]');
    };
    await home();
    await card(/Your last messages[\s\S]*Sent as it was, with a reason/);
    await panel().getByRole('button', { name: 'Español' }).click();
    await card(/Sus últimos mensajes/);
    await panel().getByRole('button', { name: 'English' }).click();
    await card(/Your last messages/);
  });

  test('What Gmail’s own button sent is looked at after an hour, and a note says where, not what', async () => {
    await load('business-mail');
    await panel().getByRole('button', { name: 'Look every hour' }).click();
    await card(/Mailward looks every hour/);
    expect(await accessibilityTroubles(page)).toEqual([]);
    await load('patient-letter');
    await page.click('.gmail .send');
    await page.waitForSelector(SENT);
    const before = arrived() ?? 0;
    await page.click('.pass-hour');
    await page.waitForSelector('.gmail .info-bar:has-text("An hour has passed")');
    expect(arrived()).toBe(before + 1);
    expect((await newestInOutbox(page)).subject).toMatch(/^Mailward: please look at /);
    expect((await newestInOutbox(page)).route).toBe('plain');
  });

  test('Nothing in the page fails or asks another machine', () => {
    expect(sandbox?.troubles).toEqual([]);
  });
});
