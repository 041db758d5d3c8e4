import uPlot from 'uplot';
import { bottomAxis, leftAxis, namesAxis, rightOf, wholePlaces } from '../../chart/axes.js';
import { tipOf } from '../../chart/tip.js';
import { numberLabels } from '../axis.js';
import type { Palette } from '../colours.js';
import { type Day, durationOf } from '../hours.js';
import { shade } from './shades.js';

/** What both plots of a point show, and the words for it. */
export interface Hours {
  days: Day[];
  locale: string;
  /** The day that begins at this instant (ms). */
  day: (start: number) => string;
  /** A value with its unit; null where nothing was received. */
  value: (value: number | null) => string;
}

export type Options = Omit<uPlot.Options, 'width' | 'height'>;

/** Nothing is selected by dragging; a click counts although the hand has moved a little. */
const STILL: uPlot.Cursor = { drag: { x: false, y: false, setScale: false, click: () => undefined }, y: false, points: { show: false } };

/** A column for each day, a row for each hour, the first at the top; the value is a colour. */
export function carpetOptions(hours: Hours, palette: Palette, open: (day: Day) => void): Options {
  const { days } = hours;
  const names = days.map(d => hours.day(d.start));
  const hourLabel = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
  return {
    padding: [8, rightOf(names), 0, 0],
    legend: { show: false },
    cursor: STILL,
    scales: { x: { time: false, range: () => wholePlaces(days.length) }, y: { dir: -1, range: () => wholePlaces(24) } },
    axes: [
      namesAxis(palette, names),
      leftAxis(palette, { grid: { show: false }, incrs: [3, 6, 12], values: (_, ticks) => ticks.map(hourLabel) }),
    ],
    series: [{}, { paths: () => null, points: { show: false } }],
    plugins: [
      tipOf((i, plot) => {
        const hour = hourAt(plot);
        const day = days[i];
        return day ? [`${hours.day(day.start)} ${hourLabel(hour)}`, hours.value(day.hours[hour] ?? null)] : [];
      }),
    ],
    hooks: { draw: [plot => cells(plot, days)], ready: [plot => plot.over.addEventListener('click', () => chosen(plot, days, open))] },
  };
}

/** uPlot asks for values by place; what is drawn are the days themselves. */
export const carpetColumns = (hours: Hours): uPlot.AlignedData => [hours.days.map((_, i) => i), hours.days.map(() => null)];

const hourAt = (plot: uPlot): number => Math.min(23, Math.max(0, Math.round(plot.posToVal(plot.cursor.top ?? 0, 'y'))));

function chosen(plot: uPlot, days: Day[], open: (day: Day) => void): void {
  const day = days[plot.cursor.idx ?? -1];
  if (day) open(day);
}

/** Edges on whole pixels, or the ground would shine through between the cells. */
function cells(plot: uPlot, days: Day[]): void {
  const values = durationOf(days);
  const [least, greatest] = [values[values.length - 1] ?? 0, values[0] ?? 1];
  const at = (value: number, scale: 'x' | 'y') => Math.round(plot.valToPos(value, scale, true));
  const rows = Array.from({ length: 25 }, (_, hour) => at(hour - 0.5, 'y'));
  days.forEach((day, x) => {
    const [left, right] = [at(x - 0.5, 'x'), at(x + 0.5, 'x')];
    day.hours.forEach((value, hour) => {
      const [top, bottom] = [rows[hour] ?? 0, rows[hour + 1] ?? 0];
      if (value === null) return;
      plot.ctx.fillStyle = shade(value, least, greatest);
      plot.ctx.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    });
  });
}

/** How many hours the value was at least how much. */
export function durationOptions(hours: Hours, palette: Palette): Options {
  const colour = 'var(--plenum-focus)';
  return {
    padding: [24, 18, 0, 0],
    legend: { show: false },
    cursor: STILL,
    scales: { x: { time: false }, y: { range: (_, min, max) => uPlot.rangeNum(min ?? 0, max ?? 1, 0.08, true) } },
    axes: [
      bottomAxis(palette, {
        size: 28,
        label: 'h',
        labelSize: 18,
        labelFont: '12px system-ui, sans-serif',
        values: (_, t) => numberLabels(hours.locale, t),
      }),
      leftAxis(palette, { values: (_, ticks) => numberLabels(hours.locale, ticks) }),
    ],
    series: [
      {},
      {
        stroke: () => palette.of(colour),
        fill: () => palette.of(colour, 0.12),
        fillTo: plot => plot.scales.y?.min ?? 0,
        width: 2,
        points: { show: false },
      },
    ],
    plugins: [tipOf((i, plot) => [`${numberLabels(hours.locale, [i]).join('')} h`, hours.value(plot.data[1]?.[i] ?? null)])],
  };
}

export function durationColumns(hours: Hours): uPlot.AlignedData {
  const values = durationOf(hours.days);
  return [values.map((_, i) => i), values];
}
