import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { plotStyles } from '../chart/styles.js';
import { ThemeChanges } from '../chart/theme.js';
import type { Chart } from '../trend/chart.js';
import { colourOf, colourStyles, dashOf, Palette } from '../trend/colours.js';
import { linesOf } from '../trend/lines.js';
import { type Localizer, type Series, valueAt } from '../trend/model.js';

const HOUR = 3_600_000;

/** The history of some points up to the present, with the same chart as the Trends page; nothing on it can be pressed. */
@customElement('plenum-dashboard-trend')
export class DashboardTrend extends LitElement {
  static override styles = [
    colourStyles,
    plotStyles,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; flex: 1; }
      .canvas { flex: 1; min-height: 130px; overflow: hidden; pointer-events: none; }
      ul { list-style: none; margin: 0 0 4px; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12.5px; color: var(--plenum-soft); }
      li { display: inline-flex; gap: 6px; align-items: center; }
      svg { width: 18px; height: 8px; flex: none; }
      b { color: var(--plenum-ink); font-weight: 600; font-variant-numeric: tabular-nums; }
    `,
  ];
  @property({ attribute: false }) localizer!: Localizer;
  @property({ attribute: false }) points: string[] = [];
  @property({ attribute: false }) series: Series[] = [];
  @property({ type: Number }) hours = 24;
  @query('.canvas') private host?: HTMLElement;
  private chart: Chart | null = null;
  private readonly sizes = new ResizeObserver(() => this.chart?.resize());

  constructor() {
    super();
    new ThemeChanges(this, () => this.chart?.recolour());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.chart?.destroy();
    this.chart = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.draw(); // it was taken out and put back elsewhere
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('series') || changed.has('hours') || changed.has('points')) void this.draw();
  }

  private async draw(): Promise<void> {
    const { Chart } = await import('../trend/chart.js');
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (!this.host || !probe || !this.isConnected || !this.series.length) return;
    if (!this.chart) {
      this.chart = new Chart(this.host, this.localizer, new Palette(probe), { range: () => undefined, cursor: () => undefined });
      this.sizes.observe(this.host);
    }
    const now = Date.now();
    const loaded = { series: this.series, earlier: [], guides: [], guideKeys: [], shift: 0 };
    this.chart.show(linesOf(this.points, new Set(), loaded), now - this.hours * HOUR, now);
  }

  override render() {
    return html`<ul>${this.points.map((key, i) => this.entry(key, i))}</ul><div class="canvas"></div><span class="probe"></span>`;
  }

  private entry(key: string, i: number) {
    const s = this.series.find(x => x.point === key);
    const last = s && s.times.length ? valueAt(s, s.times.length - 1) : null;
    return html`<li><svg aria-hidden="true"><line x1="0" y1="4" x2="18" y2="4" style="stroke:${colourOf(i)}" stroke-width="3" stroke-dasharray=${dashOf(i).join(' ')}></line></svg>
      ${s?.name ?? key} ${s && last !== null ? html`<b>${this.localizer.value(s, last)}</b>` : ''}</li>`;
  }
}
