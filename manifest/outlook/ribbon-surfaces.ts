import type { LabelId, TipId, UrlId } from './resources.ts';

/** What a button does: opens a page beside the item, or runs a function of the event page. */
export type RibbonAction = { readonly page: UrlId; readonly pinning: boolean } | { readonly run: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: LabelId;
  readonly tip: TipId;
  readonly action: RibbonAction;
}

export interface RibbonMenu {
  readonly id: string;
  readonly label: LabelId;
  readonly tip: TipId;
  readonly items: readonly RibbonButton[];
}

/** The ribbon of one of Outlook's windows, whatever form of manifest describes it. */
export interface RibbonSurface {
  readonly window: 'compose' | 'appointment' | 'read';
  readonly group: string;
  readonly controls: readonly (RibbonButton | RibbonMenu)[];
}

/**
 * The ribbon while a message is written, while a meeting is, and while a message is read.
 * @param pinning whether a pane may stay open from one message to the next: from VersionOverrides 1.1 on, for messages only.
 */
export function ribbonSurfaces(pinning: boolean): RibbonSurface[] {
  return [
    { window: 'compose', group: 'Mailward.Group', controls: composeControls('', pinning) },
    { window: 'appointment', group: 'Mailward.Group.Appointment', controls: composeControls('.Appointment', false) },
    {
      window: 'read',
      group: 'Mailward.Group.Read',
      controls: [
        { id: 'Mailward.OpenPane.Read', label: 'Read.Label', tip: 'Read.Tip', action: { page: 'Pane.Url', pinning } },
      ],
    },
  ];
}

/**
 * Office has no split button for add-ins, so a button and a menu stand side by side. The button is no item of the menu,
 * because the dialog at send opens a pane by the id of a control, and an item is none.
 */
function composeControls(suffix: '' | '.Appointment', pinning: boolean): (RibbonButton | RibbonMenu)[] {
  const checkNow = { label: 'Check.Label', tip: 'Check.Tip', action: { page: 'Pane.Url', pinning } } as const;
  return [
    { id: `Mailward.OpenPane${suffix}`, ...checkNow },
    {
      id: `Mailward.Menu${suffix}`,
      label: 'Menu.Label',
      tip: 'Menu.Tip',
      items: [
        {
          id: `Mailward.SendSecurely${suffix}`,
          label: 'Secure.Label',
          tip: 'Secure.Tip',
          action: { run: 'onSendSecurely' },
        },
        { id: `Mailward.CheckNow${suffix}`, ...checkNow },
        {
          id: `Mailward.Help${suffix}`,
          label: 'Help.Label',
          tip: 'Help.Tip',
          action: { page: 'Help.Url', pinning: false },
        },
      ],
    },
  ];
}
