import { parseDocument } from 'htmlparser2';
import { afterAll, describe, expect, it } from 'vitest';
import { htmlPage } from '../../../admin/page/html-page.ts';
import type { Page } from '../../../admin/page/section.ts';
import { launchBrowser } from '../../browser.ts';
import { accessibilityTroubles } from '../../sandbox/web/open-sandbox.ts';

const ADDRESS = 'http://report.example/';
const HOSTILE = `"><script>alert(1)</script><img src=https://evil.example/x onerror='a'>\u202e&amp;`;

const PAGE: Page = {
  language: 'en',
  title: 'Audit report',
  lead: 'What was protected in November 2026.',
  foot: 'From 3 files.',
  sections: [
    {
      heading: 'Overview',
      blocks: [
        { kind: 'paragraph', text: 'All messages that were reviewed.' },
        { kind: 'figures', figures: [{ name: 'Messages', value: 12_345 }] },
        {
          kind: 'chart',
          form: 'days',
          caption: 'Messages a day',
          heading: 'Day',
          names: ['2026-11-01', '2026-11-02', '2026-11-03'],
          series: [
            { name: 'Protected', values: [1, 2, 3] },
            { name: 'Not sent', values: [0, 4, 1] },
          ],
        },
      ],
    },
    {
      heading: 'Domains',
      blocks: [
        {
          kind: 'chart',
          form: 'stacked',
          caption: 'Ways by domain',
          heading: 'Domain',
          names: ['a.example', 'b.example'],
          series: [
            { name: 'TLS', values: [1, 2] },
            { name: 'Portal', values: [3, 4] },
          ],
        },
        {
          kind: 'table',
          caption: 'Reasons',
          columns: ['Reason', 'Messages'],
          rows: [
            ['password', 1],
            ['none', null],
          ],
        },
        { kind: 'table', caption: 'Failures', columns: ['Code'], rows: [], empty: 'None in this time.' },
      ],
    },
  ],
};

function elements(html: string): { name: string; attribs: Record<string, string> }[] {
  const found: { name: string; attribs: Record<string, string> }[] = [];
  const walk = (nodes: readonly unknown[]) => {
    for (const node of nodes as { name?: string; attribs?: Record<string, string>; children?: unknown[] }[]) {
      if (node.name !== undefined) found.push({ name: node.name, attribs: node.attribs ?? {} });
      walk(node.children ?? []);
    }
  };
  walk(parseDocument(html).children);
  return found;
}

describe('a page', () => {
  it('shows every text as text, in headings, cells, charts and attributes', () => {
    const table = { kind: 'table', caption: HOSTILE, columns: [HOSTILE], rows: [[HOSTILE]] } as const;
    const series = [
      { name: HOSTILE, values: [1] },
      { name: `${HOSTILE}2`, values: [1] },
    ];
    const chart = { kind: 'chart', caption: HOSTILE, heading: HOSTILE, names: [HOSTILE], series } as const;
    const html = htmlPage({
      language: 'en',
      title: HOSTILE,
      lead: HOSTILE,
      foot: HOSTILE,
      sections: [
        {
          heading: HOSTILE,
          blocks: [
            { kind: 'paragraph', text: HOSTILE },
            { kind: 'figures', figures: [{ name: HOSTILE, value: HOSTILE }] },
            table,
            { ...table, rows: [], empty: HOSTILE },
            { ...chart, form: 'bars' },
            { ...chart, form: 'days' },
          ],
        },
      ],
    });
    const all = elements(html);
    expect(all.filter(({ name }) => ['script', 'img', 'a', 'link', 'iframe'].includes(name))).toEqual([]);
    for (const { attribs } of all) expect(Object.keys(attribs).filter((name) => /^on/.test(name))).toEqual([]);
    expect(html).not.toContain('\u202e');
    expect(html).toContain('&lt;script&gt;');
  });

  it('loads nothing and says so in its policy', () => {
    const html = htmlPage(PAGE);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    const addresses = html.replaceAll(/xmlns(?::xlink)?="[^"]*"/g, '').match(/(?:https?:)?\/\/\w|url\((?!#)|@import/g);
    expect(addresses).toBeNull();
  });

  it('has the numbers of every chart in a table, and says what is empty', () => {
    const html = htmlPage(PAGE);
    expect(html).toContain('<th scope="row">2026-11-02</th><td class="number">2</td><td class="number">4</td>');
    expect(html).toContain('<dd>12,345</dd>');
    expect(html).toContain('<strong>Failures.</strong> None in this time.');
    expect(htmlPage({ ...PAGE, language: 'es' })).toContain('<dd>12.345</dd>');
  });

  it('draws the first bars of many and names how many there are', () => {
    const names = Array.from({ length: 40 }, (_one, i) => `d${i}.example`);
    const series = [{ name: 'Messages', values: names.map((_name, i) => 40 - i) }];
    const block = { kind: 'chart', form: 'bars', caption: 'Domains', heading: 'Domain', names, series } as const;
    const html = htmlPage({ ...PAGE, sections: [{ heading: 'x', blocks: [block] }] });
    expect(html).toContain('The chart shows the first 15 of 40.');
    expect(html.match(/<text [^>]*>d\d+\.example<\/text>/g)).toHaveLength(15);
    expect(html).toContain('<th scope="row">d39.example</th>');
  });
});

