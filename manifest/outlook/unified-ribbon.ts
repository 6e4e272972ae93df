import { ICON_SIZES, LABELS, type LabelId, TIPS, type TipId, type UrlId } from './resources.ts';
import { type RibbonAction, type RibbonButton, type RibbonMenu, ribbonSurfaces } from './ribbon-surfaces.ts';

const CONTEXTS = { compose: 'mailCompose', appointment: 'meetingDetailsOrganizer', read: 'mailRead' } as const;

/** A page that a button opens, as an action of a runtime. */
export interface PageAction {
  readonly id: string;
  readonly page: UrlId;
  readonly view: string;
  readonly pinnable: boolean;
}

export interface UnifiedRibbons {
  readonly ribbons: readonly object[];
  /** The functions that buttons run. */
  readonly functions: readonly string[];
  readonly pages: readonly PageAction[];
}

/** The ribbon as the unified manifest describes it, and the actions its buttons name. `folder` as in `resources`. */
export function unifiedRibbons(folder: string): UnifiedRibbons {
  const functions = new Set<string>();
  const pages = new Map<string, PageAction>();
  const actionId = (action: RibbonAction): string => {
    if ('run' in action) {
      functions.add(action.run);
      return action.run;
    }
    const id = `${action.page}${action.pinning ? '.Pinned' : ''}`;
    pages.set(id, { id, page: action.page, view: id, pinnable: action.pinning });
    return id;
  };
  const icons = ICON_SIZES.map((size) => ({ size, url: `${folder}icons/mailward-${size}.png` }));
  const face = (label: LabelId, tip: TipId) => ({
    label: LABELS[label].en,
    icons,
    supertip: { title: LABELS[label].en, description: TIPS[tip].en },
  });
  const button = ({ id, label, tip, action }: RibbonButton, type: 'button' | 'menuItem') => ({
    id,
    type,
    ...face(label, tip),
    actionId: actionId(action),
  });
  const control = (described: RibbonButton | RibbonMenu) =>
    'items' in described
      ? {
          id: described.id,
          type: 'menu',
          ...face(described.label, described.tip),
          items: described.items.map((item) => button(item, 'menuItem')),
        }
      : button(described, 'button');
  const ribbons = ribbonSurfaces(true).map(({ window, group, controls }) => ({
    contexts: [CONTEXTS[window]],
    tabs: [
      {
        builtInTabId: 'TabDefault',
        groups: [{ id: group, label: LABELS['Group.Label'].en, icons, controls: controls.map(control) }],
      },
    ],
  }));
  return { ribbons, functions: [...functions], pages: [...pages.values()] };
}
