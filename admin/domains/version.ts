import { TLS_VERSIONS, type TlsVersion } from '../../core/index.ts';

/** The place of a version among all, oldest first; -1 for no TLS. */
export function versionRank(version: TlsVersion | null): number {
  return version === null ? -1 : TLS_VERSIONS.indexOf(version);
}

/** "TLS 1.3" for TLSv1.3, as people write it. */
export function spoken(version: TlsVersion | null): string {
  if (version === null) return 'no TLS';
  return version === 'TLSv1' ? 'TLS 1.0' : version.replace('TLSv', 'TLS ');
}
