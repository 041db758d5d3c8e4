import uPlot from 'uplot';
import { bottomAxis, LEFT, leftAxis } from '../chart/axes.js';
import { numberLabels, TimeWords } from './axis.js';
import type { Palette } from './colours.js';
import { Gestures } from './gestures.js';
import type { Localizer } from './model.js';
import { uncertainSpans, hasBand, type Line, type Pane, panesOf, tableOf } from './panes.js';

/** Where the flags of the notes are. */
const TOP = 22;
const BOTTOM = 42;
/** Between panes, so that the lowest label of one does not meet the highest of the next. */
const SPACE = 10;
const SYNC = 'plenum-trends';

export interface ChartListener {
  /** Somebody wants to see this range (ms). */
  range(from: number, to: number): void;
  /** The crosshair is at this instant (ms), or nowhere. */
  cursor(time: number | null): void;
}

/** All panes of the page: one for each unit, above one another, with one crosshair and one time axis. */
export class Chart {
  private plots: uPlot[] = [];
  private panes: Pane[] = [];
  private shape = '';
  private from = 0;
  private to = 1;
  private readonly words: TimeWords;
  private readonly gestures: Gestures;

  constructor(
    private readonly host: HTMLElement,
    private readonly localizer: Localizer,
    private readonly palette: Palette,
    private readonly listener: ChartListener,
  ) {
    this.words = new TimeWords(localizer.config.locale, localizer.config.zone);
    this.gestures = new Gestures({
      range: () => [this.from, this.to],
      width: () => this.plots[0]?.over.clientWidth ?? 1,
      look: (from, to) => this.look(from, to),
      settle: (from, to) => this.listener.range(from, to),
    });
  }

  on(host: HTMLElement | null | undefined): boolean {
    return host === this.host;
  }

  /** Draws; what has the same lines as before keeps its place and its crosshair. */
  show(lines: Line[], from: number, to: number): void {
    [this.from, this.to] = [from, to];
    this.panes = panesOf(lines, this.localizer);
    const shape = JSON.stringify(
      this.panes.map(p => [p.key, p.states, p.lines.map(l => [l.series.point, l.role, hasBand(l), l.colour, l.dash.length])]),
    );
    if (shape !== this.shape) {
      this.shape = shape;
      this.destroy();
      this.plots = this.panes.map((pane, i) => this.plot(pane, i));
      this.resize();
    } else {
      this.panes.forEach((pane, i) => this.plots[i]?.setData(this.data(pane)));
    }
  }

  /** The range before its data are there. */
  look(from: number, to: number): void {
    [this.from, this.to] = [from, to];
    this.plots.forEach(plot => plot.setScale('x', { min: from / 1000, max: to / 1000 }));
  }

  destroy(): void {
    this.gestures.stop();
    this.plots.forEach(plot => plot.destroy());
    this.plots = [];
  }

  recolour(): void {
    this.palette.forget();
    this.plots.forEach(plot => plot.redraw(true, true));
  }

  /** Shares the height among the panes; states need less. */
  resize(): void {
    const width = this.host.clientWidth;
    if (!width || !this.panes.length) return;
    const numeric = this.panes.filter(p => !p.states).length;
    const small = 100; // with room for the name above the highest state
    const free = this.host.clientHeight - TOP - BOTTOM - small * (this.panes.length - numeric);
    const flows = getComputedStyle(this.host).overflowY === 'visible'; // a narrow page is scrolled as a whole
    const large = flows ? (numeric > 2 ? 150 : 190) : Math.max(numeric > 2 ? 120 : 150, Math.min(520, free / Math.max(1, numeric)));
    this.plots.forEach((plot, i) => {
      const bottom = i === this.plots.length - 1 ? BOTTOM : 0; // the only one with labels of time
      plot.setSize({ width, height: Math.floor((this.panes[i]?.states ? small : large) + bottom) });
    });
  }

  /** Puts the crosshair on an instant, or takes it away. */
  point(time: number | null): void {
    const plot = this.plots[0];
    if (!plot) return;
    const left = time === null ? -10 : plot.valToPos(time / 1000, 'x');
    this.plots.forEach(p => p.setCursor({ left, top: time === null ? -10 : p.over.clientHeight / 2 }, p === plot));
  }

  /** Where an instant is, in pixels from the left of the host; null outside. */
  left(time: number): number | null {
    const plot = this.plots[0];
    if (!plot || time < this.from || time > this.to) return null;
    return LEFT + plot.valToPos(time / 1000, 'x');
  }

  private data(pane: Pane): uPlot.AlignedData {
    return uPlot.join(pane.lines.map(line => tableOf(line, this.localizer) as uPlot.AlignedData));
  }

  private plot(pane: Pane, index: number): uPlot {
    const last = index === this.panes.length - 1;
    const box = document.createElement('div');
    box.className = 'pane';
    box.dataset.unit = (pane.states ? pane.lines[0]?.series.name : pane.unit) ?? '';
    this.host.append(box);
    const options: uPlot.Options = {
      width: Math.max(100, this.host.clientWidth),
      height: 150,
      padding: [pane.states ? 24 : 8, 18, last ? 0 : SPACE, 0],
      tzDate: ts => uPlot.tzDate(new Date(ts * 1000), this.localizer.config.zone),
      legend: { show: false },
      cursor: {
        sync: { key: SYNC, scales: ['x', null] },
        drag: { x: true, y: false, setScale: false },
        points: { size: 6 },
        bind: { dblclick: () => () => null },
      },
      scales: { x: { time: true, auto: false, range: () => [this.from / 1000, this.to / 1000] }, y: this.scale(pane) },
      axes: [this.timeAxis(last), this.valueAxis(pane)],
      ...this.lines(pane),
      hooks: {
        drawClear: [u => this.shade(u, this.panes[index] ?? pane)],
        setSelect: [u => this.selected(u)],
        setCursor: [u => this.moved(u)],
        destroy: [() => box.remove()],
      },
    };
    const plot = new uPlot(options, this.data(pane), box);
    this.gestures.attach(plot.over);
    return plot;
  }

