/**
 * A UUID of version 4 (RFC 9562) that names one review in header and audit trail. The runtime of classic Outlook has no
 * cryptographic random source; Math.random is enough here because the id protects nothing, it only tells reviews apart.
 */
export function reviewId(random: () => number = Math.random): string {
  const digit = (below: number) => Math.floor(random() * below);
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) =>
    (place === 'x' ? digit(16) : 8 + digit(4)).toString(16),
  );
}

/** Whether a text is such an id: what was kept beside an item goes into a header, and must not start one of its own. */
export function isReviewId(text: string | null): text is string {
  return text !== null && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
