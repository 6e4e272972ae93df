import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../../core/index.ts';
import { notChecked, notSent } from '../../../outlook-addin/launchevent/answer.ts';

const WORDS: Announcement = {
  dialog: 'Not sent.',
  dialogMarkdown: '**Not sent.**',
  dialogButton: 'See why',
  notice: '',
};
const DIALOG = { paneControl: 'Mailward.OpenPane', ownLabel: true, markdown: true, sendsAsItIs: false };

describe('the dialog at send', () => {
  it('keeps within the 500 characters Outlook shows', () => {
    const answer = notSent('block', { ...WORDS, dialog: 'x'.repeat(900) }, DIALOG);
    expect(answer.errorMessage).toHaveLength(500);
  });

  it("labels the button with the description's words where the client has a label for it", () => {
    const described = { ...WORDS, dialogButton: 'Send securely' };
    expect(notSent('ask', described, DIALOG).cancelLabel).toBe('Send securely');
    expect(notSent('ask', described, { ...DIALOG, ownLabel: false }).cancelLabel).toBeUndefined();
  });

  it('names no button and hands over nothing where no pane can be opened', () => {
    expect(notSent('ask', WORDS, { ...DIALOG, paneControl: null, markdown: false })).toEqual({
      allowEvent: false,
      errorMessage: 'Not sent.',
    });
  });

  it('gives Markdown beside the plain text, and only where the client shows it and there is any', () => {
    expect(notSent('ask', WORDS, DIALOG)).toMatchObject({
      errorMessage: 'Not sent.',
      errorMessageMarkdown: '**Not sent.**',
    });
    expect(notSent('ask', WORDS, { ...DIALOG, markdown: false })).not.toHaveProperty('errorMessageMarkdown');
    expect(notSent('ask', { ...WORDS, dialogMarkdown: null }, DIALOG)).not.toHaveProperty('errorMessageMarkdown');
  });

  it('relaxes the send mode only where it may offer to send the item as it is', () => {
    expect(notSent('ask', WORDS, DIALOG)).not.toHaveProperty('sendModeOverride');
    expect(notSent('ask', WORDS, { ...DIALOG, sendsAsItIs: true }).sendModeOverride).toBe('promptUser');
  });

  it('gives the help desk a code when a check failed', () => {
    expect(notChecked('time', 'es')).toEqual({ allowEvent: false, errorMessage: expect.stringContaining('MW-TIME') });
  });
});
