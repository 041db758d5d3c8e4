import uPlot from 'uplot';
import type { ChartData } from './model.js';
import { number } from './words.js';
import { stepOptions, type StepOptions } from '../chart/step-plot.js';
import type { Words } from '../chart/tip.js';
import { colourOf, type Palette } from '../trend/colours.js';

/** CSS pixels; a bar is no wider, however few there are. */
const WIDEST = 22;

/** The arrays that uPlot is given: places, then the band's edges, what was measured, what was estimated, what was expected. */
export function columnsOf(data: ChartData): uPlot.AlignedData {
  const places = data.names.map((_, i) => i);
  if (data.kind === 'line') return [places, data.actual];
  const used = (estimated: boolean) => data.actual.map((v, i) => ((data.estimated[i] ?? false) === estimated ? v : null));
  return [places, data.low, data.high, used(false), used(true), data.expected];
}

/** Bars with what was expected, or one line. */
export function optionsOf(data: ChartData, palette: Palette): StepOptions {
  return { ...stepOptions(data, palette, i => wordsAt(data, i)), ...(data.kind === 'line' ? line(palette) : bars(palette)) };
}

/** What was used as bars, what was expected as a line in the band in which hours usually lie. */
function bars(palette: Palette): Pick<uPlot.Options, 'series' | 'bands'> {
  const [used, other] = [colourOf(0), colourOf(1)];
  const edge: uPlot.Series = { stroke: 'transparent', points: { show: false } };
  const bar = (alpha: number): uPlot.Series => ({
    fill: () => palette.of(used, alpha),
    width: 0,
    points: { show: false },
    paths: uPlot.paths.bars!({ size: [0.7, WIDEST] }),
  });
  return {
    series: [{}, edge, { ...edge }, bar(1), bar(0.4), { stroke: () => palette.of(other), width: 2, dash: [6, 4], points: { show: false } }],
    bands: [{ series: [2, 1], fill: () => palette.of(other, 0.18) }],
  };
}

function line(palette: Palette): Pick<uPlot.Options, 'series'> {
  const colour = colourOf(0);
  return { series: [{}, { stroke: () => palette.of(colour), fill: () => palette.of(colour, 0.1), width: 2, points: { show: false } }] };
}

/** What is at a place, in words. */
export function wordsAt(data: ChartData, i: number): Words {
  const words = (v: number | null | undefined, digits: number) =>
    v === null || v === undefined ? '–' : `${number(data, v, digits)} ${data.unit}`;
  const name = data.names[i];
  if (name === undefined) return [];
  if (data.kind === 'line') return [name, words(data.actual[i], 0)];
  const [used, expected, band, estimated] = data.texts;
  return [
    name,
    `${used}: ${words(data.actual[i], 1)}${data.estimated[i] ? ` (${estimated})` : ''}`,
    `${expected}: ${words(data.expected[i], 1)}`,
    `${band}: ${words(data.low[i], 1)} – ${words(data.high[i], 1)}`,
  ];
}
