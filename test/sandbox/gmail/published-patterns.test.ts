import { describe, expect, it } from 'vitest';
import { type AppsScript, createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import type { Card, CardButton, CardResponse, SubmitFormResponse } from '../../../sandbox/gmail/card-types.ts';
import { createScriptMemory } from '../../../sandbox/gmail/script-services.ts';
import { emptyStore, manifestWith, USER } from './small-script.ts';

/**
 * Two ways in which Google's guides build Gmail add-ons, in scripts of our own: a card with a picture that a button
 * replaces and a detail card on top of it; and a form whose entries are kept from one call to the next.
 */
const PICTURES = `
function home(e) { return pictureCard('HOME ' + e.commonEventObject.hostApp, false); }
function opened(e) { return pictureCard('For message ' + e.gmail.messageId.length, false); }
function pictureCard(text, isDetail) {
  const image = CardService.newImage().setImageUrl('https://pictures.example/' + encodeURIComponent(text)).setAltText('A picture');
  const change = CardService.newAction().setFunctionName('onChange').setParameters({ text: text + '!', detail: String(isDetail) });
  const details = CardService.newAction().setFunctionName('onDetails').setParameters({ text: text });
  const buttons = CardService.newButtonSet()
    .addButton(CardService.newTextButton().setText('Change').setOnClickAction(change).setTextButtonStyle(CardService.TextButtonStyle.FILLED))
    .addButton(CardService.newTextButton().setText('Details').setOnClickAction(details));
  const footer = CardService.newFixedFooter().setPrimaryButton(CardService.newTextButton().setText('Source')
    .setOpenLink(CardService.newOpenLink().setUrl('https://pictures.example')));
  const card = CardService.newCardBuilder()
    .addSection(CardService.newCardSection().addWidget(image).addWidget(buttons)).setFixedFooter(footer);
  if (!isDetail) {
    card.setDisplayStyle(CardService.DisplayStyle.PEEK).setPeekCardHeader(CardService.newCardHeader().setTitle('Pictures')
      .setImageUrl('https://pictures.example/icon.png').setSubtitle(text));
  }
  return card.build();
}
function onChange(e) {
  const card = pictureCard(e.parameters.text, e.parameters.detail === 'true');
  return CardService.newActionResponseBuilder().setNavigation(CardService.newNavigation().updateCard(card)).setStateChanged(true).build();
}
function onDetails(e) {
  return CardService.newActionResponseBuilder()
    .setNavigation(CardService.newNavigation().pushCard(pictureCard(e.parameters.text, true))).build();
}`;

const EXPENSES = `
function home() { return form(''); }
function form(name) {
  const kinds = CardService.newSelectionInput().setType(CardService.SelectionInputType.DROPDOWN).setFieldName('kind').setTitle('Kind');
  ['Travel', 'Food'].forEach((kind, i) => kinds.addItem(kind, kind.toLowerCase(), i === 0));
  return CardService.newCardBuilder().setHeader(CardService.newCardHeader().setTitle('Log an expense')).addSection(
    CardService.newCardSection()
      .addWidget(CardService.newTextInput().setFieldName('name').setTitle('Name').setHint('Of the shop').setValue(name))
      .addWidget(kinds)
      .addWidget(CardService.newTextButton().setText('Keep').setOnClickAction(CardService.newAction().setFunctionName('onKeep')))).build();
}
function onKeep(e) {
  const inputs = e.commonEventObject.formInputs;
  const name = inputs.name.stringInputs.value[0];
  if (name === '') return CardService.newActionResponseBuilder().setNotification(CardService.newNotification().setText('A name, please')).build();
  const properties = PropertiesService.getUserProperties();
  const kept = JSON.parse(properties.getProperty('kept') || '[]');
  kept.push([name, inputs.kind.stringInputs.value[0]]);
  properties.setProperty('kept', JSON.stringify(kept));
  return CardService.newActionResponseBuilder()
    .setNotification(CardService.newNotification().setText(kept.length + ' kept'))
    .setNavigation(CardService.newNavigation().popToRoot().updateCard(form(''))).build();
}`;

function start(code: string): AppsScript {
  const manifest = manifestWith('gmail.addons.current.message.readonly');
  return createAppsScript({
    code,
    settingCode: '',
    manifest,
    store,
    user: USER,
    locale: 'en',
    memory: createScriptMemory(),
  });
}
const store = emptyStore();
const pushed = (answer: CardResponse): Card => answer.action.navigations?.[0]?.pushCard ?? {};
const actions = (answer: SubmitFormResponse) => answer.renderActions.action;

function press(script: AppsScript, card: Card, words: string): Promise<SubmitFormResponse> {
  const buttons = (card.sections ?? []).flatMap(({ widgets = [] }) =>
    widgets.flatMap(({ buttonList }): readonly CardButton[] => buttonList?.buttons ?? []),
  );
  const action = buttons.find(({ text }) => text === words)?.onClick?.action;
  const parameters = Object.fromEntries((action?.parameters ?? []).map(({ key, value }) => [key, value]));
  return script.click(action?.function ?? '', parameters);
}

describe('a card with a picture', () => {
  it('opens at home and beside a message, with its peek header and its footer', async () => {
    const script = start(PICTURES);
    const card = pushed(await script.homepage());
    expect(card).toMatchObject({
      displayStyle: 'PEEK',
      peekCardHeader: { title: 'Pictures', subtitle: 'HOME GMAIL' },
      fixedFooter: { primaryButton: { text: 'Source', onClick: { openLink: { url: 'https://pictures.example' } } } },
    });
    const { messageId } = store.receive(Buffer.from('Subject: Hi\r\n\r\nHi'));
    const beside = pushed(await script.message(messageId));
    expect(beside.sections?.[0]?.widgets?.[0]?.image?.imageUrl).toBe('https://pictures.example/For%20message%2016');
  });

  it('changes in its place, and shows details on top', async () => {
    const script = start(PICTURES);
    const card = pushed(await script.homepage());
    const changed = await press(script, card, 'Change');
    expect(changed.stateChanged).toBe(true);
    const next = actions(changed).navigations?.[0]?.updateCard ?? {};
    expect(next.sections?.[0]?.widgets?.[0]?.image?.imageUrl).toBe('https://pictures.example/HOME%20GMAIL!');
    const details = actions(await press(script, next, 'Details')).navigations?.[0]?.pushCard;
    expect(details).not.toHaveProperty('peekCardHeader');
  });
});

describe('a form whose entries are kept', () => {
  it('keeps one entry after the other and shows the form anew', async () => {
    const script = start(EXPENSES);
    expect(pushed(await script.homepage()).sections?.[0]?.widgets?.[1]?.selectionInput?.items).toEqual([
      { text: 'Travel', value: 'travel', selected: true },
      { text: 'Food', value: 'food', selected: false },
    ]);
    for (const count of [1, 2]) {
      const answer = actions(await script.click('onKeep', {}, { name: ['Corner shop'], kind: ['food'] }));
      expect(answer.notification?.text).toBe(`${count} kept`);
      expect(answer.navigations?.map((step) => Object.keys(step)[0])).toEqual(['popToRoot', 'updateCard']);
    }
  });

  it('says what is missing and leaves the card as it is', async () => {
    const answer = actions(await start(EXPENSES).click('onKeep', {}, { name: [''], kind: ['food'] }));
    expect(answer).toEqual({ notification: { text: 'A name, please' } });
  });
});
