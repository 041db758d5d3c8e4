import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Format } from '../format.js';
import type { FloorModel, PointState } from '../model.js';

interface Series {
  times: number[];
  min: (number | null)[];
  max: (number | null)[];
  mean: (number | null)[];
}
const DAY = 86_400_000;

/** The last 24 hours of a point: a sparkline, or large with axes and a CSV link. Loads when it comes into sight. */
@customElement('plenum-trend')
export class Trend extends LitElement {
  static override styles = css`
    :host { display: block; min-width: 0; }
    svg { display: block; width: 100%; overflow: visible; }
    .band { fill: var(--plenum-line); opacity: .7; }
    .line { fill: none; stroke: var(--plenum-ink); stroke-width: 1.3; vector-effect: non-scaling-stroke; }
    .grid { stroke: var(--plenum-line); stroke-width: 1; }
    text { fill: var(--plenum-soft); font-size: 11px; font-family: inherit; font-variant-numeric: tabular-nums; }
    button { font: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; color: var(--plenum-focus); min-height: 36px; }
    @media (max-width: 700px) { button { min-height: 44px; } }
    p { color: var(--plenum-soft); margin: 4px 0; }
  `;
  @property({ attribute: false }) model!: FloorModel;
  @property({ attribute: false }) format!: Format;
  @property({ attribute: false }) point!: PointState;
  @property({ type: Boolean }) large = false;
  /** The instant at which it ends; null for the present. */
  @property({ attribute: false }) until: number | null = null;
  @state() private series: Series | null = null;
  @state() private failed = false;
  private sight: IntersectionObserver | null = null;
  /** The end of what is loaded or on its way. */
  private end: number | null = null;
  private later = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.sight = new IntersectionObserver(entries => {
      if (entries.some(e => e.isIntersecting)) {
        this.sight?.disconnect();
        void this.load();
      }
    });
    this.sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sight?.disconnect();
  }

  override updated(changed: Map<string, unknown>): void {
    if (!changed.has('until') || !this.series || this.end === this.until) return;
    window.clearTimeout(this.later); // a slider that is dragged stops somewhere
    this.later = window.setTimeout(() => this.isConnected && void this.load(), 350);
  }

  private query(points: number): string {
    const now = this.until ?? Date.now();
    const key = this.point.key.split('/').map(encodeURIComponent).join('/');
    return `/api/v1/points/${key}/trend?from=${new Date(now - DAY).toISOString()}&to=${new Date(now).toISOString()}&maxPoints=${points}`;
  }

  private async load(): Promise<void> {
    const end = (this.end = this.until);
    try {
      const answer = await fetch(this.query(this.large ? 400 : 80), { headers: { Accept: 'application/json' } });
      this.failed = !answer.ok;
      const series = answer.ok ? finite((await answer.json()) as Series) : null;
      if (series && end === this.end) this.series = series;
    } catch {
      this.failed = true;
    }
  }

  private async csv(): Promise<void> {
    const answer = await fetch(this.query(2000), { headers: { Accept: 'text/csv' } });
    if (!answer.ok) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await answer.blob());
    link.download = `${this.point.key.replaceAll('/', '_')}.csv`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  override render() {
    const n = this.series?.times.length ?? 0;
    if (this.failed || (this.series && n < 2)) {
      return this.large ? html`<p>${this.model.text(this.failed ? 'plan.trend-failed' : 'plan.trend-empty')}</p>` : nothing;
    }
    if (!this.series) return nothing;
    return this.large ? this.chart(this.series) : this.spark(this.series);
  }

  private paths(s: Series, x: (t: number) => number, y: (v: number) => number) {
    const step = this.point.kind !== 'NUMERIC';
    let line = '';
    let pen = false;
    let last = 0;
    const top: string[] = [];
    const bottom: string[] = [];
    s.times.forEach((t, i) => {
      const v = s.mean[i] ?? s.max[i];
      if (v === null || v === undefined) {
        pen = false;
        return;
      }
      const px = x(t).toFixed(1);
      line += pen ? (step ? `H${px}V${y(v).toFixed(1)}` : `L${px} ${y(v).toFixed(1)}`) : `M${px} ${y(v).toFixed(1)}`;
      pen = true;
      last = v;
      top.push(`${px},${y(s.max[i] ?? v).toFixed(1)}`);
      bottom.unshift(`${px},${y(s.min[i] ?? v).toFixed(1)}`);
    });
    return { line, last, band: [...top, ...bottom].join(' ') };
  }

  private range(s: Series): [number, number] {
    const values = [...s.min, ...s.max].filter((v): v is number => v !== null && Number.isFinite(v));
    let [lo, hi] = [Math.min(...values), Math.max(...values)];
    if (this.point.kind === 'BINARY') [lo, hi] = [0, 1];
    const floor = ['°C', '°F', 'K'].includes(this.point.unit) ? 1 : Math.max(Math.abs(hi) * 0.02, 0.02);
    if (hi - lo < floor) [lo, hi] = [(lo + hi - floor) / 2, (lo + hi + floor) / 2];
    return [lo, hi];
  }

  private spark(s: Series) {
    const [lo, hi] = this.range(s);
    const to = this.end ?? Date.now();
    const p = this.paths(
      s,
      t => ((t - to + DAY) / DAY) * 80,
      v => 22 - ((v - lo) / (hi - lo)) * 20,
    );
    return html`<svg viewBox="0 0 80 24" height="24" preserveAspectRatio="none" aria-hidden="true">${svg`<polygon class="band" points=${p.band}></polygon><path class="line" d=${p.line}></path>`}</svg>`;
  }

  private chart(s: Series) {
    const [lo, hi] = this.range(s);
    const to = this.end ?? Date.now();
    const [w, h, left, bottom] = [330, 150, 40, 20];
    const x = (t: number) => left + ((t - to + DAY) / DAY) * (w - left);
    const y = (v: number) => h - bottom - 6 - ((v - lo) / (hi - lo)) * (h - bottom - 12);
    const p = this.paths(s, x, y);
    const rows = this.point.kind === 'BINARY' ? [0, 1] : [lo, (lo + hi) / 2, hi];
    const columns = [24, 18, 12, 6, 0].map(hours => to - hours * 3_600_000);
    const words = `${this.point.name}: ${this.format.value({ ...this.point, value: lo })} – ${this.format.value({ ...this.point, value: hi })}`;
    return html`<svg viewBox="0 0 ${w} ${h}" role="img" aria-label=${words}>
      ${rows.map(v => svg`<path class="grid" d="M${left} ${y(v)}H${w}"></path><text x=${left - 5} y=${y(v) + 4} text-anchor="end">${this.point.kind === 'NUMERIC' ? this.format.number(v, this.point.unit) : this.format.value({ ...this.point, value: Math.round(v) })}</text>`)}
      ${columns.map((t, i) => svg`<text x=${x(t)} y=${h - 3} text-anchor=${i === 0 ? 'start' : i === 4 ? 'end' : 'middle'}>${this.format.time(t)}</text>`)}
      ${svg`<polygon class="band" points=${p.band}></polygon><path class="line" d=${p.line}></path>`}</svg>
      <button @click=${() => void this.csv()}>${this.model.text('plan.csv')}</button>`;
  }
}

/** JSON has no word for "not a number": whatever is none becomes a gap. */
function finite(series: Series): Series {
  const numbers = (list: unknown[]) => list.map(v => (typeof v === 'number' && Number.isFinite(v) ? v : null));
  return { times: series.times, min: numbers(series.min), max: numbers(series.max), mean: numbers(series.mean) };
}
