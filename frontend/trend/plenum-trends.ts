import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { TrendApi } from './api.js';
import { bar, type BarActions } from './bar.js';
import { Chart } from './chart.js';
import { press } from './keys.js';
import { colourStyles, Palette } from './colours.js';
import { type Guide, type Note, Localizer, type SavedView, type Series, type Server, type TrendsConfig } from './model.js';
import { flags, noteCard, noteForm } from './notes.js';
import { type Loaded, linesOf } from './lines.js';
import { followed, panned, spanned, zoomed } from './moves.js';
import { back, exportUrl, fromAddress, limited, type Shown, toQuery } from './range.js';
import { resolutionWords } from './resolution.js';
import { trendsStyles } from './styles.js';
import { viewsMenu } from './views.js';
import { plotStyles } from '../chart/styles.js';
import { ThemeChanges } from '../chart/theme.js';
import './legend.js';
import './picker.js';
import './table.js';

const LIVE = 5000;
const PIXELS = 1600;

/** The Trends page: the history of up to sixteen points, from an hour to ten years. What is shown stands in the address. */
@customElement('plenum-trends')
export class Trends extends LitElement implements Loaded {
  static override styles = [colourStyles, plotStyles, trendsStyles];
  @property({ attribute: false }) config: TrendsConfig | null = null;
  @state() private shown: Shown = fromAddress(location.search, Date.now());
  @state() series: Series[] = [];
  @state() earlier: Series[] = [];
  @state() guides: Series[] = [];
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
  guideKeys: Guide[] = [];
  private guidesOf = '';
  private localizer!: Localizer;
  private chart: Chart | null = null;
  private timer = 0;
  shift = 0;
  private readonly sizes = new ResizeObserver(() => this.sized());

  private readonly closeMenus = (e?: Event) =>
    this.renderRoot.querySelectorAll('details[open]').forEach(d => e?.composedPath().includes(d) || d.removeAttribute('open'));

  private get server(): Server {
    return (this as unknown as { $server: Server }).$server;
  }

