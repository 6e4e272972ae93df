import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const subject = (page: Page) => page.evaluate('outlook.message.subject');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe.skipIf(browser === null)('escalation in the pane', () => {
  test('the main button marks the subject, says so, and can be taken back, all by keyboard', async () => {
    const page = await openPane(browser);
    await verdict(page);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Send by secure portal');
    await page.keyboard.press('Enter');
    await page.getByText('because you asked for it').waitFor();
    expect(await subject(page)).toBe('Parking on Friday +encrypt+');
    expect(await focused(page)).toBe('Remove secure portal');
    await page.keyboard.press('Space');
    await page.getByText('Nothing about a patient found.').waitFor();
    expect(await subject(page)).toBe('Parking on Friday');
    expect(await focused(page)).toBe('Send by secure portal');
    await closePane(page);
  });

  test('a question is answered by the main button, and the focus goes on from the verdict', async () => {
    const setting = settingScript({ enforcement: { escalation: 'confirm' } });
    const page = await openPane(browser, { message: PHI, setting });
    expect(await verdict(page)).toContain('Choose the secure portal to send it.');
    await page.getByRole('button', { name: 'Send by secure portal' }).press('Enter');
    await page.getByRole('status').getByText('It will go by the secure portal.').waitFor();
    expect(await subject(page)).toBe('Friday +encrypt+');
    expect(await focused(page)).toBe('Remove secure portal');
    await page.keyboard.press('Enter');
    await page.getByText('Choose the secure portal to send it.').first().waitFor();
    expect(await subject(page)).toBe('Friday');
    await closePane(page);
  });

  test('the dialog at send sends the person here, and the pane says that Send is what is left', async () => {
    const setting = settingScript({ enforcement: { escalation: 'confirm' } });
    const page = await openPane(browser, { message: PHI, setting, context: '{"reason":"ask"}' });
    await verdict(page);
    expect(await page.getByText('Now press Send in Outlook.').count()).toBe(0);
    await page.getByRole('button', { name: 'Send by secure portal' }).click();
    await page.getByRole('status').filter({ hasText: 'Now press Send in Outlook.' }).waitFor();
    await page.getByRole('button', { name: 'Remove secure portal' }).click();
    await page.getByText('Now press Send in Outlook.').waitFor({ state: 'detached' });
    await closePane(page);
  });

  test("the info bar says what the pane says after a choice, and nothing of the pane's before", async () => {
    const page = await openPane(browser);
    const notice = () => page.evaluate<string | null>('outlook.notice');
    await verdict(page);
    expect(await page.evaluate("outlook.calls.includes('notice')")).toBe(false);
    await page.getByRole('button', { name: 'Send by secure portal' }).click();
    await expect.poll(notice).toContain('It will go by the secure portal.');
    await page.getByRole('button', { name: 'Remove secure portal' }).click();
    await expect.poll(notice).toBeNull();
    await closePane(page);
  });

  test('what failed under one button is not said under the next', async () => {
    const page = await openPane(browser, { message: { failing: ['subject.set'] } });
    await verdict(page);
    await page.getByRole('button', { name: 'Send by secure portal' }).click();
    await page.getByRole('alert').getByText('MW-APPLY').waitFor();
    await compose(page, { failing: [], subject: 'Parking on Friday +encrypt+' });
    await page.getByRole('button', { name: 'Remove secure portal' }).waitFor();
    expect(await page.getByText('MW-APPLY').count()).toBe(0);
    await closePane(page);
  });

  test('a route that a stopped send left counts as asked for and can be taken back', async () => {
    const page = await openPane(browser, { message: { headers: { 'X-Mailward-Route': 'portal' } } });
    expect(await verdict(page)).toContain('because you asked for it');
    await page.getByRole('button', { name: 'Remove secure portal' }).click();
    await page.getByText('Nothing about a patient found.').waitFor();
    expect(await page.evaluate('outlook.message.headers')).toEqual({ 'X-Mailward-Route': 'none' });
    await closePane(page);
  });

  test('an escalation that the review demands anyway cannot be taken back', async () => {
    const page = await openPane(browser, { message: { ...PHI, subject: 'Friday +encrypt+' } });
    expect(await verdict(page)).toContain('secure portal');
    expect(await page.getByRole('button', { name: 'Remove secure portal' }).count()).toBe(0);
    await closePane(page);
  });

  test('an escalation that fails says so, offers itself again, and leaves the verdict as it is', async () => {
    const page = await openPane(browser, { message: { failing: ['subject.set'] } });
    await verdict(page);
    await page.getByRole('button', { name: 'Send by secure portal' }).click();
    await page.getByRole('alert').getByText('MW-APPLY').waitFor();
    expect(await verdict(page)).toContain('Nothing about a patient found.');
    expect(await page.getByRole('button', { name: 'Send by secure portal' }).isEnabled()).toBe(true);
    await closePane(page);
  });

  test('pressing twice marks the subject once', async () => {
    const page = await openPane(browser, { message: { delay: 50 } });
    await verdict(page);
    await page.getByRole('button', { name: 'Send by secure portal' }).dblclick();
    await page.getByText('because you asked for it').waitFor();
    expect(await subject(page)).toBe('Parking on Friday +encrypt+');
    expect(await page.evaluate("outlook.calls.filter((name) => name === 'subject.set').length")).toBe(1);
    await closePane(page);
  });
});