  private scale(pane: Pane): uPlot.Scale {
    if (!pane.states)
      return { range: (_, min, max) => (min === null || max === null ? [0, 1] : uPlot.rangeNum(...spread(min, max), 0.08, true)) };
    const words = pane.states.length;
    return { range: words > 2 ? [0.6, words - 0.6] : [-0.3, 1.3] };
  }

  private timeAxis(last: boolean): uPlot.Axis {
    return bottomAxis(this.palette, {
      size: last ? BOTTOM : 0,
      ...(last ? {} : { ticks: { show: false } }),
      values: (_, ticks, __, ___, step) => (last ? this.words.labels(ticks, step) : ticks.map(() => '')),
    });
  }

  private valueAxis(pane: Pane): uPlot.Axis {
    const states = pane.states;
    return leftAxis(this.palette, {
      ...(states ? { splits: () => states.map((_, i) => i).filter(i => states[i]) } : {}),
      values: (_, ticks) => (states ? ticks.map(t => clipped(states[t] ?? '')) : numberLabels(this.localizer.config.locale, ticks)),
    });
  }

  private lines(pane: Pane): { series: uPlot.Series[]; bands: uPlot.Band[] } {
    const series: uPlot.Series[] = [{}];
    const bands: uPlot.Band[] = [];
    for (const line of pane.lines) {
      const stepped = line.role === 'guide' || line.series.kind !== 'NUMERIC';
      series.push({
        stroke: () => this.palette.of(line.colour, line.role === 'earlier' ? 0.6 : line.role === 'guide' ? 0.8 : 1),
        width: line.role === 'main' ? 1.5 : 1,
        dash: line.role === 'earlier' ? [2, 3] : line.role === 'guide' ? [8, 4] : line.dash,
        points: { show: false },
        ...(stepped ? { paths: uPlot.paths.stepped!({ align: 1 }) } : {}),
      });
      if (hasBand(line)) {
        const at = series.length;
        const edge: uPlot.Series = { stroke: () => this.palette.of(line.colour, 0.55), width: 0.75, points: { show: false } }; // one bad minute must be seen
        series.push(edge, { ...edge });
        bands.push({ series: [at + 1, at], fill: () => this.palette.of(line.colour, 0.28) });
      }
    }
    return { series, bands };
  }

  /** Hatches the times in which a value was not simply good, so that it is no matter of colour alone. */
  private shade(u: uPlot, pane: Pane): void {
    const { ctx, bbox } = u;
    ctx.save();
    ctx.beginPath();
    ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
    ctx.clip();
    for (const line of pane.lines.filter(l => l.role === 'main')) {
      for (const [from, to] of line.series.repaired ?? []) {
        const [a, b] = [u.valToPos(from / 1000, 'x', true), u.valToPos(to / 1000, 'x', true)];
        repairedBand(ctx, a, Math.max(b - a, 2), bbox, this.palette.of('var(--plenum-soft)', 0.1), this.palette.of(line.colour, 0.7));
      }
      for (const uncertain of uncertainSpans(line.series, this.to)) {
        const [a, b] = [u.valToPos(uncertain.from, 'x', true), u.valToPos(uncertain.to, 'x', true)];
        if (b < bbox.left || a > bbox.left + bbox.width) continue;
        const colour =
          uncertain.code === 1 ? 'var(--plenum-override)' : uncertain.code === 4 ? 'var(--plenum-alarm)' : 'var(--plenum-stale)';
        hatch(ctx, a, Math.max(b - a, 2), bbox, this.palette.of(colour, 0.14), this.palette.of(colour, 0.5));
      }
    }
    ctx.restore();
  }

  private selected(u: uPlot): void {
    const { left, width } = u.select;
    if (width > 4 && !this.gestures.panning) this.listener.range(u.posToVal(left, 'x') * 1000, u.posToVal(left + width, 'x') * 1000);
    if (width > 0) u.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
  }

  private moved(u: uPlot): void {
    if (u !== this.plots[0]) return; // the others follow it
    const left = u.cursor.left ?? -1;
    this.listener.cursor(left < 0 ? null : u.posToVal(left, 'x') * 1000);
  }
}

/** A line that never moves needs room too. */
function spread(min: number, max: number): [number, number] {
  const least = Math.max(Math.abs(max) * 0.01, 0.2);
  return max - min >= least ? [min, max] : [(min + max - least) / 2, (min + max + least) / 2];
}

const clipped = (text: string): string => (text.length > 9 ? `${text.slice(0, 8)}…` : text);

/** A grey ground with a bar of the line's colour on top: values that were read back later. */
function repairedBand(ctx: CanvasRenderingContext2D, left: number, width: number, box: uPlot.BBox, ground: string, bar: string): void {
  ctx.fillStyle = ground;
  ctx.fillRect(left, box.top, width, box.height);
  ctx.fillStyle = bar;
  ctx.fillRect(left, box.top, width, 4);
}

function hatch(ctx: CanvasRenderingContext2D, left: number, width: number, box: uPlot.BBox, ground: string, stroke: string): void {
  ctx.fillStyle = ground;
  ctx.fillRect(left, box.top, width, box.height);
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, box.top, width, box.height);
  ctx.clip();
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let x = Math.floor((left - box.height) / 12) * 12; x < left + width; x += 12) {
    ctx.moveTo(x, box.top + box.height);
    ctx.lineTo(x + box.height, box.top);
  }
  ctx.stroke();
  ctx.restore();
}
