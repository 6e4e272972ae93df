import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { AT_LAKESIDE, compose, openPane, PHI, PLAIN, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe.skipIf(browser === null)("the pane's verdicts", () => {
  test('a message with nothing about a patient goes as usual, and the portal is offered', async () => {
    const page = await openPane(browser);
    expect(await verdict(page)).toBe('Nothing about a patient found. This message goes as usual.');
    expect(await page.getByRole('button', { name: 'Send by secure portal' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Why' }).count()).toBe(0);
    expect(await page.getByRole('listitem').textContent()).toContain('As usual');
    await closePane(page);
  });

  test('a message about a patient says what was found, by which way it goes, and asks nothing', async () => {
    const page = await openPane(browser, { message: PHI });
    expect(await verdict(page)).toMatch(/^About a patient: .+\. It will go by the secure portal\.$/);
    expect(await page.getByRole('heading', { name: 'Why' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /portal|escalation/i }).count()).toBe(0);
    await closePane(page);
  });

  test('the verdict says in words how sure it is, and never as a number', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    const card = (await page.getByRole('status').textContent()) ?? '';
    expect(card).toContain('Quite sure it concerns a patient.');
    expect(card).not.toMatch(/\d|%/);
    await closePane(page);
  });

  test('an excerpt is shown only when its kind is unfolded, with the found part marked', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    const kind = page.locator('details', { hasText: 'Record number' });
    const found = kind.locator('mark', { hasText: '00482139' });
    expect(await found.isVisible()).toBe(false);
    await kind.locator('summary').click();
    expect(await found.isVisible()).toBe(true);
    expect(await found.evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('underline');
    expect(await found.locator('..').textContent()).toMatch(/^… .*MRN 00482139\. She was .* …$/);
    await closePane(page);
  });

  test('a partner with enforced encryption gets a message about a patient encrypted as usual', async () => {
    const page = await openPane(browser, { message: { ...PHI, to: [AT_LAKESIDE] } });
    expect(await verdict(page)).toContain('lakeside.example takes encrypted mail');
    expect(await page.getByRole('button', { name: 'Send by secure portal' }).isVisible()).toBe(true);
    await closePane(page);
  });

  test('a sensitive topic is named without its words', async () => {
    const html = '<p>Patient Maria Gonzalez, MRN 00482139, is in treatment for opioid use disorder.</p>';
    const page = await openPane(browser, { message: { html, to: [AT_LAKESIDE] } });
    expect(await verdict(page)).toBe('This is about substance use care. It will go by the secure portal.');
    await closePane(page);
  });

  test('an attachment that came without content is unread, listed first with the reason, and never goes as usual', async () => {
    const attachments = [
      { name: 'agenda.txt', content: base64('Parking, then lunch.'), size: 20 },
      { name: 'scan.bin', content: '', size: 3000 },
    ];
    const page = await openPane(browser, { message: { attachments } });
    expect(await verdict(page)).toContain('It will go by the secure portal.');
    const lines = await page.getByRole('region', { name: 'Attachments' }).getByRole('listitem').allTextContents();
    expect(lines.map((line) => line.split('.')[0])).toEqual(['scan', 'agenda']);
    expect(lines[0]).toContain('nobody can check it');
    await closePane(page);
  });

  test('a recipient who cannot receive protected mail stands first, and the message is said to be not sent', async () => {
    const to = [AT_LAKESIDE, ...PLAIN.to];
    const page = await openPane(browser, {
      message: { ...PHI, to },
      setting: settingScript({ portal: { via: 'none' } }),
    });
    expect(await verdict(page)).toMatch(/^Not sent\. One recipient cannot receive protected mail/);
    const first = page.getByRole('region', { name: 'Recipients' }).getByRole('listitem').first();
    expect(await first.textContent()).toContain('Cannot receive protected mail');
    await closePane(page);
  });

  test('a message that may only be about a patient is said to be sent protected to be safe', async () => {
    const html = '<p>The number is MRN 00482139.</p>';
    const page = await openPane(browser, { message: { html, to: [AT_LAKESIDE] } });
    expect(await verdict(page)).toMatch(/^This may be about a patient\./);
    await closePane(page);
  });

  test('a message that cannot be read is said to be not sent, and checking again mends it', async () => {
    const page = await openPane(browser, { message: { failing: ['body'] } });
    expect(await verdict(page)).toMatch(/^Not sent\. Mailward could not read the message\..*MW-READ/);
    await compose(page, { failing: [] });
    await page.getByRole('button', { name: 'Check again' }).click();
    await page.getByText('Nothing about a patient found.').waitFor();
    await closePane(page);
  });

  test('a verdict never outlives a reading that failed', async () => {
    const page = await openPane(browser);
    expect(await verdict(page)).toContain('Nothing about a patient');
    await compose(page, { failing: ['attachments'] });
    await page.getByText('MW-READ').waitFor();
    expect(await page.getByText('Nothing about a patient').count()).toBe(0);
    await closePane(page);
  });

  test('a review that breaks is said to be not sent', async () => {
    const page = await openPane(browser, {
      setting: `${settingScript()} crypto.randomUUID = () => { throw new Error('broken'); };`,
    });
    expect(await verdict(page)).toMatch(/^Not sent\. Mailward could not check the message\..*MW-REVIEW/);
    await closePane(page);
  });

  test('without Office.js the pane says that the message could not be read, and is not empty', async () => {
    const page = await openPane(browser, { officeReachable: false });
    await page.getByText('MW-READ').waitFor();
    await closePane(page);
  });

  test('an unreadable policy is said to be so, with its mistakes for the help desk, and no message is read', async () => {
    const page = await openPane(browser, { setting: settingScript({ enforcement: { unread: 'send' } }) });
    expect(await verdict(page)).toContain('MW-POLICY');
    expect(await page.getByRole('listitem').textContent()).toContain('enforcement.unread');
    expect(await page.evaluate('outlook.calls')).toEqual([]);
    await closePane(page);
  });

  test('names and subjects are shown as text, whatever they are made of', async () => {
    const to = [{ emailAddress: 'a@outside.example', displayName: '<img src=x onerror="document.title=1">' }];
    const page = await openPane(browser, { message: { to } });
    await verdict(page);
    expect(await page.getByRole('listitem').textContent()).toContain('<img src=x');
    expect(await page.title()).toBe('Mailward');
    await closePane(page);
  });

  test('a long list of recipients is shown in parts', async () => {
    const to = Array.from({ length: 45 }, (_, index) => ({
      emailAddress: `p${index}@outside.example`,
      displayName: '',
    }));
    const page = await openPane(browser, { message: { to } });
    await verdict(page);
    expect(await page.getByRole('listitem').count()).toBe(20);
    await page.getByRole('button', { name: 'Show 20 more' }).click();
    await page.getByRole('button', { name: 'Show 5 more' }).click();
    expect(await page.getByRole('listitem').count()).toBe(45);
    await closePane(page);
  });

  test('whoever asks for the last of a long list by keyboard goes on from the first of these', async () => {
    const to = Array.from({ length: 45 }, (_, index) => ({
      emailAddress: `p${index}@outside.example`,
      displayName: '',
    }));
    const page = await openPane(browser, { message: { to } });
    await verdict(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('button', { name: 'Show 20 more' }).press('Enter');
    await page.getByRole('button', { name: 'Show 5 more' }).waitFor();
    expect(await focused()).toBe('Show 5 more');
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').nth(44).waitFor();
    expect(await focused()).toContain('p40@outside.example');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('LI');
    await closePane(page);
  });

  test('nothing of the message reaches storage, the console or the network', async () => {
    const page = await openPane(browser, { message: PHI });
    const said: string[] = [];
    page.on('console', (line) => said.push(line.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => said.push(request.url()));
    await verdict(page);
    await page.locator('summary').first().click();
    await compose(page, { failing: ['body'] });
    await page.getByText('MW-READ').waitFor();
    expect(said).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      location.href.includes('Maria'),
    ]);
    expect(kept).toEqual([0, 0, '', 0, false]);
    await closePane(page);
  });
});
