import { describe, expect, it } from 'vitest';
import type { Description } from '../../../core/index.ts';
import { notChecked, notSent } from '../../../outlook-addin/launchevent/answer.ts';

const LINE = { icon: 'stop', tone: 'danger', sentence: '' } as const;
const DESCRIPTION: Description = {
  verdict: LINE,
  onSend: LINE,
  button: null,
  reasons: [],
  groups: [],
  recipients: [],
  attachments: [],
  foot: '',
  dialog: 'Not sent.',
  dialogButton: 'See why',
  notice: '',
};
const DIALOG = { paneControl: 'Mailward.OpenPane', ownLabel: true };

describe('the dialog at send', () => {
  it('keeps within the 500 characters Outlook shows', () => {
    const answer = notSent('block', { ...DESCRIPTION, dialog: 'x'.repeat(900) }, DIALOG);
    expect(answer.errorMessage).toHaveLength(500);
  });

  it("labels the button with the description's words where the client has a label for it", () => {
    const described = { ...DESCRIPTION, dialogButton: 'Send securely' };
    expect(notSent('ask', described, DIALOG).cancelLabel).toBe('Send securely');
    expect(notSent('ask', described, { ...DIALOG, ownLabel: false }).cancelLabel).toBeUndefined();
  });

  it('names no button and hands over nothing where no pane can be opened', () => {
    expect(notSent('ask', DESCRIPTION, { paneControl: null, ownLabel: false })).toEqual({
      allowEvent: false,
      errorMessage: 'Not sent.',
    });
  });

  it('gives the help desk a code when a check failed', () => {
    expect(notChecked('time', 'es')).toEqual({ allowEvent: false, errorMessage: expect.stringContaining('MW-TIME') });
  });
});
