import type uPlot from 'uplot';
import type { Palette } from '../trend/colours.js';

/** Pixels for the labels of a value axis; those of charts above one another begin at the same place. */
export const LEFT = 62;

/** An axis at the bottom, in the theme's colours. */
export function bottomAxis(palette: Palette, more: uPlot.Axis): uPlot.Axis {
  return {
    stroke: () => palette.of('var(--plenum-soft)'),
    font: '12px system-ui, sans-serif',
    space: 70,
    grid: { stroke: () => palette.of('var(--plenum-line)'), width: 1 },
    ticks: { stroke: () => palette.of('var(--plenum-line)'), size: 5 },
    ...more,
  };
}

/** An axis at the left, in the theme's colours. */
export const leftAxis = (palette: Palette, more: uPlot.Axis): uPlot.Axis =>
  bottomAxis(palette, { size: LEFT, space: 28, ticks: { show: false }, ...more });

/** An axis of places that are numbered from 0: a label at each, or at as many as there is room for. */
export function namesAxis(palette: Palette, names: string[], more: uPlot.Axis = {}): uPlot.Axis {
  return bottomAxis(palette, {
    size: 28,
    space: widthOf(names) + 14,
    incrs: STEPS,
    grid: { show: false },
    ticks: { show: false },
    values: (_, ticks) => ticks.map(at => names[at] ?? ''),
    ...more,
  });
}

/** About as many pixels as the longest of these names needs. */
const widthOf = (names: string[]): number => 7 * names.reduce((most, name) => Math.max(most, name.length), 0);

/** Pixels to leave free at the right, so that the last name is not cut off. */
export const rightOf = (names: string[]): number => Math.max(18, Math.ceil(widthOf(names) / 2));

const STEPS = [1, 2, 3, 4, 6, 8, 12, 24, 48, 72, 96, 168, 336, 672, 1344, 2688];

/** So that the first and the last of these places are shown whole. */
export const wholePlaces = (count: number): [number, number] => [-0.5, Math.max(1, count) - 0.5];

/** Values with the zero line among them. */
export const fromZero: uPlot.Range.Config = { min: { pad: 0.1, soft: 0, mode: 1 }, max: { pad: 0.1, soft: 0, mode: 1 } };
