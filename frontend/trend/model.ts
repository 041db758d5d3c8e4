import { Format } from '../floor/format.js';
import { type PlanConfig, type PointState, QUALITY } from '../floor/model.js';

/** What the server hands the component once. */
export interface TrendsConfig {
  locale: string;
  /** IANA zone in which times are shown. */
  zone: string;
  fahrenheit: boolean;
  texts: Record<string, string>;
  user: string;
  /** Whether notes may be pinned. */
  writes: boolean;
  /** Whether samples may be imported. */
  administrates: boolean;
  floors: { key: string; name: string }[];
  equipment: { key: string; name: string; floor: string | null }[];
  /** Keys of the points that the server opens a faceplate for. */
  commandable: string[];
}

/** One answer of the API about one point; arrays are of equal length, null is a gap. */
export interface Series {
  point: string;
  name: string;
  unit: string;
  kind: 'NUMERIC' | 'BINARY' | 'MULTISTATE';
  stateTexts: string[];
  resolution: string;
  column: string;
  times: number[];
  value?: (number | null)[];
  min?: (number | null)[];
  max?: (number | null)[];
  mean?: (number | null)[];
  last?: (number | null)[];
  quality: (number | null)[];
  /** From when to when (ms) values were read back from the memory of the controller. */
  repaired?: [number, number][];
}

/** A set point or limit of a point, as the site model knows it. */
export interface Guide {
  point: string;
  guide: string;
}
export interface Note {
  id: number;
  time: number;
  text: string;
  author: string;
  points: string[];
  mine: boolean;
}
export interface SavedView {
  id: number;
  name: string;
  owner: string;
  shared: boolean;
  query: string;
  mine: boolean;
}

export const MOST_POINTS = 16;

/** What the server lets the page do. */
export interface Server {
  addNote(time: number, points: string, text: string): Promise<void>;
  removeNote(id: number): Promise<void>;
  saveView(name: string, shared: boolean, query: string): Promise<number>;
  removeView(id: number): Promise<void>;
  openImport(): Promise<void>;
  command(point: string): Promise<void>;
}

/** Words, numbers and times as the person reads them. */
export class Localizer {
  readonly format: Format;
  private readonly moment: Intl.DateTimeFormat;

  constructor(readonly config: TrendsConfig) {
    this.format = new Format(config as unknown as PlanConfig);
    this.moment = new Intl.DateTimeFormat(config.locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: config.zone,
    });
  }

  text(key: string, ...parts: (string | number)[]): string {
    const text = this.config.texts[key] ?? key;
    return parts.reduce<string>((t, part, i) => t.replace(`{${i}}`, String(part)), text);
  }

  time(millis: number): string {
    return this.moment.format(millis);
  }

  value(s: Series, value: number | null | undefined): string {
    return this.format.value({ ...s, value: value ?? null } as unknown as PointState);
  }

  quality(code: number | null): string {
    return code === null ? this.text('trends.gap') : this.text(`plan.quality.${QUALITY[code] ?? 'fault'}`);
  }

  unit(unit: string): string {
    return this.format.unit(unit);
  }
}

/** The value that stands for an entry: the sample, the state at its end, or the mean. */
export const valueAt = (s: Series, i: number): number | null =>
  (s.value ? s.value[i] : s.kind === 'NUMERIC' ? s.mean![i] : s.last![i]) ?? null;

/** Whether what is shown at an instant was read back from the memory of the controller. */
export const isRepaired = (s: Series, time: number): boolean => (s.repaired ?? []).some(([from, to]) => time >= from && time < to);

/** The entry in force at an instant, -1 where there is none. */
export function indexAt(s: Series, time: number): number {
  let [lo, hi] = [0, s.times.length - 1];
  while (lo <= hi) {
    const mid = (lo + hi) >> 1;
    if (s.times[mid]! <= time) lo = mid + 1;
    else hi = mid - 1;
  }
  return hi;
}
