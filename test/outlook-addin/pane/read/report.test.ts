import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../browser.ts';
import { settingScript } from '../outlook-page.ts';
import { closePane } from '../serve-pane.ts';
import { FILTERED, OLD_TLS, openReadPane, verdict } from './read-page.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const NO_RECORD = 'Subject: Keys\r\nFrom: Desk <desk@northfield-clinic.example>\r\n';

describe.skipIf(browser === null)('The pane beside a message that is read', () => {
  test('says first what the lines show, then whom to believe', async () => {
    const page = await openReadPane(browser);
    expect(await verdict(page)).toMatch(/TLS on the one hop we can see/);
    expect(await page.textContent('main')).toMatch(/One line is a claim/);
    await closePane(page);
  });

  test('draws the mail systems from the sender to the reader, with a shape for each hand-off', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    const drawing = page.locator('[data-drawing]');
    expect(await drawing.getAttribute('aria-hidden')).toBe('true');
    expect(await drawing.locator('bdi').allTextContents()).toEqual([
      'lakeside.example',
      'mail-sieve.example',
      'northfield-clinic.example',
    ]);
    const legs = drawing.locator('[data-verdict]');
    expect(await legs.evaluateAll((all) => all.map((leg) => leg.getAttribute('data-verdict')))).toEqual([
      'not-recorded',
      'encrypted',
    ]);
    const paths = await legs.locator('path').evaluateAll((all) => all.map((path) => path.getAttribute('d')));
    expect(new Set(paths).size).toBe(2);
    await closePane(page);
  });

  test('lists the same hand-offs in words, in the same order', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    const lines = page.getByRole('region', { name: 'Between mail systems' }).getByRole('listitem');
    expect(await lines.allTextContents()).toEqual([
      'lakeside.example → mail-sieve.exampleNot recorded.',
      expect.stringMatching(/^mail-sieve\.example → northfield-clinic\.example.*TLS 1\.3, AES-256/),
    ]);
    await closePane(page);
  });

  test('folds every line away, newest first, and shows it as it stands when asked', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    const folds = page.locator('details');
    expect(await folds.count()).toBe(3);
    const raw = folds.first().locator('pre');
    expect(await raw.isVisible()).toBe(false);
    await folds.first().locator('summary').press('Enter');
    expect(await raw.textContent()).toMatch(/^from mx1\.northfield-clinic\.example .*TLS_AES_256_GCM_SHA384/);
    await closePane(page);
  });

  test('shows the sender’s check, the reply and Mailward’s own marks as hints', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    const section = (name: string) => page.getByRole('region', { name });
    expect(await section('Sender').textContent()).toMatch(/SPF pass, DKIM pass, DMARC pass/);
    expect(await section('Reply').textContent()).toMatch(/Your reply to lakeside\.example would go encrypted/);
    const hints = await section('Hints').getByRole('listitem').allTextContents();
    expect(hints).toHaveLength(2);
    for (const hint of hints) expect(hint).toMatch(/only a hint/);
    await closePane(page);
  });

  test('says that there is no record rather than guess', async () => {
    const page = await openReadPane(browser, { headers: NO_RECORD });
    expect(await verdict(page)).toBe('This message carries no record of the way it came.');
    expect(await page.locator('[data-drawing]').count()).toBe(0);
    await closePane(page);
  });

  test('keeps nothing of the message', async () => {
    const page = await openReadPane(browser, { headers: FILTERED });
    await verdict(page);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await closePane(page);
  });

  test('speaks Spanish where Outlook does, and switches in place', async () => {
    const page = await openReadPane(browser, { displayLanguage: 'es-ES', headers: OLD_TLS });
    expect(await verdict(page)).toMatch(/[Cc]ifrado débil/);
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await verdict(page)).toMatch(/[Ww]eak encryption/);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('When the pane cannot say how a message came', () => {
  test('it says so with a code, and reads again when asked', async () => {
    const page = await openReadPane(browser, { delay: 30 });
    await page.evaluate('outlook.failing = true; outlook.open(outlook.headers)');
    await page.getByRole('status').getByText('MW-READ').waitFor();
    expect(await page.textContent('main')).not.toMatch(/Not sent/);
    await page.evaluate('outlook.failing = false');
    const again = page.getByRole('button', { name: 'Read again' });
    await again.press('Enter');
    await page.getByRole('status').getByText('TLS on the one hop').waitFor();
    expect(await again.count()).toBe(0);
    await page.waitForFunction(() => document.activeElement?.closest('[role=status]') !== null);
    await closePane(page);
  });

  test('it waits for a client that is slow, without a verdict', async () => {
    const page = await openReadPane(browser, { delay: 20_000 });
    await page.getByText('Reading how this message came').waitFor();
    expect(await page.locator('main').getAttribute('aria-busy')).toBe('true');
    await closePane(page);
  });

  test('it asks for one message where none is open', async () => {
    const page = await openReadPane(browser, { headers: null });
    expect(await verdict(page)).toBe('Open a message to see how it came.');
    await closePane(page);
  });

  test('it names what is wrong with the policy for the help desk, and does not speak of sending', async () => {
    const page = await openReadPane(browser, { setting: settingScript({ unknown: 1 }) });
    expect(await verdict(page)).toContain('MW-POLICY');
    expect(await page.textContent('main')).not.toMatch(/Not sent/);
    expect(await page.getByRole('region', { name: 'For your help desk' }).textContent()).toContain('unknown');
    await closePane(page);
  });
});

describe.skipIf(browser === null)('A pinned pane', () => {
  test('follows to the next message, and takes the last report away at once', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    // Long enough to look at the page meanwhile, however busy the machine is.
    await page.evaluate('outlook.delay = 2000');
    await page.evaluate(
      (headers) => (globalThis as unknown as { outlook: { open: (next: string) => void } }).outlook.open(headers),
      OLD_TLS,
    );
    await page.getByText('Reading how this message came').waitFor();
    expect(await page.locator('[data-drawing]').count()).toBe(0);
    await page.getByRole('status').getByText('Weak encryption').waitFor();
    await page.evaluate('outlook.open(null)');
    await page.getByText('Open a message to see how it came.').waitFor();
    await closePane(page);
  });

  test('shows no late answer about a message that is no longer open', async () => {
    const page = await openReadPane(browser, { delay: 300 });
    await page.evaluate((headers) => {
      const { outlook } = globalThis as unknown as { outlook: { delay: number; open: (next: string) => void } };
      outlook.delay = 0;
      outlook.open(headers);
    }, OLD_TLS);
    await page.getByRole('status').getByText('Weak encryption').waitFor();
    await page.waitForTimeout(500);
    expect(await verdict(page)).toMatch(/Weak encryption/);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('The report as text', () => {
  test('is copied at a press, which is said politely', async () => {
    const page = await openReadPane(browser);
    await verdict(page);
    await page.getByRole('button', { name: 'Copy as text' }).press('Enter');
    await page.getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^TLS on the one hop/);
    expect(text).toContain('lakeside.example → mail-sieve.example');
    expect(text).not.toMatch(/sam\.cole|nurse@|Forms/);
    await closePane(page);
  });

  test('is shown and selected where the client lets no page write to the clipboard', async () => {
    const page = await openReadPane(browser, { clipboard: false });
    await verdict(page);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    const area = page.getByRole('textbox', { name: 'Report as text' });
    expect(await area.inputValue()).toMatch(/^TLS on the one hop/);
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^TLS on the one hop/);
    expect(await page.getByText('copy it by keyboard').count()).toBe(1);
    await closePane(page);
  });
});
