import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { accessibilityTroubles, openSandbox } from './open-sandbox.ts';

const sandbox = await openSandbox();

describe.skipIf(sandbox === null)('The sandbox page', () => {
  afterAll(async () => {
    await sandbox?.close();
  });

  describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
    const open = async (): Promise<Page> => {
      const page = await sandbox?.page({ colorScheme });
      if (page === undefined) throw new Error('there is no browser');
      return page;
    };

    test('Outlook with its pane and an opened message has no accessibility violations', async () => {
      const page = await open();
      await page.click('[data-draft="patient-table"]');
      await page.click('.outlook .command-bar button:has-text("Mailward")');
      await page.frameLocator('.pane iframe').getByText('When you press Send').waitFor();
      await page.waitForSelector('.outlook .notices .info-bar');
      expect(await accessibilityTroubles(page)).toEqual([]);
      await page.click('.outlook .send');
      await page.click('.outlook .info-bar.success button');
      await page.waitForSelector('.outbox-detail:not([hidden])');
      expect(await accessibilityTroubles(page)).toEqual([]);
      await page.context().close();
    });

    test('The dialog at send has no accessibility violations', async () => {
      const page = await open();
      await page.click('[data-draft="quoted-reply"]');
      await page.selectOption('#fault', 'body-fails');
      await page.click('.outlook .send');
      await page.waitForSelector('dialog[open]');
      expect(await accessibilityTroubles(page)).toEqual([]);
      await page.locator('dialog[open] button').first().press('Escape');
      await page.waitForSelector('.outlook .info-bar.danger');
      expect(await accessibilityTroubles(page)).toEqual([]);
      await page.context().close();
    });

    test('Gmail with the add-on’s card has no accessibility violations', async () => {
      const page = await open();
      await page.click('[data-tab=gmail]');
      await page.click('[data-draft="substance-use"]');
      await page.click('.gmail .command-bar button:has-text("Check this message")');
      await page.locator('.panel-card').getByRole('button', { name: 'Check again' }).waitFor();
      expect(await accessibilityTroubles(page)).toEqual([]);
      await page.context().close();
    });
  });

  test('At 1024 pixels nothing scrolls sideways', async () => {
    const page = await sandbox?.page({ viewport: { width: 1024, height: 768 } });
    await page?.click('[data-draft="patient-table"]');
    await page?.click('.outlook .command-bar button:has-text("Mailward")');
    expect(await page?.evaluate(sidewaysScrollers)).toEqual([]);
    await page?.click('[data-tab=gmail]');
    await page?.click('[data-draft="patient-table"]');
    expect(await page?.evaluate(sidewaysScrollers)).toEqual([]);
    await page?.context().close();
  });

  test('The tabs follow the arrow keys', async () => {
    const page = await sandbox?.page();
    await page?.focus('[data-tab=outlook]');
    await page?.keyboard.press('ArrowRight');
    expect(await page?.evaluate(() => document.activeElement?.getAttribute('data-tab'))).toBe('gmail');
    expect(await page?.isVisible('.gmail')).toBe(true);
    expect(await page?.isVisible('.outlook')).toBe(false);
    await page?.context().close();
  });

  test('The theme can be chosen against the system’s, and the add-in’s pane follows', async () => {
    const page = await sandbox?.page({ colorScheme: 'light' });
    await page?.click('.outlook .command-bar button:has-text("Mailward")');
    await page?.selectOption('#theme', 'dark');
    const background = () =>
      page?.evaluate(() => getComputedStyle(document.querySelector('.window') ?? document.body).backgroundColor);
    expect(await background()).toBe('rgb(41, 41, 41)');
    const frame = page?.frameLocator('.pane iframe');
    const words = frame?.getByText('When you press Send');
    await words?.waitFor();
    // Light words stand on a dark ground.
    const shade = await words?.evaluate(
      (element) => getComputedStyle(element).color.match(/\d+/g)?.map(Number)[0] ?? 0,
    );
    expect(shade).toBeGreaterThan(128);
    await page?.context().close();
  });
});

/** Elements whose content is wider than they are and that would scroll. */
function sidewaysScrollers(): string[] {
  return [document.documentElement, ...document.querySelectorAll<HTMLElement>('main *')]
    .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1 && clientWidth > 0)
    .filter(
      (element) => element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX),
    )
    .map((element) => element.className || element.tagName);
}
