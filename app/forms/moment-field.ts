/**
 * A day with or without a time of day, as people write it: the day in any way that `dayField` reads,
 * then a time such as `23:59`, `11:59pm` or `11.59 pm`. What the time means in London is for the
 * rules of the domain to say.
 */
import { dayFromTyped } from './day-field.ts';

const TIME = /[,\s]+(?:at\s+)?(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$|T(\d{2}):(\d{2})$/i;

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; null when it is no day of the calendar or no time. */
export function momentFromTyped(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const bareDay = dayFromTyped(text);
  if (bareDay !== null) return bareDay;
  const time = TIME.exec(text);
  if (!time) return null;
  const day = dayFromTyped(text.slice(0, time.index).trim());
  const clock = clockTime(time[1] ?? time[4] ?? '', time[2] ?? time[5], time[3]);
  return day === null || clock === null ? null : `${day} ${clock}`;
}

/** `HH:MM`; null when no clock shows it. An hour without minutes needs "am" or "pm". */
function clockTime(
  hourTyped: string,
  minuteTyped: string | undefined,
  half: string | undefined,
): string | null {
  if (minuteTyped === undefined && half === undefined) return null;
  const hour = half === undefined ? Number(hourTyped) : hourOfHalf(Number(hourTyped), half);
  const minute = Number(minuteTyped ?? '0');
  if (hour === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** 12am is midnight at the start of the day and 12pm is midday. */
function hourOfHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}
