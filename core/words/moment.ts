import type { Language } from './description.ts';

/** A day and a time of day, such as “22 Nov, 14:03”, in milliseconds since 1970; an unknown time zone counts as UTC. */
export function momentIn(at: number, timeZone: string, language: Language): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat(language === 'es' ? 'es-ES' : 'en-GB', {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(at);
  try {
    return format(timeZone);
  } catch {
    return format('UTC');
  }
}
