import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import uPlot from 'uplot';
import { carpetColumns, carpetOptions, durationColumns, durationOptions, type Hours, type Options } from './plots.js';
import { gradient } from './shades.js';
import { plotStyles } from '../../chart/styles.js';
import { ThemeChanges } from '../../chart/theme.js';
import type { TrendApi } from '../api.js';
import { Palette } from '../colours.js';
import { type Day, daysOf, durationOf } from '../hours.js';
import type { Localizer, Series } from '../model.js';
import { DAY, HOUR } from '../range.js';

/** The API gives at most this many columns. */
const MOST_HOURS = 9_900;

/** A point's hours day by day as a carpet, and how long it was at least how much. A click goes to the trend of that day. */
@customElement('plenum-trend-carpet')
export class TrendCarpet extends LitElement {
  static override styles = [
    plotStyles,
    css`
    :host { display: flex; flex-direction: column; flex: 1; min-height: 0; overflow-y: auto; }
    header { display: flex; gap: 10px; align-items: center; padding: 8px 12px; flex-wrap: wrap; }
    select { font: inherit; color: var(--plenum-ink); background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 4px 10px; min-height: 32px; max-width: 100%; }
    h2 { font-size: 14px; margin: 4px 12px 0; font-weight: 600; }
    .chart { position: relative; flex: 3; min-height: 260px; overflow: hidden; }
    .chart .u-over { cursor: pointer; }
    .duration { position: relative; flex: 2; min-height: 200px; overflow: hidden; }
    .duration::before { content: attr(data-unit); position: absolute; left: 8px; top: 0; color: var(--plenum-soft); font-size: 12px; }
    .uplot { position: absolute; }
    .key { display: flex; gap: 8px; align-items: center; justify-content: center; font-variant-numeric: tabular-nums; }
    .key i { width: 160px; height: 12px; border-radius: 2px; }
    p { color: var(--plenum-soft); margin: 6px 12px; font-size: 12.5px; }
    :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: -2px; }
  `,
  ];
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
  private plots: uPlot[] = [];
  private palette: Palette | null = null;
  private days: Day[] = [];
  private search = '';
  private readonly sizes = new ResizeObserver(() => this.plots.forEach(plot => plot.setSize(sizeOf(plot.root.parentElement))));

  constructor() {
    super();
    new ThemeChanges(this, () => this.recolour());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.draw(); // it was taken out and put back
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.forget();
  }

  override willUpdate(changed: PropertyValues): void {
    if (!this.points.includes(this.chosen)) this.chosen = this.points[0] ?? '';
    if (this.series && this.series.point !== this.chosen) this.series = null; // nothing is shown under another point's name
    const s = this.series;
    if (changed.has('series')) {
      this.days = s ? daysOf(s, this.localizer.config.zone, v => this.localizer.format.convert(v, s.unit)) : [];
    }
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('series')) this.draw();
    if (this.chosen && ['points', 'from', 'to', 'chosen'].some(p => changed.has(p))) void this.load();
  }

  private recolour(): void {
    this.palette?.forget();
    this.plots.forEach(plot => plot.redraw(true, true));
  }

  private forget(): void {
    this.sizes.disconnect();
    this.plots.forEach(plot => plot.destroy());
    this.plots = [];
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
      if (question !== this.search) return;
      this.series = null;
      this.failed = true;
      this.search = ''; // to be asked again
    }
  }

  private draw(): void {
    const s = this.series;
    this.forget();
    if (!s || !this.carpetHost || !this.durationHost || !this.isConnected) return;
    const hours = this.hours(s);
    this.palette ??= new Palette(this.renderRoot.querySelector('.probe')!);
    this.palette.forget(); // it may have been elsewhere when the theme changed
    const plot = (options: Options, data: uPlot.AlignedData, host: HTMLElement) => new uPlot({ ...options, ...sizeOf(host) }, data, host);
    this.plots = [
      plot(
        carpetOptions(hours, this.palette, day => this.open(day)),
        carpetColumns(hours),
        this.carpetHost,
      ),
      plot(durationOptions(hours, this.palette), durationColumns(hours), this.durationHost),
    ];
    this.plots.forEach(one => this.sizes.observe(one.root.parentElement!));
  }

  private open(day: Day): void {
    this.dispatchEvent(new CustomEvent('trend-day', { detail: { from: day.start, to: day.start + DAY } }));
  }

  private hours(s: Series): Hours {
    const { locale, zone } = this.localizer.config;
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const unit = this.localizer.unit(s.unit);
    return {
      days: this.days,
      locale,
      day: start => day.format(start),
      value: value => (value === null ? this.localizer.text('trends.gap') : `${number.format(value)} ${unit}`),
    };
  }

  override render() {
    const r = this.localizer;
    const values = durationOf(this.days);
    const s = this.series;
    const [most, least] = [values[0], values[values.length - 1]];
    const words = s ? this.hours(s).value : String;
    return html`<span class="probe" hidden></span><header>${
      this.points.length > 1
        ? html`<select aria-label=${r.text('trends.points')} @change=${(e: Event) => (this.chosen = (e.target as HTMLSelectElement).value)}>
        ${this.points.map(p => html`<option value=${p} ?selected=${p === this.chosen}>${this.names.get(p) ?? p}</option>`)}</select>`
        : html`<b>${this.names.get(this.chosen) ?? this.chosen}</b>`
    }</header>
      <div class="chart" role="img" aria-label=${r.text('trends.carpet.of', this.names.get(this.chosen) ?? this.chosen)}></div>
      ${most !== undefined && least !== undefined ? html`<p class="key"><span>${words(least)}</span><i style="background:${gradient}"></i><span>${words(most)}</span></p>` : nothing}
      <h2>${r.text('trends.duration')}</h2>
      <div class="duration" role="img" aria-label=${r.text('trends.duration')} data-unit=${s ? r.unit(s.unit) : ''}></div>
      ${s && values.length ? html`<p>${r.text('trends.carpet.hint')}</p>` : nothing}
      ${this.failed ? html`<p role="alert">▲ ${r.text('trends.failed')}</p>` : nothing}`;
  }
}

const sizeOf = (host: HTMLElement | null) => ({
  width: Math.max(120, host?.clientWidth ?? 0),
  height: Math.max(120, host?.clientHeight ?? 0),
});
