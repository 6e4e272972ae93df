import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../browser.ts';
import { onePage } from '../../core/attachments/pdf-file.ts';
import { openPane, settingScript, verdict } from './outlook-page.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const attached = (name: string, content: Uint8Array) => ({
  name,
  content: Buffer.from(content).toString('base64'),
  size: content.length,
});
const PDF = attached('letter.pdf', onePage({ lines: ['Patient: Ana Beispiel', 'MRN: 00482137', 'Diagnosis: asthma'] }));
const PICTURE = attached('letter.png', readFileSync('test/admin/files/letter.png'));
const HARMLESS = attached('parking.pdf', onePage({ lines: ['The car park is closed on Friday.'] }));

/** What the pane says of each attachment. */
async function lines(page: Page): Promise<string[]> {
  await verdict(page);
  const section = page.getByRole('region', { name: /Attachments/ });
  return (await section.getByRole('listitem').allTextContents()).map((line) => line.trim());
}

describe.skipIf(browser === null)('A file in the pane', () => {
  test('is read when it is a PDF, and what it says counts', async () => {
    const page = await openPane(browser, { message: { attachments: [PDF] } });
    expect(await verdict(page)).toMatch(/^About a patient/);
    expect(await lines(page)).toEqual([expect.stringMatching(/^letter\.pdf.*[Cc]hecked/)]);
  });

  test('is read when it is a picture of letters', async () => {
    const page = await openPane(browser, { message: { attachments: [PICTURE] } });
    expect(await verdict(page)).toMatch(/^About a patient/);
  });

  test('about nothing in particular holds nothing up', async () => {
    const page = await openPane(browser, { message: { attachments: [HARMLESS] } });
    expect(await verdict(page)).toBe('Nothing about a patient found. This message goes as usual.');
  });

  test('that is a picture stays unread where the policy wants no letters recognised', async () => {
    const setting = settingScript({ detection: { attachments: { ocr: false } } });
    const page = await openPane(browser, { setting, message: { attachments: [PICTURE] } });
    expect(await lines(page)).toEqual([expect.stringMatching(/^letter\.png.*cannot be checked/)]);
  });
});
