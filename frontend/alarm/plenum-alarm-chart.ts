import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ChartConfig, ChartServer, Limit, Span } from './model.js';
import { AlarmPlot, PLOT_HEIGHT } from './plot.js';
import { chartStyles } from './styles.js';
import { plotStyles } from '../chart/styles.js';
import { ThemeChanges } from '../chart/theme.js';
import { TrendApi } from '../trend/api.js';
import { colourStyles, Palette } from '../trend/colours.js';
import { type Note, Localizer, type Series, type TrendsConfig } from '../trend/model.js';

/** How often (ms) the server is sent a limit while it is moved. */
const BEAT = 150;

/** A point's values around an alarm, with its limits as lines (which can be moved where a rule is rehearsed) and the alarm's time shaded. */
@customElement('plenum-alarm-chart')
export class AlarmChart extends LitElement {
  static override styles = [colourStyles, plotStyles, chartStyles];
  @property({ attribute: false }) config: ChartConfig | null = null;
  @property({ attribute: false }) limits: Limit[] = [];
  @property({ attribute: false }) spans: Span[] = [];
  @state() private problem = '';
  @state() private drawn = 0;
  @state() private notes: Note[] = [];
  @state() private moving: Limit | null = null;
  @query('.canvas') private host?: HTMLElement;
  private localizer!: Localizer;
  private plot: AlarmPlot | null = null;
  private series: Series | null = null;
  private readonly api = new TrendApi();
  private lastSent = 0;
  private readonly sizes = new ResizeObserver(() => this.plot?.resize());

  constructor() {
    super();
    new ThemeChanges(this, () => this.plot?.recolour());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.config) void this.load(this.config); // it was taken out and put back elsewhere
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.plot?.destroy();
    this.plot = null;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('config') && this.config) void this.load(this.config);
    if (changed.has('spans')) this.plot?.mark(this.spans);
    if (changed.has('limits')) this.plot?.limit(this.lines(), this.moving !== null);
  }

  private async load(config: ChartConfig): Promise<void> {
    this.localizer = new Localizer(config as unknown as TrendsConfig);
    const pixels = Math.min(1600, Math.max(300, Math.round(this.clientWidth * Math.min(2, devicePixelRatio))));
    try {
      const found = await this.api.trends([{ points: [config.point], from: config.from, to: config.to }], pixels);
      if (!found || !this.host) return;
      this.series = found[0]?.[0] ?? null;
      this.problem = this.series?.times.length ? '' : this.text('alarms.chart.empty');
      if (config.notes) this.notes = await this.api.notes(config.from, config.to).catch(() => []);
    } catch (e) {
      this.problem = e instanceof Error && e.message && !(e instanceof TypeError) ? e.message : this.text('alarms.chart.failed');
    }
    if (this.series && this.isConnected) this.draw(this.series, this.host, config);
  }

  private draw(series: Series, host: HTMLElement | undefined, config: ChartConfig): void {
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    if (!host || !probe) return;
    if (!this.plot) {
      this.plot = new AlarmPlot(host, this.localizer, new Palette(probe), () => this.drawn++);
      this.sizes.observe(host);
    }
    this.plot.limit(this.lines(), true);
    this.plot.show(series, config.from, config.to);
    this.plot.mark(this.spans);
  }

  private text(key: string, ...parts: string[]): string {
    return parts.reduce((t, part, i) => t.replace(`{${i}}`, part), this.config?.texts[key] ?? key);
  }

  /** The limits, with the one that is being moved where the hand has it. */
  private lines(): Limit[] {
    return this.limits.map(l => (l.name === this.moving?.name ? this.moving : l));
  }

  private move(limit: Limit, value: number, done: boolean): void {
    if (!Number.isFinite(value)) return;
    const step = this.plot?.step() ?? 0.1;
    const rounded = Number((Math.round(value / step) * step).toPrecision(8));
    this.moving = { ...limit, value: rounded };
    this.drawn++;
    const now = Date.now();
    if (!done && now - this.lastSent < BEAT) return;
    this.lastSent = now;
    const server = (this as unknown as { $server: ChartServer }).$server;
    server.moved(limit.name, rounded, done).then(
      () => done && this.settle(rounded),
      () => done && this.settle(null),
    );
  }

  /** @param value what the server has taken; null where it did not: the limit goes back to where it was */
  private settle(value: number | null): void {
    if (value !== null) {
      if (this.moving?.value !== value) return;
      this.limits = this.lines();
    }
    this.moving = null;
    this.plot?.limit(this.limits, false);
  }

  private press(e: PointerEvent, limit: Limit): void {
    if (!this.config?.tunes) return;
    e.preventDefault();
    const line = e.currentTarget as HTMLElement;
    line.setPointerCapture(e.pointerId);
    line.focus();
    const at = (m: PointerEvent) =>
      this.plot?.value(Math.min(PLOT_HEIGHT - 44, Math.max(2, m.clientY - this.host!.getBoundingClientRect().top))) ?? NaN;
    const drag = (m: PointerEvent) => this.move(limit, at(m), false);
    const end = new AbortController();
    const up = (m: PointerEvent) => {
      end.abort();
      this.move(limit, at(m), true);
    };
    const cancel = () => {
      end.abort();
      this.move(limit, limit.value, true); // the browser has taken the pointer away: back to where it was
    };
    line.addEventListener('pointermove', drag, { signal: end.signal });
    line.addEventListener('pointerup', up, { signal: end.signal });
    line.addEventListener('pointercancel', cancel, { signal: end.signal });
  }

  private key(e: KeyboardEvent, limit: Limit): void {
    const steps: Record<string, number> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1, PageUp: 10, PageDown: -10 };
    const by = steps[e.key];
    if (!by || !this.config?.tunes) return;
    e.preventDefault();
    this.move(limit, limit.value + by * (this.plot?.step() ?? 0.1), true);
  }

  override render() {
    if (!this.config) return nothing;
    const s = this.series;
    return html`<div class="plot" role="group" aria-label=${this.text('alarms.chart', s?.name ?? this.config.point)}><div class="canvas"></div>${s ? this.lines().map(l => this.line(l, s)) : nothing}</div>
      <span class="probe"></span>
      ${s ? html`<p class="soft">${s.name}${this.localizer.unit(s.unit) ? ` · ${this.localizer.unit(s.unit)}` : ''} · ${this.text('alarms.chart.shaded')}</p>` : nothing}
      ${this.problem ? html`<p class="soft" role="status">${this.problem}</p>` : nothing}
      ${this.notes.length ? html`<ul aria-label=${this.text('trends.note')}>${this.notes.map(n => html`<li>✎ ${n.text} <span class="soft">${this.localizer.time(n.time)} · ${n.author}</span></li>`)}</ul>` : nothing}`;
  }

  private line(l: Limit, s: Series) {
    const top = this.plot?.top(l.value) ?? null;
    if (top === null) return nothing;
    const words = this.localizer.value(s, l.value);
    const kind = `limit ${l.name}${this.config!.tunes ? ' tunes' : ''}`;
    if (!this.config!.tunes) return html`<div class=${kind} style="top:${top}px"><b>${l.label} ${words}</b></div>`;
    return html`<div class=${kind} style="top:${top}px" role="slider" tabindex="0" aria-orientation="vertical" aria-label=${l.label} aria-valuenow=${l.value} aria-valuetext=${words}
      @pointerdown=${(e: PointerEvent) => this.press(e, l)} @keydown=${(e: KeyboardEvent) => this.key(e, l)}><b>${l.label} ${words}</b></div>`;
  }
}
