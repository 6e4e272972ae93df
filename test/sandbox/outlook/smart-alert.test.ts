import { describe, expect, it } from 'vitest';
import { classicWindows, MAC, type Profile, WEB } from '../../../sandbox/outlook/profiles.ts';
import { type CompletedOptions, type SendMode, smartAlert } from '../../../sandbox/outlook/smart-alert.ts';

const REFUSED: CompletedOptions = { allowEvent: false, errorMessage: 'Not sent.' };
const WITH_PANE: CompletedOptions = {
  ...REFUSED,
  commandId: 'Pane',
  cancelLabel: 'Send securely',
  contextData: '{"a":1}',
};

const buttons = (options: CompletedOptions, mode: SendMode, profile: Profile = WEB) =>
  smartAlert(options, mode, profile)?.buttons.map(({ label }) => label);

describe('the Smart Alerts dialog', () => {
  it('does not appear when the event is allowed', () => {
    expect(smartAlert({ allowEvent: true }, 'Block', WEB)).toBeNull();
  });

  it('appears when the options do not say so', () => {
    expect(smartAlert({}, 'Block', WEB)).not.toBeNull();
  });

  it('offers to send anyway in the mode PromptUser only', () => {
    expect(buttons(REFUSED, 'Block')).toEqual(["Don't Send"]);
    expect(buttons(REFUSED, 'SoftBlock')).toEqual(["Don't Send"]);
    expect(buttons(REFUSED, 'PromptUser')).toEqual(['Send Anyway', "Don't Send"]);
  });

  it('can be relaxed by the add-in from Mailbox 1.14 on', () => {
    const relaxed = { ...REFUSED, sendModeOverride: 'promptUser' };
    expect(buttons(relaxed, 'Block')).toContain('Send Anyway');
    expect(buttons(relaxed, 'Block', classicWindows('1.13'))).not.toContain('Send Anyway');
  });

  it('labels the button that opens the pane, where the client has one', () => {
    expect(buttons(WITH_PANE, 'Block')).toEqual(['Send securely', "Don't Send"]);
    expect(buttons({ ...REFUSED, commandId: 'Pane' }, 'Block')).toEqual(['Take Action', "Don't Send"]);
    expect(buttons({ ...REFUSED, cancelLabel: 'Send securely' }, 'Block')).toEqual(["Don't Send"]);
  });

  it('labels "Don\'t Send" instead on a Mac and in classic Outlook before Mailbox 1.15', () => {
    for (const profile of [MAC, classicWindows('1.14')]) {
      expect(buttons(WITH_PANE, 'Block', profile)).toEqual(['Send securely']);
      expect(smartAlert(WITH_PANE, 'Block', profile)?.commandId).toBe('Pane');
    }
  });

  it('ignores a label longer than twenty characters', () => {
    expect(buttons({ ...WITH_PANE, cancelLabel: 'x'.repeat(21) }, 'Block')).toEqual(['Take Action', "Don't Send"]);
  });

  it('hands data to the pane only along with its command', () => {
    expect(smartAlert(WITH_PANE, 'Block', WEB)?.contextData).toBe('{"a":1}');
    expect(smartAlert({ ...REFUSED, contextData: { a: 1 } }, 'Block', WEB)?.contextData).toBe('');
    expect(smartAlert(WITH_PANE, 'Block', classicWindows('1.13'))).toMatchObject({ commandId: null, contextData: '' });
  });

  it('says something general when the message is missing or longer than 500 characters', () => {
    const text = (errorMessage: string) => smartAlert({ allowEvent: false, errorMessage }, 'Block', WEB)?.text;
    expect(text('x'.repeat(500))).toBe('x'.repeat(500));
    expect(text('x'.repeat(501))).toBe(text(''));
    expect(text('')?.length).toBeGreaterThan(20);
  });
});
