const BEGIN = '-----BEGIN PGP MESSAGE-----';
/** One armored message (RFC 9580 section 6.2) without its white space, and nothing around it; Outlook takes 1,000,000 characters. */
const WHOLE = /^-----BEGINPGPMESSAGE-----[A-Za-z0-9+/=]{1,2000000}-----ENDPGPMESSAGE-----$/;

/** Whether an armored message stands in a text, whatever else does. */
export function holdsArmor(text: string): boolean {
  return text.includes(BEGIN);
}

/** Whether bytes begin as an armored message does. */
export function startsArmored(bytes: Uint8Array): boolean {
  for (let i = 0; i < BEGIN.length; i++) if (bytes[i] !== BEGIN.charCodeAt(i)) return false;
  return true;
}

/**
 * The armored message that a text is, without white space, which mail clients change; null when the text is anything else
 * or says anything besides.
 */
export function soleArmor(text: string): string | null {
  const bare = text.replace(/\s{1,1000}/g, '');
  return WHOLE.test(bare) ? bare : null;
}
