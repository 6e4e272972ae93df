/** A host name by RFC 1123, and nothing that means something in a server's configuration. */
const HTTPS_ORIGIN = /^https:\/\/[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,10}(?::[0-9]{1,5})?$/;

/** Whether a text is the origin of a web server that speaks TLS, such as `https://addin.clinic.example`, and nothing more. */
export function isHttpsOrigin(text: string): boolean {
  return HTTPS_ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
