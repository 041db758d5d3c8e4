import { type Series, valueAt } from './model.js';
import { DAY, HOUR, offset } from './range.js';

/** A local day: when it begins (ms), and its 24 hours; null where nothing was received. */
export interface Day {
  start: number;
  hours: (number | null)[];
}

interface Sums {
  start: number;
  hours: { total: number; count: number }[];
}

const emptyDay = (start: number): Sums => ({ start, hours: Array.from({ length: 24 }, () => ({ total: 0, count: 0 })) });

/** Sorts hourly values into local days. Of an hour that exists twice the mean is kept; one that does not exist stays empty. */
export function daysOf(s: Series, zone: string, convert: (value: number) => number): Day[] {
  const days = new Map<number, Sums>();
  let [checked, shift] = [-Infinity, 0];
  s.times.forEach((time, i) => {
    const value = valueAt(s, i);
    if (value === null) return;
    if (time - checked >= HOUR) [checked, shift] = [time, offset(time, zone)];
    const local = time + shift;
    const number = Math.floor(local / DAY);
    let day = days.get(number);
    if (!day) {
      const midnight = number * DAY;
      day = emptyDay(midnight - offset(midnight - shift, zone));
      days.set(number, day);
    }
    const hour = Math.floor((local - number * DAY) / HOUR);
    const sum = day.hours[hour];
    if (sum) day.hours[hour] = { total: sum.total + convert(value), count: sum.count + 1 };
  });
  const numbers = [...days.keys()];
  for (let n = Math.min(...numbers); n < Math.max(...numbers); n++) {
    if (!days.has(n)) days.set(n, emptyDay(n * DAY - offset(n * DAY - shift, zone))); // a day without history has its place too
  }
  return [...days.values()]
    .sort((a, b) => a.start - b.start)
    .map(d => ({ start: d.start, hours: d.hours.map(({ total, count }) => (count ? total / count : null)) }));
}

/** All hourly values, greatest first: so many hours the value was at least this. */
export function durationOf(days: Day[]): number[] {
  return days.flatMap(d => d.hours.filter((v): v is number => v !== null)).sort((a, b) => b - a);
}
