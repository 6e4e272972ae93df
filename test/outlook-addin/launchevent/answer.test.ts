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
  notice: '',
};
const DIALOG = { paneControl: 'Mailward.OpenPane', ownLabel: true };

describe('the dialog at send', () => {
  it('keeps within the 500 characters Outlook shows', () => {
    const answer = notSent('block', { ...DESCRIPTION, dialog: 'x'.repeat(900) }, 'en', DIALOG);
    expect(answer.errorMessage).toHaveLength(500);
  });

  it("labels the button with the description's words where they fit and with shorter ones where not", () => {
    const label = (button: string | null, language: 'en' | 'es', action: 'ask' | 'block' = 'ask') =>
      notSent(action, { ...DESCRIPTION, button }, language, DIALOG).cancelLabel;
    expect(label('Send securely now', 'en')).toBe('Send securely now');
    expect(label('Send by the secure portal', 'en')).toBe('Send securely');
    expect(label(null, 'es')).toBe('Enviar con seguridad');
    expect(label(null, 'es', 'block')).toBe('Ver por qué');
    for (const action of ['ask', 'block'] as const) {
      for (const language of ['en', 'es'] as const)
        expect(label(null, language, action)?.length).toBeLessThanOrEqual(20);
    }
  });

  it('names no button and hands over nothing where no pane can be opened', () => {
    expect(notSent('ask', DESCRIPTION, 'en', { paneControl: null, ownLabel: false })).toEqual({
      allowEvent: false,
      errorMessage: 'Not sent.',
    });
  });

  it('gives the help desk a code when a check failed', () => {
    expect(notChecked('time', 'es')).toEqual({ allowEvent: false, errorMessage: expect.stringContaining('MW-TIME') });
  });
});
