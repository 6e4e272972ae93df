import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { AT_LAKESIDE, compose, openPane, PHI, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const SEEN = (protectedMessages: number, welcomed = true) => ({
  'mailward.seen': JSON.stringify({ welcomed, protectedMessages }),
});
const seen = (page: Page) => page.evaluate("JSON.parse(outlook.roamingSettings['mailward.seen'])");
const appearance = (page: Page) =>
  page
    .getByRole('button', { name: 'Send by secure portal' })
    .evaluate((button) => getComputedStyle(button).backgroundColor);

describe.skipIf(browser === null)('what is around the message', () => {
  test('no network: the check goes on, and it is said what may be old, until the network is back', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    expect(await page.getByText('You are offline.').count()).toBe(0);
    await page.context().setOffline(true);
    await page.getByText('Messages are still checked on this computer').waitFor();
    await compose(page, { html: '<p>Parking on Friday.</p>' });
    await page.getByRole('status').getByText('Nothing about a patient found.').waitFor();
    await page.context().setOffline(false);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    await closePane(page);
  });

  test('no setting deployed: the default policy is shown, and quietly that nobody has set Mailward up', async () => {
    const page = await openPane(browser, { message: PHI, setting: '' });
    expect(await verdict(page)).toContain('secure portal');
    const foot = page.getByRole('contentinfo');
    expect(await foot.textContent()).toContain('Your administrator has not set up Mailward yet');
    await closePane(page);
  });

  test('a setting deployed: nothing is said about it', async () => {
    const page = await openPane(browser);
    await verdict(page);
    expect(await page.getByText('administrator').count()).toBe(0);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('opened by the dialog at send', () => {
  for (const reason of ['ask', 'block']) {
    test(`the pane begins at the verdict and marks what to do (${reason})`, async () => {
      const ordinary = await openPane(browser, { message: { ...PHI, to: [AT_LAKESIDE] } });
      await verdict(ordinary);
      const quiet = await appearance(ordinary);
      await closePane(ordinary);

      const message = { ...PHI, to: [AT_LAKESIDE] };
      const page = await openPane(browser, { message, context: JSON.stringify({ reason }) });
      await verdict(page);
      await page.waitForFunction(() => document.activeElement?.closest('[role=status]') !== null);
      expect(await appearance(page)).not.toBe(quiet);
      await closePane(page);
    });
  }

  test('a pane that is open already hears of the dialog', async () => {
    const page = await openPane(browser);
    await verdict(page);
    const quiet = await appearance(page);
    await page.evaluate(`outlook.fire('context', { initializationContextData: '{"reason":"ask"}' })`);
    await page.waitForFunction(() => document.activeElement?.closest('[role=status]') !== null);
    await expect.poll(() => appearance(page)).not.toBe(quiet);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('what a person knows already', () => {
  test('Help tells once more what was put away long ago', async () => {
    const page = await openPane(browser, { message: PHI, roamingSettings: SEEN(40), help: true });
    await verdict(page);
    await page.getByRole('button', { name: 'Got it' }).click();
    expect(await page.getByText('Welcome to Mailward').count()).toBe(0);
    expect(await seen(page)).toEqual({ welcomed: true, protectedMessages: 40 });
    await closePane(page);
  });

  test('the welcome is put away once for good', async () => {
    const page = await openPane(browser, { roamingSettings: {} });
    await verdict(page);
    expect(await page.getByRole('region', { name: 'Welcome to Mailward' }).locator('p').count()).toBe(3);
    await page.getByRole('button', { name: 'Got it' }).press('Enter');
    expect(await page.getByText('Welcome to Mailward').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=status]') !== null)).toBe(true);
    expect(await seen(page)).toEqual({ welcomed: true, protectedMessages: 0 });
    await closePane(page);
    const again = await openPane(browser, { roamingSettings: SEEN(0) });
    await verdict(again);
    expect(await again.getByText('Welcome to Mailward').count()).toBe(0);
    await closePane(again);
  });

  test('one protected message counts once, however often it is checked, and one that is not does not', async () => {
    const page = await openPane(browser, { message: PHI, roamingSettings: SEEN(2) });
    await verdict(page);
    await compose(page, { html: `${PHI.html}<p>More.</p>` });
    await page.waitForTimeout(2_500);
    expect(await seen(page)).toEqual({ welcomed: true, protectedMessages: 3 });
    await closePane(page);
    const plain = await openPane(browser, { roamingSettings: SEEN(2) });
    await verdict(plain);
    expect(await seen(plain)).toEqual({ welcomed: true, protectedMessages: 2 });
    await closePane(plain);
  });

  test('hints are shown on the first few protected messages and then folded away', async () => {
    for (const [count, shown] of [
      [4, 1],
      [5, 0],
    ] as const) {
      const message = { ...PHI, to: [AT_LAKESIDE] };
      const page = await openPane(browser, { message, roamingSettings: SEEN(count) });
      await verdict(page);
      expect(await page.getByText('You still press Send in Outlook.').count()).toBe(shown);
      expect(await page.locator('li', { hasText: '· Your organisation enforces' }).count()).toBe(shown);
      await closePane(page);
    }
  });
});

describe.skipIf(browser === null)('why one way and no other', () => {
  test('is told beside the focus and, unfolded, as text', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript() });
    await verdict(page);
    const summary = page.locator('summary', { hasText: 'Why this way' });
    await summary.focus();
    // A description is only spoken if the element names the tooltip.
    await page.getByRole('tooltip').filter({ hasText: 'OpenPGP' }).waitFor();
    const described = await summary.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toContain('Secure portal: This way is taken.');
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    expect(await page.locator('dd:visible').count()).toBe(4);
    await closePane(page);
  });

  test('is not offered for a message that goes as usual', async () => {
    const page = await openPane(browser);
    await verdict(page);
    expect(await page.getByText('Why this way').count()).toBe(0);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('reading attachments', () => {
  test('their bytes are not read again while the list stays as it is', async () => {
    const file = (name: string) => ({ name, content: 'UGFya2luZy4=', size: 8 });
    const page = await openPane(browser, { message: { attachments: [file('a.txt')] } });
    await verdict(page);
    const times = (call: string) => page.evaluate<number>(`outlook.calls.filter((name) => name === '${call}').length`);
    await page.waitForTimeout(2_500);
    expect([(await times('attachments')) > 1, await times('content')]).toEqual([true, 1]);
    await compose(page, { attachments: [file('a.txt'), file('b.txt')] });
    await page.evaluate("outlook.fire('attachments')");
    await page.getByText('b.txt').waitFor();
    expect(await times('content')).toBe(2);
    await closePane(page);
  });
});
