/** What is kept for one user between two calls. None of it holds a word of a message. */
export type PropertyName = 'mailward.language' | 'mailward.decisions' | 'mailward.settled' | 'mailward.sweep';

/** Reads what was kept under a name; null for nothing. Throws when Google does not answer. */
export function readProperty(name: PropertyName): string | null {
  return PropertiesService.getUserProperties().getProperty(name);
}

/** Keeps a value of at most 9 KB under a name. Throws when Google does not take it. */
export function writeProperty(name: PropertyName, value: string): void {
  PropertiesService.getUserProperties().setProperty(name, value);
}
