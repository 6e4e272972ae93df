/**
 * Reads the `raw` of a Gmail message. The REST interface has base64url there; Apps Script's advanced service gives the
 * decoded bytes instead, as numbers from -128 to 127. Throws a TypeError for anything else, an empty message included.
 */
export function bytesOfRaw(raw: unknown): Uint8Array {
  const numbers = typeof raw === 'string' ? Utilities.base64DecodeWebSafe(raw) : raw;
  if (!Array.isArray(numbers) || numbers.length === 0) throw new TypeError('no raw message');
  const bytes = new Uint8Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) bytes[i] = numbers[i];
  return bytes;
}

/** Writes bytes as the `raw` that the Gmail service takes. */
export function rawOfBytes(bytes: Uint8Array): string {
  return Utilities.base64EncodeWebSafe(signed(bytes));
}

/** Java's bytes, which Apps Script's services take, go from -128 to 127. */
function signed(bytes: Uint8Array): number[] {
  const numbers = new Array<number>(bytes.length);
  // Array.from would walk the bytes by an iterator, which takes seconds for a message with large attachments.
  for (let i = 0; i < bytes.length; i++) numbers[i] = ((bytes[i] ?? 0) << 24) >> 24;
  return numbers;
}
