import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const SUBJECT = { ...PHI, subject: 'Re: MRN 00482139 on Friday' };
const html = (page: Page) => page.evaluate<string>('outlook.message.html');
const subject = (page: Page) => page.evaluate<string>('outlook.message.subject');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe.skipIf(browser === null)('hiding in the subject', () => {
  test('takes one click, keeps the rest of the subject, and one more click undoes it', async () => {
    const page = await openPane(browser, { message: SUBJECT });
    await verdict(page);
    await button(page, 'Hide in subject').press('Enter');
    await page.getByText('Hidden in the subject.').waitFor();
    expect(await subject(page)).toBe('Re: MRN … on Friday');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.getByText('It is as it was.').waitFor();
    expect(await subject(page)).toBe(SUBJECT.subject);
    expect(await button(page, 'Hide in subject').isVisible()).toBe(true);
    await closePane(page);
  });

  test('is not undone over what was written since', async () => {
    const page = await openPane(browser, { message: SUBJECT });
    await verdict(page);
    await button(page, 'Hide in subject').click();
    await page.getByText('Hidden in the subject.').waitFor();
    await compose(page, { subject: 'Something else' });
    await button(page, 'Undo').click();
    await page.getByText('It has changed since').waitFor();
    expect(await subject(page)).toBe('Something else');
    await closePane(page);
  });

  test('is not offered where the subject tells nothing', async () => {
    const page = await openPane(browser, { message: PHI });
    await verdict(page);
    expect(await button(page, 'Hide in subject').count()).toBe(0);
    await closePane(page);
  });

  test('that the client refuses is said to be for the sender to do', async () => {
    const page = await openPane(browser, { message: { ...SUBJECT, failing: ['subject.set'] } });
    await verdict(page);
    await button(page, 'Hide in subject').click();
    await page.getByText('Please change it by hand.').waitFor();
    expect(await subject(page)).toBe(SUBJECT.subject);
    await closePane(page);
  });
});

const SPLIT =
  '<p style="color:#333">Patient: Maria Gonzalez, MRN&nbsp;<b>0048</b><i>2139</i>, DOB 04/12/1961, has asthma.</p>';
const QUOTED =
  '<div id="divRplyFwdMsg"><b>From:</b> dr.lee@lakeside.example<br></div><p>Patient MRN 00482139 has asthma.</p>';

describe.skipIf(browser === null)('masking in the text', () => {
  test('covers numbers and dates but for the last digits, split over tags or not, and nothing else', async () => {
    const page = await openPane(browser, { message: { html: SPLIT } });
    await verdict(page);
    await button(page, 'Mask in my text').click();
    await page.getByText('Masked in your text').waitFor();
    expect(await html(page)).toBe(
      SPLIT.replace('0048</b><i>2139', '••••</b><i>2139').replace('04/12/1961', '••/••/1961'),
    );
    await button(page, 'Undo').click();
    await page.getByText('It is as it was.').waitFor();
    expect(await html(page)).toBe(SPLIT);
    await closePane(page);
  });

  test('leaves the same number alone where it is quoted', async () => {
    const page = await openPane(browser, { message: { html: `${SPLIT}${QUOTED}` } });
    await verdict(page);
    await button(page, 'Mask in my text').click();
    await page.getByText('Masked in your text').waitFor();
    expect(await html(page)).toContain('••••</b><i>2139');
    expect(await html(page)).toContain(QUOTED);
    await closePane(page);
  });

  test("leaves alone what the sender says is not a patient's", async () => {
    const page = await openPane(browser, { message: { html: SPLIT } });
    await verdict(page);
    await page.locator('summary', { hasText: 'Record number' }).click();
    await button(page, "Not a patient's").first().click();
    await page.getByRole('radio').first().check();
    await button(page, 'Leave it out').click();
    await button(page, 'Mask in my text').click();
    await page.getByText('Masked in your text').waitFor();
    expect(await html(page)).toBe(SPLIT.replace('04/12/1961', '••/••/1961'));
    await closePane(page);
  });

  test.for([
    ['a picture of its own', `${SPLIT}<img src="cid:chart@northfield">`],
    ['a pasted picture', `${SPLIT}<img src='data:image/png;base64,iVBORw0KGgo='>`],
    ['a picture behind the text', `<div style="background:url(cid:paper)">${SPLIT}</div>`],
    ['more than a client takes', `${SPLIT}<!--${'x'.repeat(1_000_000)}-->`],
  ] as const)('is left to the sender in a text with %s', async ([, text]) => {
    const page = await openPane(browser, { message: { html: text } });
    await verdict(page);
    await page.getByText('Please shorten them by hand.').waitFor();
    expect(await button(page, 'Mask in my text').count()).toBe(0);
    await closePane(page);
  });

  test('is left to the sender while a picture is attached for the text', async () => {
    const logo = { name: 'logo.png', content: 'iVBORw0KGgo=', size: 8, isInline: true };
    const page = await openPane(browser, { message: { html: SPLIT, attachments: [logo] } });
    await verdict(page);
    await page.getByText('Please shorten them by hand.').waitFor();
    await closePane(page);
  });

  test.for([
    ['the head of a whole page', '<html><head><style>p{margin:0}</style></head><body dir="ltr">', '</body></html>'],
    ['a style before the text', '<style>p{margin:0}</style>', ''],
    ['what stands on the body', '<body style="color:red">', '</body>'],
  ] as const)('keeps %s', async ([, before, after]) => {
    const page = await openPane(browser, { message: { html: `${before}${SPLIT}${after}` } });
    await verdict(page);
    await button(page, 'Mask in my text').click();
    await page.getByText('Masked in your text').waitFor();
    expect(await html(page)).toContain(before);
    expect(await html(page)).not.toContain('04/12');
    await closePane(page);
  });
});
