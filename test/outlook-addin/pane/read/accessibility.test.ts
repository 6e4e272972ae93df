import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../browser.ts';
import { overflow, unfoldAll, violations } from '../for-everybody.ts';
import { settingScript } from '../outlook-page.ts';
import { closePane } from '../serve-pane.ts';
import { FILTERED, OLD_TLS, openReadPane, type ReadOptions, verdict } from './read-page.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const STATES: Record<string, ReadOptions> = {
  'a report': {},
  'a weak hop': { headers: OLD_TLS },
  'no record': { headers: 'Subject: Keys\r\n' },
  'no message': { headers: null },
  'an unreadable policy': { setting: settingScript({ unknown: 1 }) },
};

describe.skipIf(browser === null)('The pane beside a message, for everybody', () => {
  for (const [state, options] of Object.entries(STATES)) {
    test(`axe finds nothing to mend in ${state}`, async () => {
      const page = await openReadPane(browser, options);
      await verdict(page);
      await unfoldAll(page);
      expect(await violations(page)).toEqual([]);
      await closePane(page);
    });
  }

  test('axe finds nothing to mend while the headers are read, nor where the text has to be copied by hand', async () => {
    const waiting = await openReadPane(browser, { delay: 20_000 });
    await waiting.getByText('Reading how this message came').waitFor();
    expect(await violations(waiting)).toEqual([]);
    await closePane(waiting);
    const page = await openReadPane(browser, { clipboard: false });
    await verdict(page);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    expect(await violations(page)).toEqual([]);
    await closePane(page);
  });

  // 160 px is the narrow pane at a zoom of 200 %.
  for (const width of [320, 160]) {
    for (const dir of [undefined, 'rtl'] as const) {
      test(`nothing has to be scrolled sideways at ${width} px${dir === undefined ? '' : ', from right to left'}`, async () => {
        const headers = FILTERED.replaceAll('mail-sieve', 'a-mail-filter-with-a-very-long-name-of-its-own');
        const page = await openReadPane(browser, { headers, width, ...(dir === undefined ? {} : { dir }) });
        await verdict(page);
        await unfoldAll(page);
        expect(await overflow(page)).toBe(0);
        await closePane(page);
      });
    }
  }

  test('where the system forces its colours, boxes and lines of the drawing keep an edge', async () => {
    const page = await openReadPane(browser, { forcedColors: 'active' });
    await verdict(page);
    const edges = await page
      .locator('[data-drawing] bdi, [data-drawing] [data-verdict]')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).borderInlineStartColor));
    expect(edges).toHaveLength(5);
    for (const edge of edges) expect(edge).not.toMatch(/rgba\(.*, 0\)/);
    await closePane(page);
  });

  test('everything that can be pressed is reached by Tab in the order of the page', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    const reached: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() =>
        document.activeElement === document.body ? '' : (document.activeElement?.textContent ?? ''),
      );
      if (focus === '' || reached.length > 30) break;
      reached.push(focus);
    }
    const lines = await page.locator('summary').allTextContents();
    expect(lines).toHaveLength(3);
    expect(reached).toEqual([...lines, 'Copy as text', 'Español']);
    await closePane(page);
  });
});
