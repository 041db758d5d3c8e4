import type { Bundle } from './model.js';

/** Texts, times and dates as the person reads them; all come with the bundle. */
export class Words {
  private readonly locale: string;

  constructor(private readonly bundle: Bundle) {
    this.locale = bundle.language === 'en' ? 'en-GB' : bundle.language;
  }

  of(key: string, ...values: (string | number)[]): string {
    const text = this.bundle.words[key] ?? key;
    return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
  }

  /** @param time epoch ms or ISO 8601 */
  moment(time: number | string): string {
    return this.format({ dateStyle: 'medium', timeStyle: 'short', timeZone: this.bundle.zone }, new Date(time));
  }

  /** @param day ISO 8601, without a time */
  day(day: string): string {
    return this.format({ dateStyle: 'medium', timeZone: 'UTC' }, new Date(`${day}T00:00:00Z`));
  }

  /** Stands beside everything that is shown from what was kept. */
  asOf = (time: number | string): string => this.of('offline.as-of', this.moment(time));

  private format(options: Intl.DateTimeFormatOptions, time: Date): string {
    try {
      return new Intl.DateTimeFormat(this.locale, options).format(time);
    } catch {
      // A browser that does not know the zone.
      return `${new Intl.DateTimeFormat(this.locale, { ...options, timeZone: 'UTC' }).format(time)} UTC`;
    }
  }
}