/** Names of the widest letters, of many, and of scripts as wide as they are high; numbers as long as they get. */
const WIDE_PAGE: Page = {
  language: 'en',
  title: 'Wide labels',
  sections: (['bars', 'stacked', 'days'] as const).map((form) => {
    const days = Array.from({ length: 30 }, (_none, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
    const wide = [
      'W'.repeat(60),
      'm'.repeat(31),
      `${'@'.repeat(20)}.example`,
      'áéíóúñü'.repeat(6),
      '北'.repeat(40),
      'x',
    ];
    const names = form === 'days' ? days : wide;
    const series = [1, 2].map((times) => ({
      name: `Part ${times}`,
      values: names.map((_name, i) => times * (i + 1) * 333_333_333),
    }));
    return { heading: form, blocks: [{ kind: 'chart', form, caption: form, heading: 'Name', names, series }] };
  }),
};

const browser = await launchBrowser();

describe.skipIf(browser === null)('a page in a browser', () => {
  afterAll(() => browser?.close());

  it.each(['light', 'dark'] as const)(
    'has no accessibility violations in %s, asks for nothing, and prints',
    async (colorScheme) => {
      // The tester is a script, which the page's own policy would refuse.
      const context = await browser?.newContext({ colorScheme, bypassCSP: true });
      const page = await context?.newPage();
      if (page === undefined) throw new Error('there is no browser');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html', body: htmlPage(PAGE) }));
      await page.goto(ADDRESS);
      expect(await accessibilityTroubles(page)).toEqual([]);
      expect(asked).toEqual([ADDRESS]);
      const ink = await page
        .locator('.picture text')
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
      expect(ink).toBe(colorScheme === 'light' ? 'rgb(36, 36, 36)' : 'rgb(255, 255, 255)');
      expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
      await context?.close();
    },
  );

  it.each(['sans-serif', 'serif', 'monospace'])('shows every label of a chart as a whole in %s', async (font) => {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error('there is no browser');
    await page.setContent(htmlPage(WIDE_PAGE).replace('</style>', `body { font-family: ${font} !important; }</style>`));
    const outside = await page.locator('.picture svg').evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        return [...picture.querySelectorAll('text')]
          .filter((text) => {
            const { left, right } = text.getBoundingClientRect();
            return left < frame.left || right > frame.right;
          })
          .map((text) => text.textContent);
      }),
    );
    expect(outside).toEqual([]);
    expect(await page.locator('.picture text').count()).toBeGreaterThan(20);
    await page.close();
  });
});
