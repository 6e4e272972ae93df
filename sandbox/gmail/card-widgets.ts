/**
 * The classes of CardService that the stand-in knows, as data: for each method the key of google.apps.card.v1 that it
 * sets and what it takes. A class or method that is not here does not exist in the stand-in.
 */

/** What one method does to the JSON of its widget. */
export type CardMethod =
  | { readonly sets: string; readonly takes: 'string' | 'number' | 'boolean' }
  | { readonly sets: string; readonly oneOf: readonly string[] }
  /** Takes another widget of one of these classes. */
  | { readonly sets: string; readonly part: readonly string[] }
  | { readonly appends: string; readonly part: readonly string[] }
  /** Takes an Action or an OpenLink as what a click does. */
  | { readonly clicks: 'action' | 'openLink' }
  /** What no table can say; written out in card-service.ts. */
  | {
      readonly special: 'parameters' | 'item' | 'widget' | 'icon' | 'navigation' | 'build' | 'printJson' | 'multiline';
    };

const text = (sets: string): CardMethod => ({ sets, takes: 'string' });
const flag = (sets: string): CardMethod => ({ sets, takes: 'boolean' });
const number = (sets: string): CardMethod => ({ sets, takes: 'number' });
const part = (sets: string, ...classes: string[]): CardMethod => ({ sets, part: classes });

/** The enumerations of CardService; their values stand in the JSON by name. */
export const CARD_ENUMS = {
  ImageStyle: ['SQUARE', 'CIRCLE'],
  LoadIndicator: ['SPINNER', 'NONE'],
  OnClose: ['NOTHING', 'RELOAD', 'RELOAD_ADD_ON'],
  OpenAs: ['FULL_SIZE', 'OVERLAY'],
  SelectionInputType: ['CHECK_BOX', 'RADIO_BUTTON', 'DROPDOWN', 'SWITCH', 'MULTI_SELECT'],
  TextButtonStyle: ['OUTLINED', 'FILLED', 'FILLED_TONAL', 'BORDERLESS'],
  DisplayStyle: ['PEEK', 'REPLACE'],
  Icon: ['NONE', 'BOOKMARK', 'CLOCK', 'DESCRIPTION', 'EMAIL', 'MULTIPLE_PEOPLE', 'PERSON', 'STAR'],
} as const;

const choice = (sets: string, name: keyof typeof CARD_ENUMS): CardMethod => ({ sets, oneOf: CARD_ENUMS[name] });
const clicks = {
  setOnClickAction: { clicks: 'action' },
  setOpenLink: { clicks: 'openLink' },
} as const satisfies Record<string, CardMethod>;

