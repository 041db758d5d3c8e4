import { html, LitElement, nothing, PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { TrendApi } from './trend/api.js';
import { bar, BarActions } from './trend/bar.js';
import { Chart } from './trend/chart.js';
import { colourOf, colourStyles, dashOf, Palette } from './trend/colours.js';
import { Guide, Note, Reader, SavedView, Series, Server, TrendsConfig } from './trend/model.js';
import { flags, noteCard, noteForm } from './trend/notes.js';
import { Line } from './trend/panes.js';
import { back, columnWords, DAY, fromAddress, limited, Shown, toQuery } from './trend/range.js';
import { trendsStyles } from './trend/styles.js';
import { viewsMenu } from './trend/views.js';
import './trend/legend.js';
import './trend/picker.js';
import './trend/table.js';

const LIVE = 5000;
const PIXELS = 1600;

/** The Trends page: the history of up to sixteen points, from an hour to ten years. What is shown stands in the address. */
@customElement('plenum-trends')
export class Trends extends LitElement {
  static styles = [colourStyles, trendsStyles];
  @property({ attribute: false }) config: TrendsConfig | null = null;
  @state() private shown: Shown = fromAddress(location.search, Date.now());
  @state() private series: Series[] = [];
  @state() private earlier: Series[] = [];
  @state() private guides: Series[] = [];
  @state() private notes: Note[] = [];
  @state() private views: SavedView[] = [];
  @state() private hiddenPoints: Set<string> = new Set();
  @state() private cursor: number | null = null;
  @state() private problem = '';
  @state() private openNote: number | null = null;
  @state() private newNote: number | null = null;
  @state() private drawn = 0;
  @query('.panes') private host?: HTMLElement;
  private readonly api = new TrendApi();
  private readonly carpetApi = new TrendApi();
  private guideKeys: Guide[] = [];
  private guidesOf = '';
  private reader!: Reader;
  private chart: Chart | null = null;
  private timer = 0;
  private shift = 0;
  private readonly sizes = new ResizeObserver(() => this.sized());
  private readonly themes = new MutationObserver(() => this.recolour());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => {
    this.chart?.recolour();
    this.renderRoot.querySelector<HTMLElement & { recolour?(): void }>('plenum-trend-carpet')?.recolour?.();
  };

  private readonly closeMenus = (e?: Event) => this.renderRoot.querySelectorAll('details[open]').forEach(d => e?.composedPath().includes(d) || d.removeAttribute('open'));

  private get server(): Server {
    return (this as unknown as { $server: Server }).$server;
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.tick(), LIVE);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.scheme.addEventListener('change', this.recolour);
    this.addEventListener('pointerdown', this.closeMenus);
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    this.themes.disconnect();
    this.sizes.disconnect();
    this.scheme.removeEventListener('change', this.recolour);
    this.chart?.destroy();
    this.chart = null;
  }

  willUpdate(changed: PropertyValues): void {
    if (changed.has('config') && this.config) {
      this.reader = new Reader(this.config);
      void this.load();
      void this.loadViews();
    }
  }

  protected updated(): void {
    if (this.chart && !this.chart.on(this.host)) {
      this.chart.destroy();
      this.chart = null;
    }
    if (this.host && !this.chart) {
      const palette = new Palette(this.renderRoot.querySelector('aside')!);
      this.chart = new Chart(this.host, this.reader, palette, { range: (from, to) => this.go({ ...limited(from, to), live: false }), cursor: time => (this.cursor = time) });
      this.sizes.observe(this.host);
    }
  }

  private tick(): void {
    if (!this.shown.live || document.hidden || !this.shown.points.length) return;
    const now = Date.now();
    const span = this.shown.to - this.shown.from;
    if (now - this.shown.to < span / PIXELS) return; // nothing that a pixel could show
    this.shown = { ...this.shown, from: now - span, to: now };
    void this.load();
  }

  private go(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    const base = new URL(document.baseURI).pathname;
    history.replaceState(history.state, '', `${base}trends?${toQuery(this.shown)}`);
    void this.load();
  }

  private async load(): Promise<void> {
    const { points, from, to, compare } = this.shown;
    if (!points.length) {
      this.series = this.earlier = this.guides = [];
      this.draw();
      return;
    }
    try {
      await this.loadGuides(points);
      this.shift = compare ? back(compare, from, this.config!.zone) : 0;
      const guides = [...new Set(this.guideKeys.map(g => g.guide))].filter(g => !points.includes(g));
      const before = compare ? points : [];
      const pixels = Math.min(PIXELS, Math.max(200, Math.round((this.host?.clientWidth ?? 1000) * Math.min(2, devicePixelRatio))));
      const [found, notes] = await Promise.all([
        this.api.trends([{ points, from, to }, { points: guides, from, to }, { points: before, from: from - this.shift, to: to - this.shift }], pixels),
        this.api.notes(from, to),
      ]);
      if (!found) return;
      [this.series, this.guides, this.earlier] = found;
      this.notes = notes;
      this.problem = '';
    } catch (e) {
      this.problem = e instanceof Error && e.message && !(e instanceof TypeError) ? e.message : this.reader.text('trends.failed');
    }
    await this.updateComplete;
    this.draw();
  }

  private async loadGuides(points: string[]): Promise<void> {
    const key = points.join();
    if (key === this.guidesOf) return;
    this.guideKeys = await this.api.guides(points);
    this.guidesOf = key;
  }

  private async loadViews(): Promise<void> {
    this.views = await this.api.views().catch(() => []);
  }

  private lines(): Line[] {
    const lines: Line[] = [];
    this.shown.points.forEach((point, i) => {
      if (this.hiddenPoints.has(point)) return;
      const [colour, dash] = [colourOf(i), dashOf(i)];
      const add = (series: Series | undefined, role: Line['role'], shift = 0) => series && lines.push({ series, colour, dash, role, shift });
      add(this.earlier.find(s => s.point === point), 'earlier', this.shift);
      for (const g of this.guideKeys.filter(k => k.point === point)) add(this.guides.find(s => s.point === g.guide), 'guide');
      add(this.series.find(s => s.point === point), 'main');
    });
    return lines.sort((a, b) => Number(a.role === 'main') - Number(b.role === 'main'));
  }

  private draw(): void {
    if (this.shown.table || this.shown.carpet) return;
    this.chart?.show(this.lines(), this.shown.from, this.shown.to);
    this.drawn++;
  }

  private sized(): void {
    this.chart?.resize();
    this.drawn++;
  }

  private readonly actions: BarActions = {
    span: span => (this.shown.live || this.shown.to >= Date.now() - span * 0.02 ? this.go({ from: Date.now() - span, to: Date.now(), live: true }) : this.go({ ...limited(this.shown.to - span, this.shown.to) })),
    range: (from, to) => this.go({ ...limited(from, to), live: false }),
    pan: share => {
      const by = (this.shown.to - this.shown.from) * share;
      this.go({ from: this.shown.from + by, to: this.shown.to + by, live: false });
    },
    zoom: factor => {
      const { from, to, live } = this.shown;
      const middle = live ? to : (from + to) / 2;
      this.go(limited(middle - (middle - from) * factor, middle + (to - middle) * factor));
    },
    live: () => {
      const span = Math.min(this.shown.to - this.shown.from, 366 * DAY);
      this.go(this.shown.live ? { live: false } : { from: Date.now() - span, to: Date.now(), live: true });
    },
    compare: compare => this.go({ compare }),
    table: () => this.go({ table: !this.shown.table, carpet: false }),
    carpet: () => this.go({ carpet: !this.shown.carpet, table: false }),
    note: () => (this.newNote = this.cursor ?? (this.shown.from + this.shown.to) / 2),
    export: format => this.export(format),
    import: () => void (this.closeMenus(), this.server.openImport()),
  };

  private export(format: string): void {
    const { points, from, to } = this.shown;
    const link = document.createElement('a');
    link.href = `/api/v1/trends/export?points=${points.map(encodeURIComponent).join(',')}&from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}&zone=${encodeURIComponent(this.config!.zone)}&format=${format}`;
    link.download = '';
    link.click();
  }

  private add(point: string): void {
    if (!this.shown.points.includes(point)) this.go({ points: [...this.shown.points, point] });
  }

  private drop(point: string): void {
    this.go({ points: this.shown.points.filter(p => p !== point) });
  }

  private toggle(point: string): void {
    const hidden = new Set(this.hiddenPoints);
    if (!hidden.delete(point)) hidden.add(point);
    this.hiddenPoints = hidden;
    this.draw();
  }

  private async ask(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch {
      this.problem = this.reader.text('trends.failed');
    }
    await this.load();
    await this.loadViews();
  }

  private key(e: KeyboardEvent): void {
    if (e.target !== this.host || this.shown.table) return;
    const step = (this.shown.to - this.shown.from) / 100;
    const at = this.cursor ?? (this.shown.from + this.shown.to) / 2;
    const moved = (time: number) => this.chart?.point(Math.min(this.shown.to, Math.max(this.shown.from, time)));
    if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
      const sign = e.key === 'ArrowLeft' ? -1 : 1;
      if (e.shiftKey) this.actions.pan(sign * 0.25);
      else moved(at + sign * step);
    } else if (e.key === 'Home' || e.key === 'End') moved(e.key === 'Home' ? this.shown.from : this.shown.to);
    else if (e.key === '+') this.actions.zoom(0.5);
    else if (e.key === '-') this.actions.zoom(2);
    else if (e.key === 'Escape') this.chart?.point(null);
    else if (e.key.toLowerCase() === 'n' && this.reader.config.writes) this.actions.note();
    else return;
    e.preventDefault();
  }

  private resolution(): string {
    const words = new Set(this.series.map(s => (s.column === 'raw' ? this.reader.text('trends.raw') : this.reader.text('trends.column', columnWords(s.column)))));
    return [...words].join(' · ');
  }

  render() {
    if (!this.config) return nothing;
    const r = this.reader;
    const views = viewsMenu(this.views, r, {
      open: v => this.go(fromAddress(`?${v.query}`, Date.now())),
      save: (name, shared) => void this.ask(this.server.saveView(name, shared, toQuery(this.shown))),
      remove: v => void this.ask(this.server.removeView(v.id)),
    });
    const note = this.notes.find(n => n.id === this.openNote);
    return html`${bar(this.shown, r, views, this.actions)}
      <div class="stage">${this.stage()}
        ${note ? noteCard(note, r, () => (this.openNote = null), () => void this.ask(this.server.removeNote(note.id))) : nothing}
        ${this.newNote === null ? nothing : noteForm(this.newNote, r, text => this.pin(text), () => (this.newNote = null))}
        <div class="status"><span aria-live="polite">${this.cursor === null ? `${r.time(this.shown.from)} – ${r.time(this.shown.to)}` : r.time(this.cursor)}</span>
          <span>${this.shown.carpet ? '' : this.resolution()}</span>${this.problem ? html`<span class="wrong" role="alert">▲ ${this.problem}</span>` : nothing}</div></div>
      <aside aria-label=${r.text('trends.points')}>
        <plenum-trend-legend .reader=${r} .points=${this.shown.points} .series=${this.series} .earlier=${this.earlier} .hiddenPoints=${this.hiddenPoints} .time=${this.cursor} .shift=${this.shift}
          @trend-toggle=${(e: CustomEvent) => this.toggle(e.detail)} @trend-remove=${(e: CustomEvent) => this.drop(e.detail)}></plenum-trend-legend>
        <plenum-trend-picker .reader=${r} .api=${this.api} .chosen=${this.shown.points} @trend-add=${(e: CustomEvent) => this.add(e.detail)}></plenum-trend-picker></aside>`;
  }

  private stage() {
    const r = this.reader;
    if (!this.shown.points.length) return html`<div class="empty"><b>${r.text('trends.empty')}</b>${r.text('trends.empty-hint')}</div>`;
    if (this.shown.table) return html`<plenum-trend-table tabindex="0" role="region" aria-label=${r.text('trends.table')} .reader=${r} .series=${this.series} .from=${this.shown.from} .to=${this.shown.to}></plenum-trend-table>`;
    if (this.shown.carpet) {
      void import('./trend/carpet.js');
      const names = new Map(this.series.map(s => [s.point, s.name]));
      return html`<plenum-trend-carpet tabindex="0" role="region" aria-label=${r.text('trends.carpet')} .reader=${r} .api=${this.carpetApi} .points=${this.shown.points} .names=${names} .from=${this.shown.from} .to=${this.shown.to}
        @trend-day=${(e: CustomEvent) => this.go({ ...e.detail, live: false, carpet: false })}></plenum-trend-carpet>`;
    }
    return html`<div class="panes" tabindex="0" role="application" aria-label=${r.text('trends.chart')} aria-describedby="keys" @keydown=${(e: KeyboardEvent) => this.key(e)}></div>
      ${flags(this.notes, this.openNote, r, t => this.chart?.left(t) ?? null, id => (this.openNote = this.openNote === id ? null : id))}
      <span id="keys" hidden>${r.text('trends.keys')}</span>`;
  }

  private pin(text: string): void {
    const time = Math.round(this.newNote!);
    this.newNote = null;
    void this.ask(this.server.addNote(time, this.shown.points.join(','), text));
  }
}
