import { isIP } from 'node:net';
import { InvalidArgumentError } from 'commander';

export interface ResolverAddress {
  readonly host: string;
  readonly port: number;
}

/** Reads `IP`, `IPv4:port` or `[IPv6]:port`; null when it is neither. */
export function parseResolver(text: string): ResolverAddress | null {
  const bracketed = /^\[([0-9a-fA-F:.]{2,45})\](?::(\d{1,5}))?$/.exec(text);
  const plain = isIP(text) === 6 ? null : /^([0-9.]{7,15})(?::(\d{1,5}))?$/.exec(text);
  const host = bracketed?.[1] ?? plain?.[1] ?? text;
  const port = Number(bracketed?.[2] ?? plain?.[2] ?? 53);
  return isIP(host) === 0 || port < 1 || port > 0xffff ? null : { host, port };
}

/** The same for the command line. */
export function resolverOption(text: string): ResolverAddress {
  const address = parseResolver(text);
  if (address === null) throw new InvalidArgumentError('Give an IP address, such as 192.0.2.53 or 127.0.0.1:5353.');
  return address;
}
