import { type FloorModel, type PlanConfig, type PointState, QUALITY } from './model.js';
import { toCelsius, toFahrenheit, toFahrenheitDifference } from './units.js';

const WALL = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Numbers, units, ages and times as the person wants to read them. Values are converted here and nowhere else. */
export class Format {
  private readonly numbers = new Map<number, Intl.NumberFormat>();
  private readonly clock: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;
  private readonly full: Intl.DateTimeFormat;
  private readonly short: Intl.DateTimeFormat;
  private readonly parts: Intl.DateTimeFormat;
  /** The instant of the past that is on the screen; null while it is live. */
  at: number | null = null;

  constructor(private readonly config: PlanConfig) {
    const of = (options: Intl.DateTimeFormatOptions, locale = config.locale) =>
      new Intl.DateTimeFormat(locale, { hourCycle: 'h23', timeZone: config.zone, ...options });
    this.clock = of({ hour: '2-digit', minute: '2-digit' });
    this.day = of({ weekday: 'short', day: 'numeric' });
    this.date = of({ day: 'numeric', month: 'short' });
    this.full = of({
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    });
    this.short = of({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
    this.parts = of({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }, 'en-CA');
  }

  /** The instant that everything on the screen belongs to. */
  now(): number {
    return this.at ?? Date.now();
  }

  /** Day of the week and of the month. */
  weekday(millis: number): string {
    return this.day.format(millis);
  }

  /** Day and month. */
  monthday(millis: number): string {
    return this.date.format(millis);
  }

  /** Day, time to the second and zone. */
  moment(millis: number): string {
    return this.full.format(millis);
  }

  /** Day and time to the minute. */
  minute(millis: number): string {
    return this.short.format(millis);
  }

  /** How long before the real present an instant lies. */
  ago(millis: number): string {
    return this.span((Date.now() - millis) / 1000);
  }

  /** The clock of the display zone as a date-time field wants it: 2026-11-23T08:15. */
  wall(millis: number): string {
    const p = Object.fromEntries(this.parts.formatToParts(millis).map(x => [x.type, x.value]));
    return `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}`;
  }

  /** The instant at which the clock of the display zone shows this; NaN where it is no such text. */
  instant(wall: string): number {
    if (!WALL.test(wall)) return NaN; // browsers take an empty field's clock for one of the year 2000
    const wanted = Date.parse(`${wall.slice(0, 16)}:00Z`);
    const minute = (t: number) => Date.parse(`${this.wall(t)}:00Z`);
    let t = wanted;
    for (let i = 0; i < 2; i++) t += wanted - minute(t);
    return t;
  }

  /** °C to °F where wanted and back where not; differences (K) by the factor only. */
  convert(value: number, unit: string): number {
    if (!this.config.fahrenheit) return unit === '°F' ? toCelsius(value) : value;
    return unit === '°C' ? toFahrenheit(value) : unit === 'K' ? toFahrenheitDifference(value) : value;
  }

  unit(unit: string): string {
    if (!this.config.fahrenheit) return unit === '°F' ? '°C' : unit;
    return unit === '°C' || unit === 'K' ? '°F' : unit;
  }

  number(value: number, unit: string): string {
    const v = this.convert(value, unit);
    const whole = unit === '°C' || unit === '°F' || unit === 'K' || unit === 'kW';
    const digits = whole ? 1 : Math.abs(v) >= 100 ? 0 : Math.abs(v) >= 10 || unit === '%' ? (unit === '%' ? 0 : 1) : 2;
    const kind = whole ? -digits - 1 : digits;
    let f = this.numbers.get(kind);
    if (!f) {
      f = new Intl.NumberFormat(this.config.locale, { maximumFractionDigits: digits, minimumFractionDigits: whole ? digits : 0 });
      this.numbers.set(kind, f);
    }
    return f.format(v);
  }

  /** Quality, and whether it was read back from the controller. */
  origin(model: FloorModel, p: PointState): string {
    const quality = this.quality(model, p.code, p.value);
    return p.repaired ? `${quality} · ${model.text('plan.repaired')}` : quality;
  }

  /** A number without its unit. */
  brief(p: PointState): string {
    return p.value === null ? '–' : this.number(p.value, p.unit);
  }

  /** The value in words or with its unit; a dash where there is none. */
  value(p: PointState | null): string {
    if (!p || p.value === null) return '–';
    const state = this.state(p);
    if (state !== null) return state;
    const unit = this.unit(p.unit);
    return unit ? `${this.number(p.value, p.unit)} ${unit}` : this.number(p.value, p.unit);
  }

  delta(kelvin: number): string {
    return `${this.number(kelvin, 'K')} ${this.unit('K')}`;
  }

  time(millis: number): string {
    return this.clock.format(millis);
  }

  age(millis: number | null): string {
    if (millis === null) return '';
    return this.span((this.now() - millis) / 1000);
  }

  private span(seconds: number): string {
    const s = Math.max(0, Math.round(seconds));
    const [n, u] =
      s < 90 ? [s, 's'] : s < 5400 ? [Math.round(s / 60), 'min'] : s < 172800 ? [Math.round(s / 3600), 'h'] : [Math.round(s / 86400), 'd'];
    return `${n} ${u}`;
  }

  quality(model: FloorModel, code: number, value: number | null = 0): string {
    if (this.at !== null && value === null) return model.text('plan.time.unknown');
    return model.text(`plan.quality.${QUALITY[code] ?? 'fault'}`);
  }

  private state(p: PointState): string | null {
    const value = p.value ?? 0;
    const on = value >= 0.5;
    if (p.kind === 'BINARY') return p.stateTexts[on ? 1 : 0] ?? this.config.texts[on ? 'plan.on' : 'plan.off'] ?? null;
    if (p.kind === 'MULTISTATE') return p.stateTexts[Math.round(value) - 1] ?? String(value);
    return null;
  }
}
