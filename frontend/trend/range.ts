/** What is shown, as it stands in the address. */
export interface Shown {
  points: string[];
  from: number;
  to: number;
  /** The right edge follows the clock. */
  live: boolean;
  compare: Compare;
  table: boolean;
  /** Hours day by day instead of lines. */
  carpet: boolean;
}
export type Compare = '' | 'day' | 'week' | 'year';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const SHORTEST = 60_000;
const LONGEST = 3650 * DAY;
/** A year before means 52 weeks: the same day of the week. */
const BACK: Record<Exclude<Compare, ''>, number> = { day: DAY, week: 7 * DAY, year: 364 * DAY };

export function fromAddress(search: string, now: number): Shown {
  const query = new URLSearchParams(search);
  const points = (query.get('points') ?? '')
    .split(',')
    .map(p => p.trim())
    .filter(p => p);
  const last = Number(query.get('last'));
  const to = instant(query.get('to'));
  const span = last > 0 ? last : DAY;
  const live = to === null;
  const end = to ?? now;
  const compare = query.get('compare');
  return {
    points: [...new Set(points)],
    ...limited(instant(query.get('from')) ?? end - span, end),
    live,
    compare: compare === 'day' || compare === 'week' || compare === 'year' ? compare : '',
    table: query.has('table'),
    carpet: query.has('carpet'),
  };
}

/** ISO-8601 or milliseconds. */
function instant(text: string | null): number | null {
  if (!text) return null;
  const millis = /^\d{11,}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isFinite(millis) ? millis : null;
}

export function toQuery(shown: Shown): string {
  const parts = [`points=${shown.points.map(p => p.split('/').map(encodeURIComponent).join('/')).join(',')}`];
  if (shown.live) parts.push(`last=${Math.round(shown.to - shown.from)}`);
  else parts.push(`from=${new Date(shown.from).toISOString()}`, `to=${new Date(shown.to).toISOString()}`);
  if (shown.compare) parts.push(`compare=${shown.compare}`);
  if (shown.table) parts.push('table');
  if (shown.carpet) parts.push('carpet');
  return parts.join('&');
}

/** Where the samples of what is shown can be fetched as a file. */
export function exportUrl(shown: Shown, zone: string, format: 'csv' | 'xlsx'): string {
  const points = shown.points.map(encodeURIComponent).join(',');
  const range = `from=${new Date(shown.from).toISOString()}&to=${new Date(shown.to).toISOString()}`;
  return `/api/v1/trends/export?points=${points}&${range}&zone=${encodeURIComponent(zone)}&format=${format}`;
}

export function limited(from: number, to: number): { from: number; to: number } {
  const span = Math.min(LONGEST, Math.max(SHORTEST, to - from));
  const middle = (from + to) / 2;
  return span === to - from ? { from, to } : { from: middle - span / 2, to: middle + span / 2 };
}

/** By how many milliseconds the earlier period is shifted, so that it begins at the same local time. */
export function back(compare: Exclude<Compare, ''>, from: number, zone: string): number {
  const plain = BACK[compare];
  return plain - offset(from, zone) + offset(from - plain, zone);
}

/** Local time minus UTC, in milliseconds. */
export function offset(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time);
  const n = (type: string) => Number(parts.find(p => p.type === type)?.value);
  return Date.UTC(n('year'), n('month') - 1, n('day'), n('hour'), n('minute'), n('second')) - Math.floor(time / 1000) * 1000;
}

/** Local time for an input field: 2026-11-22T08:00. */
export function toField(time: number, zone: string): string {
  return new Date(time + offset(time, zone)).toISOString().slice(0, 16);
}

export function fromField(text: string, zone: string): number | null {
  const local = Date.parse(`${text}Z`);
  if (!Number.isFinite(local)) return null;
  const guess = local - offset(local, zone);
  return local - offset(guess, zone);
}
