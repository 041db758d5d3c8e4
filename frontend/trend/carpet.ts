import { HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { TrendApi } from './api.js';
import { Palette } from './colours.js';
import { type Day, daysOf, durationOf } from './hours.js';
import type { Localizer, Series } from './model.js';
import { DAY, HOUR } from './range.js';

echarts.use([HeatmapChart, LineChart, GridComponent, TooltipComponent, VisualMapComponent, CanvasRenderer]);

/** Even in lightness, so that it can be read without colours too. */
const SCALE = ['#2b1055', '#3b3f8f', '#2f7196', '#2e9f8a', '#74c566', '#f2e44c'];
/** The API gives at most this many columns. */
const MOST_HOURS = 9_900;

/** A point's hours day by day as a carpet, and how long it was at least how much. A click goes to the trend of that day. */
@customElement('plenum-trend-carpet')
export class TrendCarpet extends LitElement {
  static override styles = css`
    :host { display: flex; flex-direction: column; flex: 1; min-height: 0; overflow-y: auto; }
    header { display: flex; gap: 10px; align-items: center; padding: 8px 12px; flex-wrap: wrap; }
    select { font: inherit; color: var(--plenum-ink); background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 4px 10px; min-height: 32px; max-width: 100%; }
    h2 { font-size: 14px; margin: 4px 12px 0; font-weight: 600; }
    .chart { flex: 3; min-height: 260px; }
    .duration { flex: 2; min-height: 200px; }
    p { color: var(--plenum-soft); margin: 6px 12px; font-size: 12.5px; }
    :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: -2px; }
  `;
  @property({ attribute: false }) localizer!: Localizer;
  @property({ attribute: false }) api!: TrendApi;
  @property({ attribute: false }) points: string[] = [];
  @property({ attribute: false }) names: Map<string, string> = new Map();
  @property({ attribute: false }) from = 0;
  @property({ attribute: false }) to = 0;
  @state() private chosen = '';
  @state() private series: Series | null = null;
  @state() private failed = false;
  @query('.chart') private carpetHost?: HTMLElement;
  @query('.duration') private durationHost?: HTMLElement;
  private charts: echarts.ECharts[] = [];
  private days: Day[] = [];
  private search = '';
  private readonly sizes = new ResizeObserver(() => this.charts.forEach(c => c.resize()));

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.charts.forEach(c => c.dispose());
    this.charts = [];
  }

  override willUpdate(): void {
    if (!this.points.includes(this.chosen)) this.chosen = this.points[0] ?? '';
  }

  override updated(changed: PropertyValues): void {
    if (this.chosen && ['points', 'from', 'to', 'chosen'].some(p => changed.has(p))) void this.load();
  }

  /** Colours have changed with the theme. */
  recolour(): void {
    this.draw();
  }

  private async load(): Promise<void> {
    const hours = Math.min(MOST_HOURS, Math.max(24, Math.round((this.to - this.from) / HOUR)));
    const from = Math.floor(Math.max(this.from, this.to - hours * HOUR) / HOUR) * HOUR;
    const question = `${this.chosen} ${from} ${hours}`;
    if (question === this.search) return;
    this.search = question;
    try {
      const found = await this.api.trends([{ points: [this.chosen], from, to: from + hours * HOUR }], hours + 1);
      if (!found || question !== this.search) return;
      this.series = found[0]?.[0] ?? null;
      this.failed = false;
    } catch {
      this.failed = true;
    }
    await this.updateComplete;
    this.draw();
  }

  private draw(): void {
    const s = this.series;
    if (!s || !this.carpetHost || !this.durationHost) return;
    this.days = daysOf(s, this.localizer.config.zone, v => this.localizer.format.convert(v, s.unit));
    if (!this.charts.length) {
      this.charts = [echarts.init(this.carpetHost), echarts.init(this.durationHost)];
      this.charts[0]?.on('click', e => this.open((e.value as number[])[0]));
    }
    const palette = new Palette(this.renderRoot.querySelector('header')!);
    const [ink, line] = [palette.of('var(--plenum-soft)'), palette.of('var(--plenum-line)')];
    this.charts[0]?.setOption(this.carpet(s, ink, line, palette.of('var(--plenum-panel)')), true);
    this.charts[1]?.setOption(this.duration(s, ink, line, palette.of('var(--plenum-focus)')), true);
    this.charts.forEach(c => c.resize());
  }

  private open(index: number | undefined): void {
    const day = this.days[index ?? -1];
    if (day) this.dispatchEvent(new CustomEvent('trend-day', { detail: { from: day.start, to: day.start + DAY } }));
  }

  private carpet(s: Series, ink: string, line: string, panel: string): echarts.EChartsCoreOption {
    const zone = this.localizer.config.zone;
    const words = new Intl.DateTimeFormat(this.localizer.config.locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: zone,
    });
    const data = this.days.flatMap((d, x) => d.hours.map((v, y) => [x, y, v === null ? '-' : v]));
    const values = durationOf(this.days);
    const number = (v: number) =>
      `${new Intl.NumberFormat(this.localizer.config.locale, { maximumFractionDigits: 1 }).format(v)} ${this.localizer.unit(s.unit)}`;
    const axis = { axisLabel: { color: ink }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } };
    return {
      animation: false,
      grid: { left: 52, right: 16, top: 8, bottom: 62 },
      tooltip: {
        backgroundColor: panel,
        borderColor: line,
        textStyle: { color: ink },
        formatter: (p: { value: (number | string)[] }) => this.tip(words, p.value, number),
      },
      xAxis: { type: 'category', data: this.days.map(d => words.format(d.start)), ...axis },
      yAxis: {
        type: 'category',
        data: Array.from({ length: 24 }, (_, h) => `${String(h).padStart(2, '0')}:00`),
        inverse: true,
        ...axis,
        axisLabel: { color: ink, interval: 2 },
      },
      visualMap: {
        min: values[values.length - 1] ?? 0,
        max: values[0] ?? 1,
        calculable: true,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        itemHeight: 160,
        itemWidth: 12,
        textStyle: { color: ink },
        inRange: { color: SCALE },
        formatter: (v: number) => number(v),
      },
      series: [{ type: 'heatmap', data, progressive: 0, emphasis: { itemStyle: { borderColor: ink, borderWidth: 1 } } }],
    };
  }

  private tip(words: Intl.DateTimeFormat, [x, y, v]: (number | string)[], number: (v: number) => string): string {
    const value = typeof v === 'number' ? number(v) : this.localizer.text('trends.gap');
    const day = this.days[Number(x)];
    return day ? `${words.format(day.start)} ${String(y).padStart(2, '0')}:00<br><b>${echarts.format.encodeHTML(value)}</b>` : '';
  }

  private duration(s: Series, ink: string, line: string, colour: string): echarts.EChartsCoreOption {
    const values = durationOf(this.days);
    const step = Math.max(1, Math.floor(values.length / 1000));
    const data = values.map((v, i) => [i, v]).filter((_, i) => i % step === 0 || i === values.length - 1);
    const axis = {
      axisLabel: { color: ink },
      nameTextStyle: { color: ink },
      axisLine: { lineStyle: { color: line } },
      splitLine: { lineStyle: { color: line } },
    };
    return {
      animation: false,
      grid: { left: 52, right: 16, top: 26, bottom: 38 },
      tooltip: {
        trigger: 'axis',
        valueFormatter: (v: unknown) =>
          `${new Intl.NumberFormat(this.localizer.config.locale, { maximumFractionDigits: 1 }).format(Number(v))} ${this.localizer.unit(s.unit)}`,
      },
      xAxis: { type: 'value', name: 'h', nameLocation: 'middle', nameGap: 22, max: Math.max(1, values.length - 1), ...axis },
      yAxis: { type: 'value', name: this.localizer.unit(s.unit), scale: true, ...axis },
      series: [
        {
          type: 'line',
          data,
          showSymbol: false,
          lineStyle: { color: colour, width: 2 },
          itemStyle: { color: colour },
          areaStyle: { color: colour, opacity: 0.12 },
        },
      ],
    };
  }

  override render() {
    const r = this.localizer;
    const values = durationOf(this.days);
    const s = this.series;
    return html`<header>${
      this.points.length > 1
        ? html`<select aria-label=${r.text('trends.points')} @change=${(e: Event) => (this.chosen = (e.target as HTMLSelectElement).value)}>
        ${this.points.map(p => html`<option value=${p} ?selected=${p === this.chosen}>${this.names.get(p) ?? p}</option>`)}</select>`
        : html`<b>${this.names.get(this.chosen) ?? this.chosen}</b>`
    }</header>
      <div class="chart" role="img" aria-label=${r.text('trends.carpet.of', this.names.get(this.chosen) ?? this.chosen)}></div>
      <h2>${r.text('trends.duration')}</h2>
      <div class="duration" role="img" aria-label=${r.text('trends.duration')}></div>
      ${s && values.length ? html`<p>${r.text('trends.carpet.hint')}</p>` : nothing}
      ${this.failed ? html`<p role="alert">▲ ${r.text('trends.failed')}</p>` : nothing}`;
  }
}
