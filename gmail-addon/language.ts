import { type Language, NO_WISH } from '../core/index.ts';
import { type ComposeEvent, languageOf } from './gmail/compose-event.ts';
import { readProperty, writeProperty } from './gmail/user-properties.ts';
import { currentSetting } from './setting.ts';

/** The language that the user chose on the home card, else that of the user's Gmail, as far as the organisation speaks it. */
export function displayLanguage(event: Pick<ComposeEvent, 'commonEventObject'> | undefined): Language {
  const wanted = chosenLanguage() ?? languageOf(event);
  const spoken = spokenLanguages();
  return spoken.includes(wanted) ? wanted : (spoken[0] ?? wanted);
}

/** The languages that the organisation's policy names; both where no policy can be read. */
export function spokenLanguages(): readonly Language[] {
  try {
    return currentSetting(NO_WISH).policy.organisation.languages;
  } catch {
    return ['en', 'es'];
  }
}

/** Keeps the user's choice for every card to come. Throws when it could not be kept. */
export function chooseLanguage(language: Language): void {
  writeProperty('mailward.language', language);
}

/** null where none was chosen or Google does not answer: a card in the other language is better than none. */
function chosenLanguage(): Language | null {
  try {
    const kept = readProperty('mailward.language');
    return kept === 'en' || kept === 'es' ? kept : null;
  } catch {
    return null;
  }
}
