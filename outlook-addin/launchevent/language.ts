import type { Language, Policy } from '../../core/index.ts';

/** The language Outlook itself is shown in where Mailward and the organisation speak it, else the organisation's first. */
export function displayLanguage(policy?: Policy): Language {
  const shown = shownLanguage();
  const languages = policy?.organisation.languages ?? [shown];
  return languages.includes(shown) ? shown : (languages[0] ?? shown);
}

function shownLanguage(): Language {
  try {
    return /^es\b/i.test(Office.context.displayLanguage) ? 'es' : 'en';
  } catch {
    // A sentence in English is better than none.
    return 'en';
  }
}
