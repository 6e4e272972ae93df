/** What stands between the parts of a multipart body, by its Content-Type (RFC 2046 section 5.1.1); null for none. */
export function mimeBoundary(contentType: string): string | null {
  const match = /;\s{0,20}boundary\s{0,4}=\s{0,4}(?:"([^"]{1,200})"|([^";\s]{1,200}))/i.exec(contentType);
  return match?.[1] ?? match?.[2] ?? null;
}
