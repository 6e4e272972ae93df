import { ICON_SIZES, iconId, type LabelId, type TipId, type UrlId } from './resources.ts';
import { element, type XmlElement } from './xml.ts';

/**
 * The ribbon while a message is written, while a meeting is, and while a message is read.
 * @param pinning whether a pane may stay open from one message to the next: from VersionOverrides 1.1 on, for messages only.
 */
export function ribbon(pinning: boolean): XmlElement[] {
  return [
    commandSurface('MessageComposeCommandSurface', 'Mailward.Group', composeControls('', pinning)),
    commandSurface(
      'AppointmentOrganizerCommandSurface',
      'Mailward.Group.Appointment',
      composeControls('.Appointment', false),
    ),
    commandSurface('MessageReadCommandSurface', 'Mailward.Group.Read', [
      button('Mailward.OpenPane.Read', 'Read.Label', 'Read.Tip', showPane('Pane.Url', pinning)),
    ]),
  ];
}

/**
 * Office has no split button for add-ins, so a button and a menu stand side by side. The button is no item of the menu,
 * because the dialog at send opens a pane by the id of a Control, and an item is none.
 */
function composeControls(suffix: '' | '.Appointment', pinning: boolean): XmlElement[] {
  const checkNow = showPane('Pane.Url', pinning);
  return [
    button(`Mailward.OpenPane${suffix}`, 'Check.Label', 'Check.Tip', checkNow),
    element('Control', { 'xsi:type': 'Menu', id: `Mailward.Menu${suffix}` }, [
      ...face('Menu.Label', 'Menu.Tip'),
      element('Items', {}, [
        item(`Mailward.SendSecurely${suffix}`, 'Secure.Label', 'Secure.Tip', runFunction('onSendSecurely')),
        item(`Mailward.CheckNow${suffix}`, 'Check.Label', 'Check.Tip', checkNow),
        item(`Mailward.Help${suffix}`, 'Help.Label', 'Help.Tip', showPane('Help.Url', false)),
      ]),
    ]),
  ];
}

function commandSurface(type: string, groupId: string, controls: readonly XmlElement[]): XmlElement {
  return element('ExtensionPoint', { 'xsi:type': type }, [
    element('OfficeTab', { id: 'TabDefault' }, [
      element('Group', { id: groupId }, [element('Label', { resid: 'Group.Label' satisfies LabelId }), ...controls]),
    ]),
  ]);
}

function button(id: string, label: LabelId, tip: TipId, action: XmlElement): XmlElement {
  return element('Control', { 'xsi:type': 'Button', id }, [...face(label, tip), action]);
}

function item(id: string, label: LabelId, tip: TipId, action: XmlElement): XmlElement {
  return element('Item', { id }, [...face(label, tip), action]);
}

/** Label, tip and icon, which buttons, menus and their items show alike. */
function face(label: LabelId, tip: TipId): XmlElement[] {
  return [
    element('Label', { resid: label }),
    element('Supertip', {}, [element('Title', { resid: label }), element('Description', { resid: tip })]),
    element(
      'Icon',
      {},
      ICON_SIZES.map((size) => element('bt:Image', { size: String(size), resid: iconId(size) })),
    ),
  ];
}

function showPane(url: UrlId, pinning: boolean): XmlElement {
  return element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    element('SourceLocation', { resid: url }),
    ...(pinning ? [element('SupportsPinning', {}, 'true')] : []),
  ]);
}

function runFunction(name: string): XmlElement {
  return element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, name)]);
}
