import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../sandbox/gmail/card-types.ts';
import { launchBrowser } from '../../browser.ts';

const SITE = 'http://card.example';
const SANDBOX = new URL('../../../sandbox/', import.meta.url);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGE = `<!doctype html><html lang="en"><head><title>Card</title><link rel="stylesheet" href="/web/card.css">
<style>:root{color-scheme:light dark} body{margin:0;background:light-dark(#f6f8fc,#111)}</style></head>
<body><main><h1>Panel</h1><div id="panel"></div></main><script type="module">
import { renderCard } from '/web/card.ts';
window.calls = [];
window.draw = (card) => document.getElementById('panel').replaceChildren(
  renderCard(card, (...call) => window.calls.push(call)));
</script></body></html>`;

const action = (name: string, parameters: Record<string, string> = {}) => ({
  action: { function: name, parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })) },
});

const REVIEW: Card = {
  header: { title: 'Mailward', subtitle: 'Policy of Northfield Clinic' },
  sections: [
    {
      widgets: [
        {
          decoratedText: {
            startIcon: { materialIcon: { name: 'shield' } },
            text: '<b>About a patient: a record number and a diagnosis. It will go by the secure portal.</b>',
            bottomLabel: '“Your results”, saved 14:03',
            wrapText: true,
          },
        },
        {
          buttonList: {
            buttons: [
              { text: 'Send', type: 'FILLED', onClick: action('onSend', { draft: 'r1', digest: 'd' }) },
              { text: 'Check again', type: 'OUTLINED', onClick: action('onCheckAgain') },
            ],
          },
        },
      ],
    },
    { header: 'Why', widgets: [{ textParagraph: { text: 'It names somebody &amp; their care.' } }] },
    {
      header: 'Record number',
      collapsible: true,
      uncollapsibleWidgetsCount: 1,
      widgets: [
        { textParagraph: { text: 'Always there' } },
        { decoratedText: { topLabel: 'Text', text: 'your record is MRN <u>•••••13</u>. You', wrapText: true } },
      ],
    },
    {
      header: 'Recipients',
      widgets: [
        {
          decoratedText: {
            startIcon: { materialIcon: { name: 'mail_lock' }, altText: 'Encrypted' },
            topLabel: 'Encrypted',
            text: 'rosa.quinn@mail.example',
            bottomLabel: 'mail.example takes encrypted mail.',
          },
        },
        { divider: {} },
        { decoratedText: { text: 'A row to press', onClick: action('onRow') } },
      ],
    },
  ],
  fixedFooter: { primaryButton: { text: 'Done', onClick: action('onDone') } },
};

const FORM: Card = {
  sections: [
    {
      widgets: [
        { textInput: { name: 'reason', label: 'Reason', hintText: 'A few words', value: 'known' } },
        { textInput: { name: 'more', label: 'More', type: 'MULTIPLE_LINE' } },
        {
          selectionInput: {
            name: 'ways',
            label: 'Ways',
            type: 'CHECK_BOX',
            items: [
              { text: 'Portal', value: 'portal', selected: true },
              { text: 'TLS', value: 'tls' },
            ],
          },
        },
        {
          selectionInput: {
            name: 'one',
            label: 'One',
            type: 'DROPDOWN',
            items: [
              { text: 'A', value: 'a' },
              { text: 'B', value: 'b', selected: true },
            ],
          },
        },
        { buttonList: { buttons: [{ text: 'Go', onClick: action('onGo', { p: '1' }) }] } },
        { image: { imageUrl: '/icons/mailward-64.png', altText: 'Mailward' } },
        { image: { imageUrl: 'https://tracker.example/a.png', altText: 'A picture elsewhere' } },
      ],
    },
  ],
};

const browser: Browser | null = await launchBrowser();

