import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A GnuPG of its own, with nobody's keys in it but those that a test makes. */
export interface Gpg {
  /** Makes a key pair and answers the armored public key. */
  readonly pair: (address: string, algorithm: string, options?: readonly string[]) => string;
  /** Takes an armored private key in. */
  readonly take: (armored: string) => void;
  readonly armored: (address: string) => string;
  /** The public key after its owner withdrew it. */
  readonly withdrawn: (address: string) => string;
  readonly decrypt: (message: string | Uint8Array) => Buffer;
  /** What GnuPG says about the packets of a message. */
  readonly packets: (message: string) => string;
  readonly run: (args: readonly string[], input?: string) => Buffer;
  readonly close: () => void;
}

/** When the keys are made: a key is no key before that, and clocks count whole seconds. */
const MADE = '20260101T000000';

/** Why there is no GnuPG to ask; null where there is one. */
export function whyNoGpg(): string | null {
  try {
    execFileSync('gpg', ['--version'], { stdio: 'pipe' });
    return null;
  } catch {
    return 'gpg is not installed';
  }
}

/** Opens an empty GnuPG in a folder of its own. */
export function openGpg(): Gpg {
  const home = mkdtempSync(join(tmpdir(), 'mailward-gpg-'));
  const ask = (args: readonly string[], input?: string) =>
    spawnSync(
      'gpg',
      ['--homedir', home, '--batch', '--quiet', '--pinentry-mode', 'loopback', '--passphrase', '', ...args],
      {
        maxBuffer: 64 * 1024 * 1024,
        ...(input === undefined ? {} : { input }),
      },
    );
  const run = (args: readonly string[], input?: string) => {
    const { status, stdout, stderr } = ask(args, input);
    if (status !== 0) throw new Error(`gpg ${args.join(' ')}: ${stderr.toString()}`);
    return stdout;
  };
  const file = (content: string | Uint8Array) => {
    const path = join(home, 'message');
    writeFileSync(path, content);
    return path;
  };
  const armored = (address: string) => run(['--armor', '--export', address]).toString();
  return {
    run,
    armored,
    pair: (address, algorithm, options = []) => {
      const script = ['%no-protection', ...algorithm.split('\n'), `Name-Email: ${address}`, '%commit', ''].join('\n');
      run(['--faked-system-time', MADE, ...options, '--gen-key'], script);
      return armored(address);
    },
    withdrawn: (address) => {
      const [, fingerprint = ''] =
        /^fpr:+([0-9A-F]{40}):/m.exec(run(['--with-colons', '--list-keys', address]).toString()) ?? [];
      const certificate = readFileSync(join(home, 'openpgp-revocs.d', `${fingerprint}.rev`), 'utf8');
      // GnuPG puts a colon in front, so that nobody takes the certificate in by mistake.
      run(['--import'], certificate.replace(':-----BEGIN', '-----BEGIN'));
      return armored(address);
    },
    take: (key) => {
      run(['--import'], key);
    },
    decrypt: (message) => {
      const { status, stdout, stderr } = ask(['--status-fd', '2', '--decrypt', file(message)]);
      // Where no key ids are named GnuPG tries every key it has, and its exit status tells of those that did not fit.
      const told = stderr.toString();
      if (told.includes('DECRYPTION_OKAY') && !told.includes('DECRYPTION_FAILED')) return stdout;
      throw new Error(`gpg could not decrypt (${status})`);
    },
    packets: (message) => ask(['--list-packets', file(message)]).stdout.toString(),
    close: () => {
      execFileSync('gpgconf', ['--homedir', home, '--kill', 'all'], { stdio: 'pipe' });
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The kinds of keys that people have, as GnuPG's parameter files name them. */
export const KINDS = {
  'RSA 3072': 'Key-Type: RSA\nKey-Length: 3072\nSubkey-Type: RSA\nSubkey-Length: 3072',
  Curve25519: 'Key-Type: EDDSA\nKey-Curve: ed25519\nSubkey-Type: ECDH\nSubkey-Curve: cv25519',
  'NIST P-256': 'Key-Type: ECDSA\nKey-Curve: nistp256\nSubkey-Type: ECDH\nSubkey-Curve: nistp256',
} as const;
