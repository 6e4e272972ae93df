import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAppsScript } from '../../../sandbox/gmail/apps-script.ts';
import type { Card } from '../../../sandbox/gmail/card-types.ts';
import { CARD_CLASSES, CARD_ENUMS } from '../../../sandbox/gmail/card-widgets.ts';
import { emptyStore, manifestWith, USER } from './small-script.ts';

const TYPINGS = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve('@types/google-apps-script/package.json')),
    'google-apps-script.card-service.d.ts',
  ),
  'utf8',
);

/** The names declared in one interface or enumeration of Google's typings. */
function declared(kind: 'interface' | 'enum', name: string): string[] {
  // Each declaration ends at a brace in its own column.
  const body = new RegExp(`\\n( {8})${kind} ${name} \\{([\\s\\S]*?)\\n\\1\\}`).exec(TYPINGS)?.[2];
  if (body === undefined) throw new Error(`the typings declare no ${kind} ${name}`);
  const names = kind === 'enum' ? /^\s*(\w+),/gm : /^\s*(\w+)[(:]/gm;
  return [...body.matchAll(names)].map((match) => match[1] ?? '');
}

async function build(expression: string): Promise<Card> {
  const script = createAppsScript({
    code: `function home() { const C = CardService; return ${expression}; }`,
    settingCode: '',
    manifest: manifestWith(),
    store: emptyStore(),
    user: USER,
    locale: 'en',
  });
  const { navigations = [] } = (await script.homepage()).action;
  return navigations[0]?.pushCard ?? {};
}
const section = (widget: string) => `C.newCardBuilder().addSection(C.newCardSection().addWidget(${widget})).build()`;
const widgetsOf = async (widget: string) => (await build(section(widget))).sections?.[0]?.widgets;

describe('the stand-in for CardService', () => {
  it.each(Object.entries(CARD_CLASSES))('knows only methods that Google’s %s has', (name, methods) => {
    for (const method of Object.keys(methods)) expect(declared('interface', name)).toContain(method);
  });

  it.each(Object.entries(CARD_ENUMS))('knows only values that Google’s %s has', (name, values) => {
    for (const value of values) expect(declared('enum', name)).toContain(value);
  });

  it('makes only widgets that CardService makes', () => {
    const service = declared('interface', 'CardService');
    for (const name of Object.keys(CARD_CLASSES)) {
      if (name !== 'Card' && name !== 'ActionResponse') expect(service).toContain(`new${name}`);
    }
  });

  it('writes google.apps.card.v1', async () => {
    const card = `C.newCardBuilder().setName('n').setHeader(C.newCardHeader().setTitle('T').setSubtitle('S'))
      .addSection(C.newCardSection().setHeader('H').setCollapsible(true).setNumUncollapsibleWidgets(1)
        .addWidget(C.newDecoratedText().setTopLabel('top').setText('text').setBottomLabel('bottom').setWrapText(true)
          .setStartIcon(C.newIconImage().setMaterialIcon(C.newMaterialIcon().setName('mail')).setAltText('alt')))
        .addWidget(C.newButtonSet().addButton(C.newTextButton().setText('Go')
          .setTextButtonStyle(C.TextButtonStyle.FILLED)
          .setOnClickAction(C.newAction().setFunctionName('f').setParameters({ a: '1' })
            .setLoadIndicator(C.LoadIndicator.SPINNER)))))
      .setFixedFooter(C.newFixedFooter().setPrimaryButton(C.newTextButton().setText('P')
        .setOpenLink(C.newOpenLink().setUrl('https://mail.example'))))
      .build()`;
    const action = { function: 'f', parameters: [{ key: 'a', value: '1' }], loadIndicator: 'SPINNER' };
    const icon = { materialIcon: { name: 'mail' }, altText: 'alt' };
    expect(await build(card)).toEqual({
      name: 'n',
      header: { title: 'T', subtitle: 'S' },
      sections: [
        {
          header: 'H',
          collapsible: true,
          uncollapsibleWidgetsCount: 1,
          widgets: [
            {
              decoratedText: { topLabel: 'top', text: 'text', bottomLabel: 'bottom', wrapText: true, startIcon: icon },
            },
            { buttonList: { buttons: [{ text: 'Go', type: 'FILLED', onClick: { action } }] } },
          ],
        },
      ],
      fixedFooter: { primaryButton: { text: 'P', onClick: { openLink: { url: 'https://mail.example' } } } },
    });
  });

  it('writes the other widgets', async () => {
    const select = `C.newSelectionInput().setFieldName('f').setTitle('t').setType(C.SelectionInputType.DROPDOWN).addItem('A', 'a', true)`;
    expect(await widgetsOf(select)).toEqual([
      {
        selectionInput: {
          name: 'f',
          label: 't',
          type: 'DROPDOWN',
          items: [{ text: 'A', value: 'a', selected: true }],
        },
      },
    ]);
    expect(await widgetsOf(`C.newTextInput().setFieldName('f').setMultiline(true)`)).toEqual([
      { textInput: { name: 'f', type: 'MULTIPLE_LINE' } },
    ]);
    expect(await widgetsOf(`C.newTextButton().setText('Go')`)).toEqual([{ buttonList: { buttons: [{ text: 'Go' }] } }]);
    expect(await widgetsOf('C.newDivider()')).toEqual([{ divider: {} }]);
    expect(await widgetsOf(`C.newImage().setImageUrl('/icons/a.png')`)).toEqual([
      { image: { imageUrl: '/icons/a.png' } },
    ]);
  });

  it.each([
    ['a method that does not exist', `C.newTextParagraph().setHtml('a')`, 'setHtml is not a function'],
    ['a widget that does not exist', 'C.newCarousel()', 'newCarousel is not a function'],
    ['an enumeration value that does not exist', 'C.TextButtonStyle.SOLID', 'SOLID is not a function'],
    ['an argument of another type', 'C.newTextParagraph().setText(1)', 'The parameters (number)'],
    ['a value of another enumeration', `C.newTextButton().setText('a').setTextButtonStyle('BIG')`, 'Invalid value'],
    ['a part of another kind', 'C.newDecoratedText().setStartIcon(C.newDivider())', 'method signature'],
    ['an empty text', 'C.newTextParagraph()', 'TextParagraph needs a value for "text"'],
    ['a button without words', 'C.newTextButton()', 'TextButton needs a value for "text"'],
    ['an action parameter that is no string', 'C.newAction().setParameters({ a: 1 })', 'have to be strings'],
    [
      'more than 100 widgets',
      `(() => { const s = C.newCardSection(); for (let i = 0; i < 101; i++) s.addWidget(C.newDivider()); })()`,
      '100 widgets',
    ],
  ])('refuses %s', async (_, widget, message) => {
    await expect(build(section(widget))).rejects.toThrow(message);
  });

  it('refuses more than 100 sections', async () => {
    const many = `(() => { const c = C.newCardBuilder(); for (let i = 0; i < 101; i++) c.addSection(C.newCardSection()); return c.build(); })()`;
    await expect(build(many)).rejects.toThrow('100 sections');
  });
});
