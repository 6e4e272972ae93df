/** An IPv4 or IPv6 address at the start of a text, in square brackets or not, without a zone or a port. */
const ADDRESS =
  /^\[?(?:IPv6:)?((?:\d{1,3}\.){3}\d{1,3}|(?=[0-9a-f]{0,4}:[0-9a-f:])[0-9a-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?)(?:%[\w.-]{1,20})?\]?(?::\d{1,5})?$/i;

/** The address that a word is; null for anything else. IPv6 in lower case. */
export function ipAddress(word: string): string | null {
  const address = ADDRESS.exec(word)?.[1];
  return address === undefined ? null : address.toLowerCase();
}

/** Whether an address is the machine's own (RFC 1122 section 3.2.1.3, RFC 4291 section 2.5.3). */
export function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|::ffff:127\.)/.test(address);
}

/**
 * Whether an address is one that no stranger on the internet can come from: private (RFC 1918, RFC 4193), link-local
 * (RFC 3927, RFC 4291), loopback, and Google's way of writing its private IPv4 addresses as 6to4 (2002:a…).
 */
export function isPrivate(address: string): boolean {
  if (isLoopback(address)) return true;
  if (/^(?:10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(address)) return true;
  return /^(?:f[cd][0-9a-f]{2}:|fe[89ab][0-9a-f]:|2002:a[0-9a-f]{2}:)/.test(address);
}
