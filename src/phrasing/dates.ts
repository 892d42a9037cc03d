const formats: Readonly<Record<number, Intl.DateTimeFormatOptions>> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/**
 * A date in words, no more exact than it is known: “16 September 2020”, “September 2020”, “about 14–20 September 2020”.
 *
 * @param date `2020-09-16`, `2020-09` or `2020`
 * @param until the latest date it can be, where only a span is known
 */
export function readableDate(date: string, until?: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...formats[date.length], timeZone: 'UTC' });
  if (until === undefined) return format.format(new Date(date));
  const span = format.formatRange(new Date(date), new Date(until));
  return `about ${span.replace(/(\d)\s*–\s*(\d)/u, '$1–$2')}`;
}
