import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type Draft, draftDigest, readPolicy, recallAssessment, recallOverride } from '../../../core/index.ts';
import { launchBrowser } from '../../browser.ts';
import { compose, openPane, PHI, PLAIN, settingPolicy, settingScript, verdict } from './outlook-page.ts';
import { closePane } from './serve-pane.ts';

const browser = await launchBrowser();
afterAll(() => browser?.close());

const UP_TO_PHI = { enforcement: { override: { upTo: 'phi', justification: true } } };
const OPEN = 'Not about a patient?';

const note = (page: Page, name: string) =>
  page.evaluate<string | null>(`outlook.sessionData['mailward.${name}'] ?? null`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** What the stand-in holds, as the pane and the send event read it. */
function digest(message: { subject: string; html: string }): string {
  const policy = readPolicy(settingPolicy(UP_TO_PHI));
  if (!policy.ok) throw new Error('the policy is meant to be good');
  const draft: Draft = {
    kind: 'message',
    from: { address: PLAIN.from, name: 'Nurse' },
    recipients: PLAIN.to.map(({ emailAddress, displayName }) => ({
      field: 'to',
      address: emailAddress,
      name: displayName,
    })),
    subject: message.subject,
    body: { html: message.html, text: null },
    location: '',
    attachments: [],
    headers: {},
    unread: [],
  };
  return draftDigest(draft, policy.policy);
}

const MESSAGE = { subject: PHI.subject ?? '', html: PHI.html ?? '' };

async function sendAsItIs(page: Page, reason: string): Promise<void> {
  await page.getByRole('button', { name: OPEN }).click();
  await page.getByRole('radio', { name: reason }).check();
  await page.getByRole('button', { name: 'Send as it is' }).click();
}

describe.skipIf(browser === null)('an override in the pane', () => {
  test('shows what the send event will do, and is kept for this very draft with its reason', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await sendAsItIs(page, 'An example or training data');
    await page.getByRole('status').getByText('The reason is recorded.').waitFor();
    expect(recallOverride(await note(page, 'override'), digest(MESSAGE))).toEqual({ justification: 'invented' });
    expect(await page.getByRole('listitem').filter({ hasText: 'As usual' }).count()).toBe(1);
    await closePane(page);
  });

  test('is made and taken back by keyboard alone, and the focus goes on from the verdict', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await page.getByRole('button', { name: OPEN }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('radio');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe(OPEN);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Send as it is');
    await page.keyboard.press('Enter');
    await page.getByText('You said that').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=status]') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Take it back' }).press('Enter');
    await page.getByRole('status').getByText('It will go by the secure portal.').waitFor();
    expect(recallOverride(await note(page, 'override'), digest(MESSAGE))).toBeNull();
    await closePane(page);
  });

  test('needs a reason: without one the button does nothing', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await page.getByRole('button', { name: OPEN }).click();
    await page.getByRole('button', { name: 'Send as it is' }).press('Enter');
    expect(await note(page, 'override')).toBeNull();
    expect(await verdict(page)).toContain('secure portal');
    await closePane(page);
  });

  test('asks for no reason where the policy asks for none', async () => {
    const setting = settingScript({ enforcement: { override: { upTo: 'phi', justification: false } } });
    const page = await openPane(browser, { message: PHI, setting });
    await verdict(page);
    await page.getByRole('button', { name: 'Send as it is' }).click();
    await page.getByText('You said that').waitFor();
    await closePane(page);
  });

  test('holds no longer when the message changes, which is said kindly, and holds again for a message changed back', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await sendAsItIs(page, 'Not what Mailward');
    await page.getByText('If the message changes, it is checked anew.').waitFor();
    await compose(page, { html: `${PHI.html}<p>And more.</p>` });
    await page.getByText('The message has changed since').waitFor();
    expect(await verdict(page)).toContain('secure portal');
    await compose(page, PHI);
    await page.getByText('If the message changes, it is checked anew.').waitFor();
    await closePane(page);
  });

  test('is found again when the pane is opened anew', async () => {
    const sessionData = {
      'mailward.override': JSON.stringify({ v: 1, digest: digest(MESSAGE), justification: 'misread' }),
    };
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI), sessionData });
    expect(await verdict(page)).toContain('because you gave a reason');
    await closePane(page);
  });

  test('that the client cannot keep changes nothing and says so', async () => {
    const message = { ...PHI, failing: ['notes.set'] };
    const page = await openPane(browser, { message, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await sendAsItIs(page, 'An example');
    await page.getByRole('alert').getByText('could not keep this').waitFor();
    expect(await verdict(page)).toContain('secure portal');
    await closePane(page);
  });

  test('takes back the portal that was asked for, and the route a stopped send left', async () => {
    const headers = { 'X-Mailward-Route': 'portal' };
    const message = { ...PHI, subject: 'Friday +encrypt+', headers };
    const page = await openPane(browser, { message, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await sendAsItIs(page, 'An example');
    await page.getByRole('status').getByText('The reason is recorded.').waitFor();
    expect(await page.evaluate('[outlook.message.subject, outlook.message.headers]')).toEqual([
      'Friday',
      { 'X-Mailward-Route': 'none' },
    ]);
    await closePane(page);
  });

  test('gives way to the portal for good when that is asked for afterwards', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await sendAsItIs(page, 'An example');
    await page.getByText('You said that').waitFor();
    await page.getByRole('button', { name: 'Send by secure portal' }).click();
    await page.getByRole('status').getByText('It will go by the secure portal.').waitFor();
    await compose(page, { subject: PHI.subject ?? '' });
    await page.waitForTimeout(3_000);
    expect(await verdict(page)).toContain('secure portal');
    await closePane(page);
  });

  test.for([
    ['the policy permits none', { enforcement: { override: { upTo: 'never' } } }, PHI],
    ['the policy permits none for what is surely about a patient', {}, PHI],
    [
      'the topic is sensitive',
      UP_TO_PHI,
      { html: '<p>Patient Maria Gonzalez, MRN 00482139, is in treatment for opioid use disorder.</p>' },
    ],
    ['something is unread', UP_TO_PHI, { attachments: [{ name: 'scan.bin', content: '', size: 10 }] }],
    ['nothing was found', UP_TO_PHI, {}],
  ] as const)('is not offered where %s', async ([, policy, message]) => {
    const page = await openPane(browser, { message, setting: settingScript(policy) });
    await verdict(page);
    expect(await page.getByRole('button', { name: OPEN }).count()).toBe(0);
    await closePane(page);
  });
});

describe.skipIf(browser === null)('the verdict that is kept for the send event', () => {
  test('is the assessment of this draft, kept once while nothing changes and again when something does', async () => {
    const page = await openPane(browser, { message: PHI, setting: settingScript(UP_TO_PHI) });
    await verdict(page);
    await expect.poll(async () => recallAssessment(await note(page, 'assessment'), digest(MESSAGE))).not.toBeNull();
    const times = () => page.evaluate<number>("outlook.calls.filter((name) => name === 'notes.set').length");
    await page.waitForTimeout(2_500);
    expect(await times()).toBe(1);
    await compose(page, { html: '<p>Parking on Friday.</p>' });
    await expect.poll(times, { timeout: 5_000 }).toBe(2);
    expect(recallAssessment(await note(page, 'assessment'), digest(MESSAGE))).toBeNull();
    await closePane(page);
  });

  test('is not kept with much attached, where the digest takes as long as the review', async () => {
    const size = 4_194_305;
    const attachments = [{ name: 'a.txt', content: Buffer.alloc(size, 'parking ').toString('base64'), size }];
    const page = await openPane(browser, { message: { ...PHI, attachments } });
    await verdict(page);
    await page.waitForTimeout(500);
    expect(await note(page, 'assessment')).toBeNull();
    await closePane(page);
  });

  test('is not kept while something is unread, whose name may tell of a patient', async () => {
    const message = { ...PHI, attachments: [{ name: 'Maria Gonzalez.bin', content: '', size: 10 }] };
    const page = await openPane(browser, { message });
    await verdict(page);
    await page.waitForTimeout(500);
    expect(await note(page, 'assessment')).toBeNull();
    await closePane(page);
  });
});
