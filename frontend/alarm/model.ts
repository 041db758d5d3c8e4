/** A time in which an alarm stands, or would have stood; `kind` decides how it is hatched. */
export interface Span {
  from: number;
  to: number;
  kind: 'this' | 'other';
}

/** A limit as a line: in the point's own unit. */
export interface Limit {
  name: string;
  label: string;
  value: number;
}

/** What the server sends to the chart; times are milliseconds since 1970 UTC. */
export interface ChartConfig {
  locale: string;
  zone: string;
  fahrenheit: boolean;
  texts: Record<string, string>;
  point: string;
  from: number;
  to: number;
  /** Whether the limits can be moved. */
  tunes: boolean;
  /** Whether notes of the time are listed. */
  notes: boolean;
}

/** What the server does with a limit that is being moved. */
export interface ChartServer {
  moved(name: string, value: number, done: boolean): Promise<void>;
}
