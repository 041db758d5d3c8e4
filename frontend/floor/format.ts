import { FloorModel, PlanConfig, PointState, QUALITY } from './model.js';

/** Numbers, units, ages and times as the person wants to read them. Values are converted here and nowhere else. */
export class Format {
  private readonly numbers = new Map<number, Intl.NumberFormat>();
  private readonly clock: Intl.DateTimeFormat;

  constructor(private readonly config: PlanConfig) {
    this.clock = new Intl.DateTimeFormat(config.locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: config.zone });
  }

  /** °C to °F where wanted; differences (K) by the factor only. */
  convert(value: number, unit: string): number {
    if (!this.config.fahrenheit) return value;
    return unit === '°C' ? value * 1.8 + 32 : unit === 'K' ? value * 1.8 : value;
  }

  unit(unit: string): string {
    return this.config.fahrenheit && (unit === '°C' || unit === 'K') ? '°F' : unit;
  }

  number(value: number, unit: string): string {
    const v = this.convert(value, unit);
    const digits = unit === '°C' || unit === 'K' || unit === 'kW' ? 1 : Math.abs(v) >= 100 ? 0 : Math.abs(v) >= 10 || unit === '%' ? (unit === '%' ? 0 : 1) : 2;
    let f = this.numbers.get(digits);
    if (!f) {
      const whole = unit === '°C' || unit === 'K' || unit === 'kW';
      f = new Intl.NumberFormat(this.config.locale, { maximumFractionDigits: digits, minimumFractionDigits: whole ? digits : 0 });
      this.numbers.set(digits, f);
    }
    return f.format(v);
  }

  /** The value in words or with its unit; a dash where there is none. */
  value(p: PointState): string {
    if (p.value === null) return '–';
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
    const s = Math.max(0, Math.round((Date.now() - millis) / 1000));
    const [n, u] = s < 90 ? [s, 's'] : s < 5400 ? [Math.round(s / 60), 'min'] : s < 172800 ? [Math.round(s / 3600), 'h'] : [Math.round(s / 86400), 'd'];
    return `${n} ${u}`;
  }

  quality(model: FloorModel, code: number): string {
    return model.text(`plan.quality.${QUALITY[code] ?? 'fault'}`);
  }

  private state(p: PointState): string | null {
    if (p.kind === 'BINARY') return p.stateTexts[p.value! >= 0.5 ? 1 : 0] ?? this.config.texts[p.value! >= 0.5 ? 'plan.on' : 'plan.off'];
    if (p.kind === 'MULTISTATE') return p.stateTexts[Math.round(p.value!) - 1] ?? String(p.value);
    return null;
  }
}
