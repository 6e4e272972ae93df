import { joined } from './categories.ts';
import type { Language } from './description.ts';

const WORDS = {
  en: {
    keys: (names: string, many: boolean) =>
      `Not sent. The OpenPGP ${many ? 'keys' : 'key'} of ${names} cannot be used. Ask your help desk for ${many ? 'new ones' : 'a new one'}.`,
    library:
      'Not sent. What encrypts with OpenPGP could not be loaded. Try again; if it happens twice, call your help desk.',
  },
  es: {
    keys: (names: string, many: boolean) =>
      many
        ? `No se envió. Las claves OpenPGP de ${names} no se pueden usar. Pida otras a soporte.`
        : `No se envió. La clave OpenPGP de ${names} no se puede usar. Pida otra a soporte.`,
    library:
      'No se envió. No se pudo cargar lo que cifra con OpenPGP. Inténtelo otra vez; si se repite, llame a soporte.',
  },
} as const;

/** Why a message that has to be encrypted with OpenPGP cannot be: whose keys cannot be used; nobody's where it is not the keys. */
export function describeKeysFailure(addresses: readonly string[], language: Language): string {
  const { keys, library } = WORDS[language];
  return addresses.length === 0 ? library : keys(joined(addresses, language), addresses.length > 1);
}
