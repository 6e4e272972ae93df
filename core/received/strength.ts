/** What makes recorded encryption weak (NIST SP 800-52 revision 2, RFC 8996). */
export type Weakness = 'old-version' | 'weak-cipher' | 'anonymous';
