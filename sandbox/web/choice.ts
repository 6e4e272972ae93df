import { element } from './element.ts';

export interface Option {
  readonly value: string;
  readonly title: string;
}

/** A labelled select of the settings bar. */
export function choice(
  id: string,
  label: string,
  options: readonly Option[],
  value: string,
  onChoose: (value: string) => void,
): HTMLElement {
  const select = element(
    'select',
    { id },
    options.map((option) =>
      element('option', { value: option.value, selected: option.value === value }, [option.title]),
    ),
    { change: () => onChoose(select.value) },
  );
  return element('div', { class: 'choice' }, [element('label', { for: id }, [label]), select]);
}
