import { DAY } from './range.js';

/** Labels of the time axis in the reader's zone and language: the finer the steps, the finer the words. */
export class TimeWords {
  private readonly year: Intl.DateTimeFormat;
  private readonly month: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly minute: Intl.DateTimeFormat;
  private readonly second: Intl.DateTimeFormat;

  constructor(locale: string, zone: string) {
    const of = (o: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...o, timeZone: zone });
    this.year = of({ year: 'numeric' });
    this.month = of({ month: 'short' });
    this.day = of({ day: 'numeric', month: 'short' });
    this.minute = of({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    this.second = of({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  }

  /** One label for each tick (seconds since 1970); the first of a new day or year says so on a second line. */
  labels(ticks: number[], stepSeconds: number): string[] {
    const step = stepSeconds * 1000;
    const [fine, coarse] =
      step >= 300 * DAY
        ? [this.year, null]
        : step >= 27 * DAY
          ? [this.month, this.year]
          : step >= DAY
            ? [this.day, this.year]
            : [step >= 60_000 ? this.minute : this.second, this.day];
    let before = '';
    return ticks.map(tick => {
      const words = fine.format(tick * 1000);
      const whole = coarse?.format(tick * 1000) ?? '';
      const label = whole && whole !== before ? `${words}\n${whole}` : words;
      before = whole;
      return label;
    });
  }
}

/** Numbers of a value axis, as precise as its steps. */
export function numberLabels(locale: string, ticks: number[]): string[] {
  const [first, second] = ticks;
  const step = first === undefined || second === undefined ? 1 : Math.abs(second - first);
  const digits = Math.min(6, (String(Number(step.toPrecision(3))).split('.')[1] ?? '').length);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    notation: Math.max(...ticks.map(Math.abs), 0) >= 1e7 ? 'compact' : 'standard',
  });
  return ticks.map(tick => format.format(tick));
}
