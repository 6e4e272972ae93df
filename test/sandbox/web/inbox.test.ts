import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_MESSAGES } from '../../../sandbox/inbox/index.ts';
import { accessibilityTroubles, choose, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();

describe.skipIf(sandbox === null)('The Inbox in the sandbox', () => {
  let page: Page;
  beforeAll(async () => {
    if (sandbox === null) return;
    page = await sandbox.page();
    await page.click('[data-tab=inbox]');
  });
  afterAll(async () => {
    await sandbox?.close();
  });
  beforeEach(async () => {
    await set('reader', 'outlook');
    await set('read-fault', 'none');
  });

  const set = (id: string, value: string) => choose(page, id, value);
  const open = (id: string) => page.click(`[data-message="${id}"]`);
  const pane = () => page.frameLocator('.inbox .pane iframe');
  const verdict = () => pane().getByRole('status').first();
  const card = () => page.locator('.inbox .panel-card');
  const shows = (words: () => Promise<string | null>, expected: RegExp) =>
    expect.poll(words, { timeout: 8000 }).toMatch(expected);

  test('A message is read in its window, with what to expect of it beside the list', async () => {
    await open('partner-tls13');
    expect(await page.textContent('.reading h3')).toBe('Referral forms for December');
    expect(await page.textContent('.reading dl')).toContain('Sam Cole <sam.cole@lakeside.example>');
    expect(await page.textContent('.reading-text')).toContain('the new referral forms');
    expect(await page.textContent('.expectation')).toContain('From the partner whose servers must speak TLS');
    expect(await page.getAttribute('[data-message="partner-tls13"]', 'aria-pressed')).toBe('true');
  });

  test('The list and the Outbox of the other tabs come back with them', async () => {
    expect(await page.isVisible('.outbox')).toBe(false);
    await page.click('[data-tab=gmail]');
    expect(await page.isVisible('[data-draft="patient-letter"]')).toBe(true);
    expect(await page.isVisible('.outbox')).toBe(true);
    await page.click('[data-tab=inbox]');
    expect(await page.isVisible('[data-message="plain"]')).toBe(true);
  });

  test('The pane stays open and follows from one message to the next, as if it were pinned', async () => {
    await open('no-record');
    await shows(() => verdict().textContent(), /carries no record of the way/);
    await page.frame({ url: /pane\.html/ })?.evaluate(() => Object.assign(globalThis, { still: 'here' }));
    await open('old-tls');
    await shows(() => verdict().textContent(), /^(?!.*no record)/);
    expect(await page.frame({ url: /pane\.html/ })?.evaluate('globalThis.still')).toBe('here');
  });

  test('The pane says when the client does not give the headers, and reads again when asked', async () => {
    await open('partner-tls13');
    await set('read-fault', 'headers');
    await shows(() => verdict().textContent(), /could not read how this message came.*MW-READ/);
    await pane().getByRole('button', { name: 'Read again' }).click();
    await shows(() => verdict().textContent(), /MW-READ/);
    await set('read-fault', 'none');
    await shows(() => verdict().textContent(), /^(?!.*MW-READ)/);
  });

  test('Gmail’s card stands in the place of Outlook’s pane, for every message', async () => {
    await set('reader', 'gmail');
    expect(await page.isVisible('.inbox .pane')).toBe(false);
    for (const { id } of SAMPLE_MESSAGES) {
      await open(id);
      await card().getByText('Policy of Northfield Clinic').waitFor();
      await shows(() => card().textContent(), /hop|record|line/);
      expect(await card().textContent()).not.toMatch(/MW-/);
    }
  });

  test('A pane that was closed stays closed until Mailward is pressed again', async () => {
    await open('partner-tls13');
    await page.click('.inbox .pane-header button');
    await open('plain');
    expect(await page.isVisible('.inbox .pane')).toBe(false);
    const button = page.locator('.inbox .command-bar button');
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    expect(await page.isVisible('.inbox .pane')).toBe(true);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
  });

  test('Everything works by keyboard alone', async () => {
    await page.focus('[data-tab=inbox]');
    await page.focus('[data-message="spanish"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.textContent('.reading h3')).toBe('Secure message from Eastbrook Care +encrypt+');
    await page.focus('[data-tab=gmail]');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe('inbox');
  });

  test('In Spanish the list, the window and the pane speak Spanish, about the same message', async () => {
    await open('no-record');
    await set('language', 'es');
    expect(await page.textContent('[data-tab=inbox]')).toBe('Recibidos');
    expect(await page.textContent('.reading h3')).toBe('Keys found in room 4');
    await shows(() => verdict().textContent(), /no trae constancia del camino/);
    await set('reader', 'gmail');
    await shows(() => card().textContent(), /no trae constancia del camino/);
    await set('language', 'en');
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    test('Neither the pane nor the card has accessibility violations', async () => {
      const own = await sandbox?.page({ colorScheme });
      if (own === undefined) throw new Error('there is no browser');
      await own.click('[data-tab=inbox]');
      expect(await accessibilityTroubles(own)).toEqual([]);
      await own.click('[data-message="filtering-service"]');
      const frame = own.frameLocator('.inbox .pane iframe');
      await frame.locator('main[aria-busy=false]').waitFor();
      for (const summary of await frame.locator('summary').all()) await summary.click();
      expect(await accessibilityTroubles(own)).toEqual([]);
      await own.selectOption('#reader', 'gmail');
      await own.locator('.inbox .panel-card').getByText('Policy of Northfield Clinic').waitFor();
      for (const toggle of await own.locator('.inbox .card-toggle').all()) await toggle.click();
      expect(await accessibilityTroubles(own)).toEqual([]);
      await own.context().close();
    });
  });

  test('Nothing in the page fails or asks another machine', () => {
    expect(sandbox?.troubles).toEqual([]);
  });
});
