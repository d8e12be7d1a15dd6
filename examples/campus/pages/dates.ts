const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const MINUTE = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});

/** "21 July 2027" */
export function day(at: number): string {
  return DAY.format(at);
}

/** "21 Jul 2027, 14:03 UTC" */
export function minute(at: number): string {
  return `${MINUTE.format(at)} UTC`;
}
