import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { overflow, unfoldAll, violations } from './for-everybody.ts';
import { openPane, type PaneOptions, PHI, PLAIN, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const UP_TO_PHI = settingScript({ enforcement: { override: { upTo: 'phi', justification: true } } });

const STATES: Record<string, PaneOptions> = {
  'nothing found': {},
  'about a patient': { message: PHI },
  unread: { message: { attachments: [{ name: 'scan.bin', content: '', size: 3000 }] } },
  'a question': { message: PHI, setting: settingScript({ enforcement: { escalation: 'confirm' } }) },
  blocked: { message: PHI, setting: settingScript({ portal: { via: 'none' } }) },
  'asked for': { message: { subject: 'Parking +encrypt+' } },
  'a subject to hide and pictures in the text': {
    message: { ...PHI, subject: 'MRN 00482139', html: `${PHI.html}<img alt="" src="cid:a">` },
  },
  'no setting': { setting: '' },
  'worth a second look': { message: { to: [{ emailAddress: 'dr.lee@lakesde.example', displayName: '' }] } },
  'an error': { message: { failing: ['body'] } },
  'an unreadable policy': { setting: 'var MAILWARD_SETTING = { policy: { unknown: 1 } };' },
};

const background = (page: Page) =>
  page.locator('.fui-FluentProvider').evaluate((provider) => getComputedStyle(provider).backgroundColor);

describe.skipIf(browser === null)('the pane for everybody', () => {
  for (const [state, options] of Object.entries(STATES)) {
    test(`axe finds nothing to mend in ${state}`, async () => {
      const page = await openPane(browser, options);
      await verdict(page);
      await unfoldAll(page);
      expect(await violations(page)).toEqual([]);
      await closePane(page);
    });
  }

  test('axe finds nothing to mend while reasons are chosen and once they are', async () => {
    const page = await openPane(browser, { message: PHI, setting: UP_TO_PHI });
    await verdict(page);
    await unfoldAll(page);
    await page.getByRole('button', { name: "Not a patient's" }).first().click();
    await page.getByRole('button', { name: 'Not about a patient?' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Mask in my text' }).click();
    await page.getByText('Masked in your text').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send as it is' }).click();
    await page.getByText('You said that').waitFor();
    expect(await violations(page)).toEqual([]);
    await closePane(page);
  });

  test('axe finds nothing to mend while the first review is under way', async () => {
    const page = await openPane(browser, { message: { delay: 20_000 } });
    await page.getByText('Checking the message').waitFor();
    expect(await violations(page)).toEqual([]);
    await closePane(page);
  });

  // 160 px is the narrow pane at a zoom of 200 %.
  for (const width of [320, 160]) {
    test(`nothing has to be scrolled sideways at ${width} px, with long words everywhere`, async () => {
      const name = `${'referral'.repeat(12)}.bin`;
      const to = [{ emailAddress: `${'a'.repeat(60)}@${'lakeside'.repeat(6)}.example`, displayName: 'L'.repeat(80) }];
      const message = { ...PHI, to, attachments: [{ name, content: '', size: 10 }] };
      const page = await openPane(browser, { message, width });
      await verdict(page);
      await unfoldAll(page);
      expect(await overflow(page)).toBe(0);
      await closePane(page);
    });

    test(`nothing has to be scrolled sideways at ${width} px in Spanish, choosing a reason or reading a tooltip`, async () => {
      const options = {
        message: { ...PHI, subject: 'MRN 00482139' },
        setting: UP_TO_PHI,
        displayLanguage: 'es-MX',
        width,
      };
      const page = await openPane(browser, options);
      await verdict(page);
      await unfoldAll(page);
      await page.getByRole('button', { name: 'No es de un paciente' }).first().click();
      await page.getByRole('button', { name: '¿No trata de un paciente?' }).click();
      expect(await overflow(page)).toBe(0);
      await page.locator('summary', { hasText: 'Por qué así' }).click();
      await page.locator('summary', { hasText: 'Por qué así' }).hover();
      await page.getByRole('tooltip').waitFor();
      expect(await overflow(page)).toBe(0);
      await closePane(page);
    });
  }

  test('a page from right to left is mirrored and fits as well', async () => {
    const page = await openPane(browser, { message: PHI, dir: 'rtl' });
    await verdict(page);
    await unfoldAll(page);
    expect(await overflow(page)).toBe(0);
    const icon = await page.getByRole('status').locator('svg').boundingBox();
    const sentence = await page.getByRole('status').locator('p').first().boundingBox();
    expect(icon?.x).toBeGreaterThan(sentence?.x ?? Number.POSITIVE_INFINITY);
    await closePane(page);
  });

  test('where the system forces its colours, the card keeps an edge', async () => {
    const page = await openPane(browser, { message: PHI, forcedColors: 'active' });
    await verdict(page);
    const edge = await page
      .getByRole('status')
      .locator('..')
      .evaluate((card) => getComputedStyle(card).borderTopColor);
    expect(edge).not.toMatch(/rgba\(.*, 0\)/);
    await closePane(page);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`where the system forces its colours, ${colorScheme}, what was found can be read like the text around it`, async () => {
      const page = await openPane(browser, { message: PHI, forcedColors: 'active', colorScheme });
      await verdict(page);
      const colors = await page
        .locator('mark')
        .first()
        .evaluate((mark) => {
          const around = mark.parentElement ?? mark;
          return [getComputedStyle(mark).color, getComputedStyle(around).color];
        });
      expect(colors[0]).toBe(colors[1]);
      await closePane(page);
    });
  }

  test("Outlook's own theme counts more than the system's, and is followed", async () => {
    const page = await openPane(browser, { bodyBackgroundColor: '#212121', colorScheme: 'light' });
    await verdict(page);
    const dark = await background(page);
    await page.evaluate("outlook.theme('#ffffff')");
    await page.waitForFunction((before) => {
      const provider = document.querySelector('.fui-FluentProvider');
      return provider !== null && getComputedStyle(provider).backgroundColor !== before;
    }, dark);
    expect([dark, await background(page)]).toEqual(['rgb(41, 41, 41)', 'rgb(255, 255, 255)']);
    await closePane(page);
  });

  test('everything that can be pressed is reached by Tab in the order of the page', async () => {
    const setting = settingScript({ enforcement: { escalation: 'confirm' } });
    const page = await openPane(browser, { message: PHI, setting });
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
    const kinds = await page.getByRole('region', { name: 'Why' }).locator('summary').allTextContents();
    expect(kinds.length).toBeGreaterThan(2);
    expect(reached).toEqual([
      'Send by secure portal',
      'Got it',
      ...kinds,
      'Mask in my text',
      'Report a false alarm',
      'Why this way',
      'Español',
    ]);
    await closePane(page);
  });

  test('the pane speaks Spanish where Outlook does, says so to screen readers, and switches in place', async () => {
    const page = await openPane(browser, { message: PHI, displayLanguage: 'es-US' });
    expect(await verdict(page)).toMatch(/^Trata de un paciente.*Irá por el portal seguro\.$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    expect(await page.getByRole('heading', { name: 'Destinatarios' }).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'English' }).press('Enter');
    expect(await verdict(page)).toMatch(/^About a patient/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Español');
    await closePane(page);
  });

  test('an organisation with one language is spoken to in that language, without a switch', async () => {
    const organisation = { name: 'Northfield Clinic', domains: ['northfield-clinic.example'], languages: ['en'] };
    const page = await openPane(browser, { displayLanguage: 'es-ES', setting: settingScript({ organisation }) });
    expect(await verdict(page)).toContain('Nothing about a patient');
    expect(await page.getByRole('button', { name: /español|english/i }).count()).toBe(0);
    expect(PLAIN.to).toHaveLength(await page.getByRole('listitem').count());
    await closePane(page);
  });
});
