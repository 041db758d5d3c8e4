import uPlot from 'uplot';
import { bottomAxis, leftAxis } from '../chart/axes.js';
import { numberLabels, TimeWords } from '../trend/axis.js';
import type { Palette } from '../trend/colours.js';
import type { Localizer, Series } from '../trend/model.js';
import { hasBand, type Line, tableOf } from '../trend/panes.js';
import type { Limit, Span } from './model.js';

const RIGHT = 18;
export const PLOT_HEIGHT = 260;

/** One point with its limits and the times in which its alarm stood. */
export class AlarmPlot {
  private plot: uPlot | null = null;
  private spans: Span[] = [];
  private limits: Limit[] = [];
  private line: Line | null = null;
  private range: [number, number] = [0, 1];
  private readonly words: TimeWords;

  constructor(
    private readonly host: HTMLElement,
    private readonly localizer: Localizer,
    private readonly palette: Palette,
    private readonly drawn: () => void,
  ) {
    this.words = new TimeWords(localizer.config.locale, localizer.config.zone);
  }

  show(series: Series, from: number, to: number): void {
    this.line = { series, colour: 'var(--trend-0)', dash: [], role: 'main', shift: 0 };
    this.range = [from / 1000, to / 1000];
    this.destroy();
    this.plot = new uPlot(this.options(), tableOf(this.line, this.localizer), this.host);
    this.drawn();
  }

  mark(spans: Span[]): void {
    this.spans = spans;
    this.plot?.redraw(false, true);
  }

  /** Limits must lie inside the axis; while one is moved the axis keeps still. */
  limit(limits: Limit[], still: boolean): void {
    this.limits = limits;
    if (!still && this.plot && this.line) this.plot.setData(this.plot.data);
  }

  resize(): void {
    this.plot?.setSize({ width: Math.max(120, this.host.clientWidth), height: PLOT_HEIGHT });
    this.drawn();
  }

  recolour(): void {
    this.palette.forget();
    this.plot?.redraw(true, true);
  }

  destroy(): void {
    this.plot?.destroy();
    this.plot = null;
  }

  /** Where a value is, in pixels from the top of the host; null where there is no axis. */
  top(value: number): number | null {
    if (!this.plot || !this.line) return null;
    return this.plot.valToPos(this.out(value), 'y') + this.plot.over.offsetTop;
  }

  /** The value at a height, in the point's own unit. */
  value(top: number): number | null {
    if (!this.plot || !this.line) return null;
    return this.own(this.plot.posToVal(top - this.plot.over.offsetTop, 'y'));
  }

  /** A step that can be seen: a hundredth of the axis, as a round number. */
  step(): number {
    const scale = this.plot?.scales.y;
    const span = (scale?.max ?? 1) - (scale?.min ?? 0);
    const raw = span / 100;
    const power = 10 ** Math.floor(Math.log10(raw || 1));
    return Math.max(power * (raw / power > 5 ? 10 : raw / power > 2 ? 5 : raw / power > 1 ? 2 : 1), 0.01);
  }

  private out(value: number): number {
    return this.localizer.format.convert(value, this.line!.series.unit);
  }

  private own(shown: number): number {
    const unit = this.line!.series.unit;
    const zero = this.localizer.format.convert(0, unit);
    return (shown - zero) / (this.localizer.format.convert(1, unit) - zero);
  }

  private options(): uPlot.Options {
    const line = this.line!;
    const p = this.palette;
    const stepped = line.series.kind !== 'NUMERIC';
    const edge: uPlot.Series = { stroke: () => p.of(line.colour, 0.55), width: 0.75, points: { show: false } };
    const series: uPlot.Series[] = [
      {},
      {
        stroke: () => p.of(line.colour),
        width: 1.5,
        points: { show: false },
        ...(stepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      },
    ];
    if (hasBand(line)) series.push(edge, { ...edge });
    return {
      width: Math.max(120, this.host.clientWidth),
      height: PLOT_HEIGHT,
      padding: [10, RIGHT, 0, 0],
      tzDate: ts => uPlot.tzDate(new Date(ts * 1000), this.localizer.config.zone),
      legend: { show: false },
      cursor: { drag: { x: false, y: false, setScale: false }, y: false, points: { size: 6 } },
      scales: { x: { time: true, auto: false, range: () => this.range }, y: { range: (_, min, max) => this.heights(min, max) } },
      axes: [this.timeAxis(), this.valueAxis()],
      series,
      bands: hasBand(line) ? [{ series: [3, 2], fill: () => p.of(line.colour, 0.28) }] : [],
      hooks: { drawClear: [u => this.shade(u)], draw: [() => this.drawn()] },
    };
  }

  private heights(min: number | null, max: number | null): [number, number] {
    const kind = this.line!.series.kind;
    if (kind === 'BINARY') return [-0.3, 1.3];
    const limits = this.limits.map(l => this.out(l.value));
    const all = [...limits, ...(min === null ? [] : [min]), ...(max === null ? [] : [max])].filter(Number.isFinite);
    if (!all.length) return [0, 1];
    const [lo, hi] = [Math.min(...all), Math.max(...all)];
    const least = Math.max(Math.abs(hi) * 0.01, 0.2);
    return uPlot.rangeNum(hi - lo < least ? lo - least : lo, hi - lo < least ? hi + least : hi, 0.12, true) as [number, number];
  }

  private timeAxis(): uPlot.Axis {
    return bottomAxis(this.palette, { size: 42, values: (_, ticks, __, ___, step) => this.words.labels(ticks, step) });
  }

  private valueAxis(): uPlot.Axis {
    const s = this.line!.series;
    const states = s.kind === 'BINARY' ? [0, 1] : null;
    return leftAxis(this.palette, {
      ...(states ? { splits: () => states } : {}),
      values: (_, ticks) =>
        s.kind === 'NUMERIC'
          ? numberLabels(this.localizer.config.locale, ticks)
          : ticks.map(t => (Number.isInteger(t) ? clipped(this.localizer.value(s, t)) : '')),
    });
  }

  /** Shaded and hatched, so that it is no matter of colour alone; the others only framed. */
  private shade(u: uPlot): void {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const span of this.spans) {
      const [a, b] = [u.valToPos(span.from / 1000, 'x', true), u.valToPos(span.to / 1000, 'x', true)];
      if (b < bbox.left || a > bbox.left + bbox.width) continue;
      const width = Math.max(b - a, 2 * devicePixelRatio);
      ctx.fillStyle = this.palette.of('var(--plenum-alarm)', span.kind === 'this' ? 0.2 : 0.1);
      ctx.fillRect(a, bbox.top, width, bbox.height);
      ctx.fillStyle = this.palette.of('var(--plenum-alarm)', 0.9);
      ctx.fillRect(a, bbox.top, width, (span.kind === 'this' ? 6 : 3) * devicePixelRatio);
    }
    ctx.restore();
  }
}

const clipped = (text: string): string => (text.length > 9 ? `${text.slice(0, 8)}…` : text);
