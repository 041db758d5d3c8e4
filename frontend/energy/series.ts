import uPlot from 'uplot';
import { stepOptions, type StepOptions } from '../chart/step-plot.js';
import type { Words } from '../chart/tip.js';
import { colourOf, type Palette } from '../trend/colours.js';

/** What a chart of several series over the same steps shows; the names are those of SeriesData.java. */
export interface SeriesData {
  label: string;
  locale: string;
  unit: string;
  names: string[];
  series: Line[];
  opens: boolean;
}

/** A low and the high after it make a band. */
export interface Line {
  style: 'bar' | 'faint' | 'step' | 'dash' | 'line' | 'low' | 'high';
  name: string;
  colour: number;
  values: (number | null)[];
}

/** CSS pixels; a bar is no wider, however few there are. */
const WIDEST = 26;
const BAND = 0.18;
const FAINT = 0.4;

/** The arrays that uPlot is given: places, then each series. */
export const columnsOf = (data: SeriesData): uPlot.AlignedData => [data.names.map((_, i) => i), ...data.series.map(line => line.values)];

export function optionsOf(data: SeriesData, palette: Palette): StepOptions {
  return {
    ...stepOptions(data, palette, i => wordsAt(data, i)),
    series: [{}, ...data.series.map(line => seriesOf(line, palette))],
    bands: data.series.flatMap((line, i) =>
      line.style === 'high' ? [{ series: [i + 1, i] as [number, number], fill: () => palette.of(colourOf(line.colour), BAND) }] : [],
    ),
  };
}

function seriesOf(line: Line, palette: Palette): uPlot.Series {
  const colour = colourOf(line.colour);
  const points = { show: false };
  switch (line.style) {
    case 'bar':
    case 'faint':
      return {
        fill: () => palette.of(colour, line.style === 'faint' ? FAINT : 1),
        width: 0,
        points,
        paths: uPlot.paths.bars!({ size: [0.7, WIDEST] }),
      };
    case 'step':
      return { stroke: () => palette.of(colour), width: 2, points, paths: centred };
    case 'dash':
      return { stroke: () => palette.of(colour), width: 2, dash: [6, 4], points };
    case 'line':
      return { stroke: () => palette.of(colour), width: 2, points };
    case 'low':
    case 'high':
      return { stroke: 'transparent', points };
  }
}

/** A level line over the width of each step: what is unknown has none. */
const centred: uPlot.Series.PathBuilder = (plot, at, from, to) => {
  const path = new Path2D();
  const values = plot.data[at] ?? [];
  for (let i = from; i <= to; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    const y = plot.valToPos(value, 'y', true);
    path.moveTo(plot.valToPos(i - 0.45, 'x', true), y);
    path.lineTo(plot.valToPos(i + 0.45, 'x', true), y);
  }
  return { stroke: path, fill: null };
};

/** A number with as many digits as its size deserves. */
export function amount(data: SeriesData, value: number): string {
  const size = Math.abs(value);
  return new Intl.NumberFormat(data.locale, { maximumFractionDigits: size < 10 ? 2 : size < 1000 ? 1 : 0 }).format(value);
}

/** What is at a step, in words: its name, then each series that has a value there. */
export function wordsAt(data: SeriesData, i: number): Words {
  const name = data.names[i];
  if (name === undefined) return [];
  const words: Words = [name];
  data.series.forEach((line, at) => {
    const value = line.values[i];
    if (value === null || value === undefined || line.style === 'low') return;
    const low = line.style === 'high' ? data.series[at - 1]?.values[i] : undefined;
    const range = low === null || low === undefined ? '' : `${amount(data, low)} – `;
    words.push(`${line.name}: ${range}${amount(data, value)} ${data.unit}`);
  });
  return words.length > 1 ? words : [];
}
