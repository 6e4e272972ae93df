import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openSandbox } from './open-sandbox.ts';

/** The README's pictures are drawn anew only when asked for: they differ a little on every machine. */
const wanted = process.env.MAILWARD_PICTURES === '1';
const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));
const sandbox = wanted ? await openSandbox() : null;

describe.skipIf(sandbox === null)('The pictures for the README', () => {
  afterAll(async () => {
    await sandbox?.close();
  });

  test.each(['light', 'dark'] as const)('are drawn from the sandbox in %s', async (colorScheme) => {
    await mkdir(FOLDER, { recursive: true });
    const page = await sandbox?.page({ colorScheme, viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
    if (page === undefined) throw new Error('there is no browser');
    const picture = (name: string) => page.screenshot({ path: `${FOLDER}${name}-${colorScheme}.png` });

    await page.request.delete(new URL('/api/outbox', page.url()).href);
    await page.reload();
    await page.click('[data-draft="patient-letter"]');
    await page.click('.outlook .command-bar button:has-text("Mailward")');
    const pane = page.frameLocator('.pane iframe');
    await pane.getByText('When you press Send').waitFor();
    // Whoever opens the pane for the first time sees three sentences more; the picture shows it as it is from then on.
    await pane.getByRole('button', { name: 'Got it' }).click();
    await page.waitForSelector('.outlook .notices .info-bar');
    await picture('outlook');

    await page.selectOption('#escalation', 'confirm');
    await page.click('.outlook .send');
    await page.waitForSelector('dialog[open]');
    await picture('dialog');
    await page.keyboard.press('Escape');
    await page.selectOption('#escalation', 'automatic');

    await page.click('[data-tab=gmail]');
    await page.click('[data-draft="locked-archive"]');
    await page.click('.gmail .command-bar button:has-text("Check this message")');
    await page.locator('.panel-card').getByRole('button', { name: 'Check again' }).waitFor();
    await picture('gmail');

    for (const id of ['business-mail', 'partner-with-tls', 'substance-use']) {
      await page.click('[data-tab=outlook]');
      await page.click(`[data-draft="${id}"]`);
      await page.click('.outlook .send');
      await page.waitForSelector('.outlook .info-bar.success');
    }
    await page.locator('.row-button').first().click();
    await page.waitForSelector('.outbox-detail:not([hidden])');
    await picture('outbox');
    await page.click('[data-tab=inbox]');
    await page.getByRole('button', { name: /Jo Park/ }).click();
    await page.frameLocator('#panel-inbox iframe').getByText('Between mail systems').waitFor();
    await picture('inbox');
    expect(sandbox?.troubles).toEqual([]);
    await page.context().close();
  });
});
