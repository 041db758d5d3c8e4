import { type Localizer, type Series, valueAt } from './model.js';

/** One line of the chart; `shift` moves an earlier period to the present one (ms). */
export interface Line {
  series: Series;
  colour: string;
  dash: number[];
  role: 'main' | 'earlier' | 'guide';
  shift: number;
}
/** Lines that share an axis: those of one unit, or one point with states. */
export interface Pane {
  key: string;
  unit: string;
  states: string[] | null;
  lines: Line[];
}

/** Sorts lines into panes: a pane for each unit, and one for each point with states. */
export function panesOf(lines: Line[], localizer: Localizer): Pane[] {
  const panes = new Map<string, Pane>();
  for (const line of lines) {
    const s = line.series;
    const numeric = s.kind === 'NUMERIC';
    const key = numeric ? `unit ${s.unit}` : `state ${s.point}`;
    let pane = panes.get(key);
    if (!pane) {
      if (line.role === 'guide') continue; // its point is not shown
      pane = { key, unit: numeric ? localizer.unit(s.unit) : '', states: numeric ? null : statesOf(s, localizer), lines: [] };
      panes.set(key, pane);
    }
    pane.lines.push(line);
  }
  return [...panes.values()].sort((a, b) => Number(a.states !== null) - Number(b.states !== null));
}

/** Words by value: index 0 is the value 0. */
function statesOf(s: Series, localizer: Localizer): string[] {
  if (s.kind === 'BINARY') return [0, 1].map(v => localizer.value(s, v));
  return ['', ...s.stateTexts];
}

type Column = (number | null)[];

/** The arrays that uPlot is given for a line: times in seconds, then its values, in the reader's unit. */
export function tableOf(line: Line, localizer: Localizer): [number[], ...Column[]] {
  const s = line.series;
  const times = s.times.map(t => (t + line.shift) / 1000);
  const convert = (values: Column): Column => values.map(v => (v === null ? null : localizer.format.convert(v, s.unit)));
  const main = convert(s.times.map((_, i) => valueAt(s, i)));
  return hasBand(line) ? [times, main, convert(s.min!), convert(s.max!)] : [times, main];
}

/** Least and greatest value are drawn where a column holds many samples. */
export const hasBand = (line: Line): boolean => line.role === 'main' && line.series.kind === 'NUMERIC' && line.series.min !== undefined;

export interface UncertainSpan {
  from: number;
  to: number;
  code: number;
}

/** The times (seconds) in which a series was not simply good. */
export function uncertainSpans(s: Series, to: number): UncertainSpan[] {
  const spans: UncertainSpan[] = [];
  s.times.forEach((time, i) => {
    const code = s.quality[i];
    if (!code) return; // good, or a gap
    const from = time / 1000;
    const end = (s.times[i + 1] ?? to) / 1000;
    const last = spans[spans.length - 1];
    if (last && last.code === code && last.to === from) last.to = end;
    else spans.push({ from, to: end, code });
  });
  return spans;
}