describe.skipIf(browser === null)('a card in the page', () => {
  let page: Page;
  const requested: string[] = [];

  beforeAll(async () => {
    page = await (browser as Browser).newPage();
    await page.route('**/*', (route) => {
      const url = new URL(route.request().url());
      if (url.origin !== SITE) requested.push(url.href);
      if (url.pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
      if (!/^\/(?:web|gmail)\/[\w-]+\.(?:ts|css)$/.test(url.pathname)) return route.fulfill({ status: 404, body: '' });
      const source = readFileSync(new URL(`.${url.pathname}`, SANDBOX), 'utf8');
      if (url.pathname.endsWith('.css')) return route.fulfill({ contentType: 'text/css', body: source });
      const { code } = transformSync(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
      return route.fulfill({ contentType: 'text/javascript', body: code });
    });
  });
  afterAll(() => browser?.close());

  async function draw(card: object): Promise<void> {
    await page.goto(`${SITE}/`);
    await page.waitForFunction('typeof draw === "function"');
    await page.evaluate(`draw(${JSON.stringify(card)})`);
  }
  const calls = () => page.evaluate('calls');

  beforeEach(() => page.emulateMedia({ colorScheme: 'light' }));

  it('shows texts, formats the subset of HTML that Google knows and unfolds a section', async () => {
    await draw(REVIEW);
    expect(await page.locator('.card').evaluate((card) => card.clientWidth)).toBe(300);
    expect(await page.getByText('It names somebody & their care.').isVisible()).toBe(true);
    expect(await page.locator('.card b').textContent()).toContain('About a patient');
    expect(await page.getByRole('img', { name: 'Encrypted' }).count()).toBe(1);
    const found = page.locator('.card u');
    expect(await page.getByText('Always there').isVisible()).toBe(true);
    expect(await found.isVisible()).toBe(false);
    const toggle = page.getByRole('button', { name: 'Record number' });
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    await toggle.click();
    expect(await found.isVisible()).toBe(true);
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
  });

  it('calls the function of a button once, with its parameters', async () => {
    await draw(REVIEW);
    await page.getByRole('button', { name: 'Send' }).dblclick();
    await page.getByRole('button', { name: 'Check again' }).click();
    expect(await calls()).toEqual([['onSend', { draft: 'r1', digest: 'd' }, {}]]);
    expect(await page.locator('.card').getAttribute('aria-busy')).toBe('true');
  });

  it('is usable with the keyboard alone, in reading order', async () => {
    await draw(REVIEW);
    const reached: string[] = [];
    for (let i = 0; i < 5; i++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
    }
    expect(reached).toEqual(['Send', 'Check again', 'Record number', 'A row to press', 'Done']);
    await page.keyboard.press('Enter');
    expect(await calls()).toEqual([['onDone', {}, {}]]);
  });

  it('gives the values of a form', async () => {
    await draw(FORM);
    await page.getByLabel('Reason').fill('agreed');
    await page.getByLabel('TLS').check();
    await page.getByLabel('Portal').uncheck();
    await page.getByLabel('One').selectOption('a');
    await page.getByRole('button', { name: 'Go' }).click();
    expect(await calls()).toEqual([
      ['onGo', { p: '1' }, { reason: ['agreed'], more: [''], ways: ['tls'], one: ['a'] }],
    ]);
  });

  it('shows the card and the notice of an answer, and announces the notice politely', async () => {
    const navigations = [{ updateCard: { sections: [{ widgets: [{ textParagraph: { text: 'Sent.' } }] }] } }];
    const notification = { text: 'Sent by the secure portal.' };
    await draw({ renderActions: { action: { navigations, notification } }, stateChanged: true });
    expect(await page.locator('.card .card-text').textContent()).toBe('Sent.');
    expect(await page.getByRole('status').textContent()).toBe('Sent by the secure portal.');
  });

  it('makes no markup but the known, runs nothing and calls on no other server', async () => {
    const text = `<img src=x onerror="calls.push(1)"><script>calls.push(2)</script><a href="javascript:calls.push(3)">a</a>
      <a href="https://mail.example" onclick="calls.push(4)">b</a><font color="#00aa00" style="position:fixed">c</font>
      <iframe srcdoc="<script>parent.calls.push(5)</script>"></iframe><style>*{display:none}</style>`;
    requested.length = 0;
    await draw({
      header: { title: '<b>T</b>', imageUrl: 'https://tracker.example/h.png' },
      sections: [...(FORM.sections ?? []), { header: text, widgets: [{ textParagraph: { text } }] }],
    });
    await page.waitForTimeout(100);
    expect(await calls()).toEqual([]);
    expect(requested).toEqual([]);
    expect(await page.locator('.card-title').textContent()).toBe('<b>T</b>');
    expect(
      await page.locator('.card script, .card iframe, .card style, .card [onclick], .card [onerror]').count(),
    ).toBe(0);
    const links = await page.locator('.card p a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links).toEqual(['https://mail.example']);
    expect(await page.getByText('A picture elsewhere').isVisible()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('has no accessibility fault that axe finds, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const card of [REVIEW, FORM]) {
      await draw(card);
      for (const toggle of await page.locator('.card-toggle').all()) await toggle.click();
      await page.evaluate(AXE);
      const found = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]))',
      );
      expect(found).toEqual([]);
    }
  });
});
