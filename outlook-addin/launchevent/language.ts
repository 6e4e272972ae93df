import type { Language } from '../../core/index.ts';

/** The language Outlook itself is shown in, as far as Mailward speaks it; English otherwise. */
export function displayLanguage(): Language {
  try {
    return /^es\b/i.test(Office.context.displayLanguage) ? 'es' : 'en';
  } catch {
    // A sentence in English is better than none.
    return 'en';
  }
}
