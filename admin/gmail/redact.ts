/** What Google's tokens, codes and secrets look like. */
const SECRETS =
  /ya29\.[\w.-]{1,4000}|1\/\/[\w-]{1,500}|4\/[\w-]{20,500}|GOCSPX-[\w-]{1,100}|"[a-z_]{0,30}(?:token|secret)"\s{0,4}:\s{0,4}"[^"]{0,4000}"/gi;

/** A line of another program's output without anything that lets one in. */
export function withoutCredentials(line: string): string {
  return line.replace(SECRETS, '[hidden]');
}
