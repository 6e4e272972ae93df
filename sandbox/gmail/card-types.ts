/**
 * The card JSON that an add-on answers with: the parts of google.apps.card.v1 that the stand-ins write and the page
 * draws. Names are those of Google's RPC reference.
 */

export interface CardResponse {
  readonly action: CardActions;
}

/** The answer to a click. */
export interface SubmitFormResponse {
  readonly renderActions: CardResponse;
  readonly stateChanged: boolean;
}

export interface CardActions {
  readonly navigations?: readonly CardNavigation[];
  readonly notification?: { readonly text: string };
  readonly link?: CardLink;
}

export interface CardNavigation {
  readonly pushCard?: Card;
  readonly updateCard?: Card;
  readonly pop?: boolean;
  readonly popToRoot?: boolean;
  readonly popToCard?: string;
}

export interface Card {
  readonly name?: string;
  readonly header?: CardHeader;
  readonly sections?: readonly CardSection[];
  readonly cardActions?: readonly { readonly actionLabel: string; readonly onClick: CardClick }[];
  readonly fixedFooter?: { readonly primaryButton: CardButton; readonly secondaryButton?: CardButton };
}

export interface CardHeader {
  readonly title?: string;
  readonly subtitle?: string;
  readonly imageUrl?: string;
  readonly imageAltText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export interface CardSection {
  readonly header?: string;
  readonly collapsible?: boolean;
  readonly uncollapsibleWidgetsCount?: number;
  readonly widgets?: readonly CardWidget[];
}

/** Exactly one key is set. */
export interface CardWidget {
  readonly textParagraph?: { readonly text: string };
  readonly decoratedText?: CardDecoratedText;
  readonly buttonList?: { readonly buttons: readonly CardButton[] };
  readonly image?: CardImage;
  readonly divider?: Record<string, never>;
  readonly selectionInput?: CardSelectionInput;
  readonly textInput?: CardTextInput;
}

export interface CardDecoratedText {
  readonly startIcon?: CardIcon;
  readonly endIcon?: CardIcon;
  readonly topLabel?: string;
  readonly text: string;
  readonly bottomLabel?: string;
  readonly wrapText?: boolean;
  readonly button?: CardButton;
  readonly onClick?: CardClick;
}

export interface CardIcon {
  readonly knownIcon?: string;
  readonly iconUrl?: string;
  readonly materialIcon?: { readonly name: string; readonly fill?: boolean };
  readonly altText?: string;
  readonly imageType?: 'SQUARE' | 'CIRCLE';
}

export interface CardButton {
  readonly text?: string;
  readonly icon?: CardIcon;
  readonly altText?: string;
  readonly disabled?: boolean;
  readonly type?: 'OUTLINED' | 'FILLED' | 'FILLED_TONAL' | 'BORDERLESS';
  readonly onClick?: CardClick;
}

export interface CardImage {
  readonly imageUrl: string;
  readonly altText?: string;
  readonly onClick?: CardClick;
}

export interface CardClick {
  readonly action?: CardAction;
  readonly openLink?: CardLink;
}

export interface CardAction {
  readonly function: string;
  readonly parameters?: readonly { readonly key: string; readonly value: string }[];
  readonly loadIndicator?: 'SPINNER' | 'NONE';
  readonly persistValues?: boolean;
}

export interface CardLink {
  readonly url: string;
  readonly openAs?: string;
  readonly onClose?: string;
}

export interface CardSelectionInput {
  readonly name: string;
  readonly label?: string;
  readonly type?: 'CHECK_BOX' | 'RADIO_BUTTON' | 'SWITCH' | 'DROPDOWN';
  readonly items: readonly { readonly text: string; readonly value: string; readonly selected?: boolean }[];
  readonly onChangeAction?: CardAction;
}

export interface CardTextInput {
  readonly name: string;
  readonly label?: string;
  readonly hintText?: string;
  readonly value?: string;
  readonly type?: 'SINGLE_LINE' | 'MULTIPLE_LINE';
  readonly onChangeAction?: CardAction;
}
