import { describe, expect, it } from 'vitest';
import { review } from '../../../core/index.ts';
import { cloudLinks } from '../../../core/segments/cloud-links.ts';
import { draftOf, PLAIN_TEXT, settingOf } from '../../draft-of.ts';

const names = (text: string) => cloudLinks({ html: null, text }).map(({ name }) => name);

describe('links to files elsewhere', () => {
  it.each([
    ['https://contoso.sharepoint.com/:w:/s/team/EaBcD?e=x', 'contoso.sharepoint.com'],
    ['https://contoso.sharepoint.com/sites/x/Shared%20Documents/Labs_Ana.xlsx', 'Labs Ana.xlsx'],
    ['https://1drv.ms/w/s!abc', '1drv.ms'],
    ['Https://1drv.ms/w/s!abc', '1drv.ms'],
    ['HTTPS://WWW.DROPBOX.COM:443/s/abc/Plan.pdf', 'Plan.pdf'],
    ['https://docs.google.com/spreadsheets/d/abc/edit#gid=0', 'docs.google.com'],
    ['https://drive.google.com/file/d/abc/view', 'drive.google.com'],
    ['https://www.dropbox.com/scl/fi/abc/Plan.pdf?rlkey=x', 'Plan.pdf'],
    ['https://acme.app.box.com/s/abc', 'acme.app.box.com'],
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.dropbox.com%2Fs%2Fabc%2FPlan.pdf&data=x',
      'Plan.pdf',
    ],
  ])('%s is one', (link, name) => {
    expect(names(`See ${link} please`)).toEqual([name]);
    expect(cloudLinks({ html: `<a href="${link}">see</a>`, text: null }).map((one) => one.name)).toEqual([name]);
  });

  it.each([
    'https://www.google.com/search?q=docs.google.com',
    'https://contoso.sharepoint.com/sites/news',
    'https://www.dropbox.com/help',
    'https://inbox.com/s/x',
    'https://box.com.example/s/abc',
  ])('%s is none', (link) => {
    expect(names(link)).toEqual([]);
  });

  it('only count where the message or the name speaks of a patient', async () => {
    const link = 'https://contoso.sharepoint.com/:x:/s/team/EaBcD';
    const reviewed = (text: string) => review(draftOf({ text }), settingOf());
    const plain = await reviewed(`${PLAIN_TEXT} ${link}`);
    expect(plain).toMatchObject({ unread: [], unopened: [{ reason: 'cloud-link' }], decision: { action: 'send' } });
    const patient = await reviewed(`Here is what this patient sent us: ${link}`);
    expect(patient).toMatchObject({ unread: [{ reason: 'cloud-link' }], unopened: [] });
    expect(patient.decision.action).toBe('protect');
    const named = await reviewed(`See https://www.dropbox.com/s/abc/Patient_Ana_Ruiz_MRN_00482137.pdf`);
    expect(named.unread).toMatchObject([{ reason: 'cloud-link' }]);
  });
});