  constructor() {
    super();
    new ThemeChanges(this, () => this.chart?.recolour());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.tick(), LIVE);
    this.addEventListener('pointerdown', this.closeMenus);
    if (this.hasUpdated) void this.load(); // it was taken out and put back: its chart is drawn anew
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    this.sizes.disconnect();
    this.chart?.destroy();
    this.chart = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('config') && this.config) {
      this.localizer = new Localizer(this.config);
      void this.load();
      void this.loadViews();
    }
  }

  protected override updated(): void {
    if (this.chart && !this.chart.on(this.host)) {
      this.chart.destroy();
      this.chart = null;
    }
    if (this.host && !this.chart) {
      const palette = new Palette(this.renderRoot.querySelector('aside')!);
      this.chart = new Chart(this.host, this.localizer, palette, {
        range: (from, to) => this.go({ ...limited(from, to), live: false }),
        cursor: time => (this.cursor = time),
      });
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
      const shift = compare ? back(compare, from, this.localizer.config.zone) : 0;
      const guides = [...new Set(this.guideKeys.map(g => g.guide))].filter(g => !points.includes(g));
      const before = compare ? points : [];
      const pixels = Math.min(PIXELS, Math.max(200, Math.round((this.host?.clientWidth ?? 1000) * Math.min(2, devicePixelRatio))));
      const [found, notes] = await Promise.all([
        this.api.trends(
          [
            { points, from, to },
            { points: guides, from, to },
            { points: before, from: from - shift, to: to - shift },
          ],
          pixels,
        ),
        this.api.notes(from, to),
      ]);
      if (!found) return;
      const [series = [], guidesFound = [], earlier = []] = found;
      [this.series, this.guides, this.earlier, this.shift] = [series, guidesFound, earlier, shift];
      this.notes = notes;
      this.problem = '';
    } catch (e) {
      this.problem = e instanceof Error && e.message && !(e instanceof TypeError) ? e.message : this.localizer.text('trends.failed');
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

  private draw(): void {
    if (this.shown.table || this.shown.carpet) return;
    const { points, from, to } = this.shown;
    this.chart?.show(linesOf(points, this.hiddenPoints, this), from, to);
    this.drawn++;
  }

  private sized(): void {
    this.chart?.resize();
    this.drawn++;
  }

  private readonly actions: BarActions = {
    span: span => this.go(spanned(this.shown, span, Date.now())),
    range: (from, to) => this.go({ ...limited(from, to), live: false }),
    pan: share => this.go(panned(this.shown, share)),
    zoom: factor => this.go(zoomed(this.shown, factor)),
    live: () => this.go(followed(this.shown, Date.now())),
    compare: compare => this.go({ compare }),
    table: () => this.go({ table: !this.shown.table, carpet: false }),
    carpet: () => this.go({ carpet: !this.shown.carpet, table: false }),
    note: () => (this.newNote = this.cursor ?? (this.shown.from + this.shown.to) / 2),
    export: format => this.export(format),
    import: () => void (this.closeMenus(), this.server.openImport()),
  };

  private export(format: 'csv' | 'xlsx'): void {
    const link = document.createElement('a');
    link.href = exportUrl(this.shown, this.localizer.config.zone, format);
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
    const failed = await work.then(
      () => false,
      () => true,
    );
    await this.load();
    await this.loadViews();
    if (failed) this.problem = this.localizer.text('trends.failed'); // after loading, which would take it away
  }

  private key(e: KeyboardEvent): void {
    if (e.target !== this.host || this.shown.table) return;
    const done = press(e, this.shown, this.cursor, this.actions, time => this.chart?.point(time));
    if (!done && e.key.toLowerCase() === 'n' && this.localizer.config.writes) this.actions.note();
    else if (!done) return;
    e.preventDefault();
  }

  override render() {
    if (!this.config) return nothing;
    const r = this.localizer;
    const views = viewsMenu(this.views, r, {
      open: v => this.go(fromAddress(`?${v.query}`, Date.now())),
      save: (name, shared) => void this.ask(this.server.saveView(name, shared, toQuery(this.shown))),
      remove: v => void this.ask(this.server.removeView(v.id)),
    });
    const note = this.notes.find(n => n.id === this.openNote);
    return html`${bar(this.shown, r, views, this.actions)}
      <div class="stage">${this.stage()}
        ${
          note
            ? noteCard(
                note,
                r,
                () => (this.openNote = null),
                () => void this.ask(this.server.removeNote(note.id)),
              )
            : nothing
        }
        ${
          this.newNote === null
            ? nothing
            : noteForm(
                this.newNote,
                r,
                text => this.pin(text),
                () => (this.newNote = null),
              )
        }
        <div class="status"><span aria-live="polite">${this.cursor === null ? `${r.time(this.shown.from)} – ${r.time(this.shown.to)}` : r.time(this.cursor)}</span>
          <span>${this.shown.carpet ? '' : resolutionWords(this.series, r)}</span>${this.problem ? html`<span class="wrong" role="alert">▲ ${this.problem}</span>` : nothing}</div></div>
      <aside aria-label=${r.text('trends.points')}>
        <plenum-trend-legend .localizer=${r} .points=${this.shown.points} .series=${this.series} .earlier=${this.earlier} .hiddenPoints=${this.hiddenPoints} .time=${this.cursor} .shift=${this.shift}
          @trend-toggle=${(e: CustomEvent<string>) => this.toggle(e.detail)} @trend-remove=${(e: CustomEvent<string>) => this.drop(e.detail)}
          @trend-command=${(e: CustomEvent<string>) => void this.server.command(e.detail)}></plenum-trend-legend>
        <plenum-trend-picker .localizer=${r} .api=${this.api} .chosen=${this.shown.points} @trend-add=${(e: CustomEvent<string>) => this.add(e.detail)}></plenum-trend-picker></aside>`;
  }

  private stage() {
    const r = this.localizer;
    if (!this.shown.points.length) return html`<div class="empty"><b>${r.text('trends.empty')}</b>${r.text('trends.empty-hint')}</div>`;
    if (this.shown.table)
      return html`<plenum-trend-table tabindex="0" role="region" aria-label=${r.text('trends.table')} .localizer=${r} .series=${this.series} .from=${this.shown.from} .to=${this.shown.to}></plenum-trend-table>`;
    if (this.shown.carpet) {
      import('./carpet/plenum-trend-carpet.js').catch(() => (this.problem = r.text('trends.failed')));
      const names = new Map(this.series.map(s => [s.point, s.name]));
      return html`<plenum-trend-carpet tabindex="0" role="region" aria-label=${r.text('trends.carpet')} .localizer=${r} .api=${this.carpetApi} .points=${this.shown.points} .names=${names} .from=${this.shown.from} .to=${this.shown.to}
        @trend-day=${(e: CustomEvent<{ from: number; to: number }>) => this.go({ ...e.detail, live: false, carpet: false })}></plenum-trend-carpet>`;
    }
    return html`<div class="panes" tabindex="0" role="application" aria-label=${r.text('trends.chart')} aria-describedby="keys" @keydown=${(e: KeyboardEvent) => this.key(e)}></div>
      ${flags(
        this.notes,
        this.openNote,
        r,
        t => this.chart?.left(t) ?? null,
        id => (this.openNote = this.openNote === id ? null : id),
      )}
      <span id="keys" hidden>${r.text('trends.keys')}</span>`;
  }

  private pin(text: string): void {
    if (this.newNote === null) return;
    const time = Math.round(this.newNote);
    this.newNote = null;
    void this.ask(this.server.addNote(time, this.shown.points.join(','), text));
  }
}
