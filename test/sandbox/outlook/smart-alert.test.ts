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

const alertOf = (options: CompletedOptions, mode: SendMode, profile: Profile) =>
  smartAlert(options, mode, profile, { Pane: 'pane', Command: 'function' });
const buttons = (options: CompletedOptions, mode: SendMode, profile: Profile = WEB) =>
  alertOf(options, mode, profile)?.buttons.map(({ label }) => label);

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
      expect(alertOf(WITH_PANE, 'Block', profile)?.commandId).toBe('Pane');
    }
  });

  it('ignores a label longer than twenty characters', () => {
    expect(buttons({ ...WITH_PANE, cancelLabel: 'x'.repeat(21) }, 'Block')).toEqual(['Take Action', "Don't Send"]);
  });

  it('hands data to the pane only along with its command', () => {
    expect(alertOf(WITH_PANE, 'Block', WEB)?.contextData).toBe('{"a":1}');
    expect(smartAlert({ ...REFUSED, contextData: { a: 1 } }, 'Block', WEB)?.contextData).toBe('');
    expect(alertOf(WITH_PANE, 'Block', classicWindows('1.13'))).toMatchObject({ commandId: null, contextData: '' });
  });

  it('says something general when the message is missing or longer than 500 characters', () => {
    const text = (errorMessage: string) => smartAlert({ allowEvent: false, errorMessage }, 'Block', WEB)?.text;
    expect(text('x'.repeat(500))).toBe('x'.repeat(500));
    expect(text('x'.repeat(501))).toBe(text(''));
    expect(text('')).toMatch(/is preventing this email from being sent/);
  });

  it('shows Markdown of up to 500 characters from Mailbox 1.15 on, and plain text otherwise', () => {
    const marked = (length: number, profile: Profile = WEB) =>
      smartAlert({ ...REFUSED, errorMessageMarkdown: `**${'x'.repeat(length - 4)}**` }, 'Block', profile);
    expect(marked(500)?.markdown).toHaveLength(500);
    expect(marked(501)).toMatchObject({ markdown: null, text: 'Not sent.' });
    expect(marked(20, classicWindows('1.14'))).toMatchObject({ markdown: null, text: 'Not sent.' });
    expect(marked(20, MAC)?.markdown).toBeNull();
  });

  it('only cancels by the button of a command that the manifest does not have', () => {
    const unknown = { ...WITH_PANE, commandId: 'Nothing' };
    expect(alertOf(unknown, 'Block', WEB)).toMatchObject({ commandId: null, contextData: '' });
    expect(buttons(unknown, 'Block')).toEqual(['Send securely', "Don't Send"]);
  });

  it('runs functions from Mailbox 1.15 on and panes from 1.14 on', () => {
    const command = { ...REFUSED, commandId: 'Command' };
    expect(alertOf(command, 'Block', WEB)?.commandId).toBe('Command');
    expect(alertOf(command, 'Block', classicWindows('1.14'))?.commandId).toBeNull();
  });
});
