import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Identity {
  readonly key: string;
  /** The certificate and the authority's, in PEM. */
  readonly cert: string;
}

export interface Authority {
  readonly cert: string;
  readonly issue: (
    names: readonly string[],
    options?: { readonly days?: number; readonly bits?: number; readonly send?: boolean },
  ) => Identity;
  readonly remove: () => void;
}

/** Whether openssl is there to make certificates with. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

/** An authority of our own, good for a day. `days` below zero issues what has expired; `bits` takes RSA of that length. */
export function authority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'mailward-ca-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  openssl('req', '-x509', ...curve, '-nodes', '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '1', '-subj', '/CN=Test');
  let count = 0;
  return {
    cert: read('ca.pem'),
    issue: (names, { days = 1, bits, send = true } = {}) => {
      const own = `${count++}`;
      const kind = bits === undefined ? curve : ['-newkey', `rsa:${bits}`];
      openssl('req', ...kind, '-nodes', '-keyout', `${own}.key`, '-out', `${own}.csr`, '-subj', '/CN=mail');
      writeFileSync(join(folder, `${own}.ext`), `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}\n`);
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-extfile', `${own}.ext`];
      openssl('x509', '-req', '-in', `${own}.csr`, ...by, '-days', `${days}`, '-out', `${own}.pem`);
      return { key: read(`${own}.key`), cert: read(`${own}.pem`) + (send ? read('ca.pem') : '') };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A certificate that stands for itself. */
export function selfSigned(name: string): Identity {
  const folder = mkdtempSync(join(tmpdir(), 'mailward-self-'));
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key', '-out', 'cert'];
  const subject = ['-days', '1', '-subj', '/CN=mail', '-addext', `subjectAltName=DNS:${name}`];
  execFileSync('openssl', ['req', '-x509', ...curve, ...subject], { cwd: folder, stdio: 'pipe' });
  const identity = { key: readFileSync(join(folder, 'key'), 'utf8'), cert: readFileSync(join(folder, 'cert'), 'utf8') };
  rmSync(folder, { recursive: true, force: true });
  return identity;
}