export const CARD_CLASSES = {
  Action: {
    setFunctionName: text('function'),
    setParameters: { special: 'parameters' },
    setLoadIndicator: choice('loadIndicator', 'LoadIndicator'),
    setPersistValues: flag('persistValues'),
  },
  OpenLink: {
    setUrl: text('url'),
    setOpenAs: choice('openAs', 'OpenAs'),
    setOnClose: choice('onClose', 'OnClose'),
  },
  CardBuilder: {
    setName: text('name'),
    setHeader: part('header', 'CardHeader'),
    addSection: { appends: 'sections', part: ['CardSection'] },
    addCardAction: { appends: 'cardActions', part: ['CardAction'] },
    setFixedFooter: part('fixedFooter', 'FixedFooter'),
    setDisplayStyle: choice('displayStyle', 'DisplayStyle'),
    setPeekCardHeader: part('peekCardHeader', 'CardHeader'),
    build: { special: 'build' },
  },
  Card: { printJson: { special: 'printJson' } },
  CardHeader: {
    setTitle: text('title'),
    setSubtitle: text('subtitle'),
    setImageUrl: text('imageUrl'),
    setImageAltText: text('imageAltText'),
    setImageStyle: choice('imageType', 'ImageStyle'),
  },
  CardAction: { setText: text('actionLabel'), ...clicks },
  CardSection: {
    setHeader: text('header'),
    addWidget: { special: 'widget' },
    setCollapsible: flag('collapsible'),
    setNumUncollapsibleWidgets: number('uncollapsibleWidgetsCount'),
  },
  TextParagraph: { setText: text('text') },
  DecoratedText: {
    setText: text('text'),
    setTopLabel: text('topLabel'),
    setBottomLabel: text('bottomLabel'),
    setWrapText: flag('wrapText'),
    setStartIcon: part('startIcon', 'IconImage'),
    setEndIcon: part('endIcon', 'IconImage'),
    setButton: part('button', 'TextButton', 'ImageButton'),
    ...clicks,
  },
  IconImage: {
    setIcon: { special: 'icon' },
    setIconUrl: text('iconUrl'),
    setMaterialIcon: part('materialIcon', 'MaterialIcon'),
    setAltText: text('altText'),
  },
  MaterialIcon: {
    setName: text('name'),
    setFill: flag('fill'),
    setWeight: number('weight'),
    setGrade: number('grade'),
  },
  ButtonSet: { addButton: { appends: 'buttons', part: ['TextButton', 'ImageButton'] } },
  TextButton: {
    setText: text('text'),
    setAltText: text('altText'),
    setDisabled: flag('disabled'),
    setTextButtonStyle: choice('type', 'TextButtonStyle'),
    ...clicks,
  },
  ImageButton: {
    setAltText: text('altText'),
    setIconUrl: text('iconUrl'),
    setMaterialIcon: part('materialIcon', 'MaterialIcon'),
    ...clicks,
  },
  FixedFooter: {
    setPrimaryButton: part('primaryButton', 'TextButton'),
    setSecondaryButton: part('secondaryButton', 'TextButton'),
  },
  Image: { setImageUrl: text('imageUrl'), setAltText: text('altText'), ...clicks },
  Divider: {},
  SelectionInput: {
    setFieldName: text('name'),
    setTitle: text('label'),
    setType: choice('type', 'SelectionInputType'),
    addItem: { special: 'item' },
    setOnChangeAction: part('onChangeAction', 'Action'),
  },
  TextInput: {
    setFieldName: text('name'),
    setTitle: text('label'),
    setHint: text('hintText'),
    setValue: text('value'),
    setMultiline: { special: 'multiline' },
    setOnChangeAction: part('onChangeAction', 'Action'),
  },
  Notification: { setText: text('text') },
  Navigation: {
    pushCard: { special: 'navigation' },
    updateCard: { special: 'navigation' },
    popCard: { special: 'navigation' },
    popToRoot: { special: 'navigation' },
    printJson: { special: 'printJson' },
  },
  ActionResponseBuilder: {
    setNavigation: part('navigation', 'Navigation'),
    setNotification: part('notification', 'Notification'),
    setOpenLink: part('link', 'OpenLink'),
    setStateChanged: flag('stateChanged'),
    build: { special: 'build' },
  },
  ActionResponse: { printJson: { special: 'printJson' } },
} as const satisfies Record<string, Readonly<Record<string, CardMethod>>>;

export type CardClass = keyof typeof CARD_CLASSES;

/** The key of a section's widget under which the JSON of a class stands. */
export const WIDGET_KEYS: Readonly<Partial<Record<CardClass, string>>> = {
  TextParagraph: 'textParagraph',
  DecoratedText: 'decoratedText',
  ButtonSet: 'buttonList',
  Image: 'image',
  Divider: 'divider',
  SelectionInput: 'selectionInput',
  TextInput: 'textInput',
};

/** What Google refuses to show when it is missing or empty. */
export const REQUIRED_TEXT: Readonly<Partial<Record<CardClass, string>>> = {
  Action: 'function',
  OpenLink: 'url',
  TextParagraph: 'text',
  DecoratedText: 'text',
  TextButton: 'text',
  Image: 'imageUrl',
  Notification: 'text',
  SelectionInput: 'name',
  TextInput: 'name',
};
