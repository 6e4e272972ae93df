import type { ItemState, SensitivityLabel } from './item-state.ts';
import { did, type Outcome, refused, said } from './outcome.ts';

/**
 * Answers the calls about sensitivity labels (Mailbox 1.13; an E5 subscription). An organisation without labels has a
 * catalogue that is not enabled; asking it for labels, or setting one it has not, is an error.
 */
export function answerLabels(item: ItemState, name: string, args: readonly unknown[]): Outcome {
  const { labels } = item;
  switch (name) {
    case 'sensitivityLabelsCatalog.getIsEnabledAsync':
      return said(labels.length > 0);
    case 'sensitivityLabelsCatalog.getAsync':
      return labels.length > 0 ? said(labels) : refused('SensitivityLabelsCatalogNotEnabled');
    case 'sensitivityLabel.getAsync':
      return said(item.label);
    case 'sensitivityLabel.setAsync':
      return setLabel(item, args[0] as string | SensitivityLabel);
    default:
      return refused('FunctionNotSupported');
  }
}

function setLabel(item: ItemState, given: string | SensitivityLabel): Outcome {
  const id = typeof given === 'string' ? given : given.id;
  const label = item.labels.flatMap((each) => [each, ...(each.children ?? [])]).find((each) => each.id === id);
  // A label with sublabels groups them; only they go on an item.
  return label === undefined || label.children !== null
    ? refused('InvalidSensitivityLabel')
    : did({ ...item, label: id });
}
