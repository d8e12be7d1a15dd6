const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** `2026-03-12` as "12 March 2026". */
export const dayInWords = (isoDay: string): string => day.format(new Date(isoDay));

/** An ISO time as "12 Mar 2026, 14:05", UTC. */
export const momentInWords = (isoTime: string): string => moment.format(new Date(isoTime));

/** The time of day, "14:05", UTC. */
export const timeInWords = (date: Date): string => time.format(date);

/** Whether a day, `YYYY-MM-DD`, is today in UTC. */
export const isToday = (isoDay: string, now = new Date()): boolean => now.toISOString().startsWith(isoDay);
