import { ICON_SIZES, iconId, type LabelId, type TipId } from './resources.ts';
import { type RibbonAction, type RibbonButton, type RibbonMenu, ribbonSurfaces } from './ribbon-surfaces.ts';
import { element, type XmlElement } from './xml.ts';

const EXTENSION_POINTS = {
  compose: 'MessageComposeCommandSurface',
  appointment: 'AppointmentOrganizerCommandSurface',
  read: 'MessageReadCommandSurface',
} as const;

/** The ribbon as the add-in-only manifest describes it; `pinning` as in ribbonSurfaces. */
export function ribbon(pinning: boolean): XmlElement[] {
  return ribbonSurfaces(pinning).map(({ window, group, controls }) =>
    element('ExtensionPoint', { 'xsi:type': EXTENSION_POINTS[window] }, [
      element('OfficeTab', { id: 'TabDefault' }, [
        element('Group', { id: group }, [
          element('Label', { resid: 'Group.Label' satisfies LabelId }),
          ...controls.map(control),
        ]),
      ]),
    ]),
  );
}

function control(described: RibbonButton | RibbonMenu): XmlElement {
  const { id, label, tip } = described;
  if ('items' in described) {
    const items = element('Items', {}, described.items.map(item));
    return element('Control', { 'xsi:type': 'Menu', id }, [...face(label, tip), items]);
  }
  return element('Control', { 'xsi:type': 'Button', id }, [...face(label, tip), action(described.action)]);
}

function item({ id, label, tip, action: does }: RibbonButton): XmlElement {
  return element('Item', { id }, [...face(label, tip), action(does)]);
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

function action(does: RibbonAction): XmlElement {
  if ('run' in does) {
    return element('Action', { 'xsi:type': 'ExecuteFunction' }, [element('FunctionName', {}, does.run)]);
  }
  return element('Action', { 'xsi:type': 'ShowTaskpane' }, [
    element('SourceLocation', { resid: does.page }),
    ...(does.pinning ? [element('SupportsPinning', {}, 'true')] : []),
  ]);
}
