/** What a new element gets: `on` takes listeners, everything else is an attribute; `false` and `null` leave it out. */
type Attributes = Readonly<Record<string, string | number | boolean | null>> & {};
type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };
export type Child = Node | string | null;

/** Makes an element. Text is always set as text, so nothing from a message can become markup here. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  children: readonly Child[] = [],
  listeners: Listeners = {},
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(listeners)) made.addEventListener(name, listener as EventListener);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The element with this id in the page's own markup. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element "${id}"`);
  return found;
}
