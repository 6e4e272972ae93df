/** Versions a Received line can state, oldest first. */
export const TLS_VERSIONS_SEEN = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersionSeen = (typeof TLS_VERSIONS_SEEN)[number];
