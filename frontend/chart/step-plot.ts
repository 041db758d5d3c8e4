import uPlot from 'uplot';
import { fromZero, leftAxis, namesAxis, rightOf, wholePlaces } from './axes.js';
import { tipOf, type Words } from './tip.js';
import { numberLabels } from '../trend/axis.js';
import type { Palette } from '../trend/colours.js';

export type StepOptions = Omit<uPlot.Options, 'width' | 'height'>;

/** How data of one kind are drawn. */
export interface StepDrawing<D> {
  /** The arrays that uPlot is given: places, then each series. */
  columnsOf(data: D): uPlot.AlignedData;
  optionsOf(data: D, palette: Palette): StepOptions;
}

/** What all charts over named steps share: an axis of names, one of values that has its zero, and a tip that tells a step in words. */
export function stepOptions(
  data: { names: string[]; locale: string },
  palette: Palette,
  words: (step: number) => Words,
): Omit<StepOptions, 'series'> {
  return {
    padding: [24, rightOf(data.names), 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false, setScale: false }, y: false, points: { show: false } },
    scales: { x: { time: false, range: () => wholePlaces(data.names.length) }, y: { range: fromZero } },
    axes: [namesAxis(palette, data.names), leftAxis(palette, { values: (_, ticks) => numberLabels(data.locale, ticks) })],
    plugins: [tipOf(words)],
  };
}

/** A chart over named steps in an element that holds nothing else. */
export class StepPlot<D> {
  private plot: uPlot | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly palette: Palette,
    private readonly drawing: StepDrawing<D>,
  ) {}

  show(data: D): void {
    this.destroy();
    this.plot = new uPlot({ ...this.drawing.optionsOf(data, this.palette), ...this.size() }, this.drawing.columnsOf(data), this.host);
  }

  /** Which step the pointer is at, from 0 on; null where it is at none. */
  get step(): number | null {
    return this.plot?.cursor.idx ?? null;
  }

  resize(): void {
    this.plot?.setSize(this.size());
  }

  recolour(): void {
    this.palette.forget();
    this.plot?.redraw(true, true);
  }

  destroy(): void {
    this.plot?.destroy();
    this.plot = null;
  }

  private size() {
    return { width: Math.max(120, this.host.clientWidth), height: this.host.clientHeight };
  }
}
