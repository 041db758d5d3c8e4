import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { FloorAlarms, type PlanAlarm } from './alarms.js';
import { Drawing } from './drawing/drawing.js';
import { fetchPlan, parsePlan } from './drawing/plan-file.js';
import { colourLegend, pastBanner, zoomButtons } from './overlays.js';
import { AssumptionLoader } from './comfort/comfort.js';
import { FloorFeed } from './feed.js';
import { Format } from './format.js';
import { type Heat, HEATS } from './drawing/heat.js';
import { alarmCount, LAYERS } from './layers.js';
import { FloorModel, type Layer, type PlanConfig, type PointState } from './model.js';
import { planSheet } from './drawing/sheet.js';
import { planStyles } from './styles.js';
import type { Speed } from './time/player.js';
import { type Direction, TimeTravel, type Travelled } from './time/travel.js';
import { Viewport } from './drawing/viewport.js';
import './details/panel.js';
import './time/scrubber.js';
import './details/table.js';

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The living floor plan: geometry once, then values as they change. What is selected is in the address. */
@customElement('plenum-floor-plan')
export class PlenumFloorPlan extends LitElement implements Travelled {
  static override styles = [planSheet, planStyles];
  @property({ attribute: false }) config: PlanConfig | null = null;
  /** Counts the addresses that were opened: the same one again must lead there again. */
  @property({ attribute: false }) visit = 0;
  @state() model: FloorModel | null = null;
  @state() private layer: Layer = 'hvac';
  @state() private table = false;
  @state() private selected: string | null = null;
  /** Key of the point whose row is open in the panel at first. */
  private point: string | null = null;
  @state() private silent: number | null = null;
  @state() private missing = false;
  @state() private version = 0;
  @query('.plan') private stage?: HTMLElement;
  @state() private heat: Heat = 'none';
  format!: Format;
  feed: FloorFeed | null = null;
  url = '';
  private alarms: FloorAlarms | null = null;
  private alarmed: PlanAlarm[] = [];
  private marksLive = true;
  private readonly travel = new TimeTravel(this);
  private readonly guide = new AssumptionLoader(() => this.guided());
  private plan: Promise<string> | null = null;
  private drawing: Drawing | null = null;
  private viewport: Viewport | null = null;
  /** Where the room list stands under the plan, because the plan is too small to be read. */
  private readonly phone = matchMedia('(max-width: 700px)');
  private readonly turned = () => this.requestUpdate();
  private clock = 0;
  private later = 0;
  private until: number | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.travel.stop();
    this.feed?.stop();
    this.feed = null;
    this.viewport?.stop();
    this.alarms?.stop();
    window.clearInterval(this.clock);
    this.phone.removeEventListener('change', this.turned);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.phone.addEventListener('change', this.turned);
    this.clock = window.setInterval(() => this.drawing?.all(), 10_000); // words such as "stale · 9 min" grow older
    if (this.config && !this.feed) this.begin(this.config);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if ((changed.has('config') || changed.has('visit')) && this.config && this.isConnected) this.begin(this.config);
  }

  private begin(config: PlanConfig): void {
    const url = (this.url = `/api/v1/floors/${encodeURIComponent(config.floor)}`);
    const query = new URLSearchParams(location.search);
    window.clearTimeout(this.later); // what the last floor was about to write
    this.travel.stop();
    this.feed?.stop();
    this.format = new Format(config);
    // who looks at the past of one floor stays there on the next
    this.travel.at = this.format.at = TimeTravel.requested(query) ?? this.travel.at;
    this.heat = HEATS.find(h => h === query.get('heat')) ?? this.heat;
    this.model = null;
    this.drawing = null;
    this.missing = false;
    this.selected = config.selected;
    this.point = config.point;
    this.layer = LAYERS.find(l => l === (config.layer ?? query.get('layer'))) ?? this.layer;
    this.table = query.has('table') || this.table;
    const plan = (this.plan = fetchPlan(url));
    plan.catch(() => (this.missing ||= this.plan === plan));
    this.feed = new FloorFeed(url, {
      loaded: points => void this.loaded(points),
      changed: indices => this.changed(indices),
      silent: seconds => (this.silent = seconds),
      unanswered: failed => {
        this.travel.failed = failed;
        this.version++;
      },
    });
    this.feed.start(this.travel.at);
    this.follow(url);
    void this.travel.measure();
    if (this.travel.at !== null) this.address();
  }

  private follow(url: string): void {
    this.alarms?.stop();
    this.alarmed = [];
    this.alarms = new FloorAlarms(url, alarms => {
      this.alarmed = alarms;
      this.mark();
    });
    this.alarms.start();
  }

  /** Alarms of the present must not be taken for those of the past. */
  private mark(): void {
    this.marksLive = this.travel.at === null;
    this.model?.alarmed(this.marksLive ? this.alarmed : []);
    this.changed(null);
  }

  private async loaded(points: PointState[]): Promise<void> {
    if (this.model?.points === points) {
      this.changed(null);
      return;
    }
    const config = this.config;
    if (!config) return;
    const model = new FloorModel(config, points);
    if (this.travel.at === null) model.alarmed(this.alarmed);
    this.model = model;
    this.guided();
    const text = (await this.plan?.catch(() => null)) ?? null;
    await this.updateComplete;
    if (text === null || this.model !== model || !this.stage) return;
    const svg = parsePlan(text);
    if (svg) this.draw(svg, model, config);
    else this.missing = true;
  }

  private draw(svg: SVGSVGElement, model: FloorModel, config: PlanConfig): void {
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', config.floorName);
    svg.setAttribute('preserveAspectRatio', this.phone.matches ? 'xMidYMin meet' : 'xMidYMid meet');
    this.stage?.replaceChildren(svg);
    this.viewport?.stop();
    const part = matchMedia('(max-width: 1000px)').matches ? svg.querySelector<SVGGraphicsElement>('#walls') : null;
    this.viewport = new Viewport(svg, part, (scale, home) => this.drawing?.scaled(scale, home));
    this.style.setProperty('--plan-aspect', String(this.viewport.aspect));
    this.drawing = new Drawing(svg, model, this.format);
    this.viewport.reset();
    this.drawing.show(this.layer, this.heat);
    this.drawing.select(this.selected);
    svg.addEventListener('click', e => this.picked(e));
    svg.addEventListener('keydown', e => this.key(e));
  }

  /** The room's panel and the table tell the vote on every layer. */
  private guided(): void {
    if (!this.model) return;
    this.guide.follow(this.model, this.travel.at);
    this.changed(null);
  }

  changed(indices: number[] | null): void {
    const model = this.model;
    if (!model) return;
    if (indices === null) this.drawing?.all();
    else new Set(indices.map(i => model.points[i]?.owner ?? '')).forEach(o => this.drawing?.owner(o));
    this.version++;
  }

  travelled(): void {
    if (this.model) this.guide.follow(this.model, this.travel.at);
    if (this.marksLive !== (this.travel.at === null)) this.mark();
    if (!this.travel.playing) this.address();
    this.requestUpdate();
  }

  text(key: string): string {
    return this.config?.texts[key] ?? key;
  }

  private target(e: Event): string | null {
    const shape = (e.target as Element).closest('.space, .equipment');
    return shape && (this.model?.spaces.has(shape.id) || this.model?.equipment.has(shape.id)) ? shape.id : null;
  }

  private picked(e: MouseEvent): void {
    if (!this.viewport?.dragged) this.select(this.target(e));
  }

  private key(e: KeyboardEvent): void {
    const key = this.target(e);
    const arrow = ARROWS[e.key];
    if (key && (e.key === 'Enter' || e.key === ' ')) this.select(key);
    else if (key && arrow) {
      const next = this.drawing?.neighbour(key, arrow[0], arrow[1]);
      if (next) this.drawing?.focus(next);
    } else if (e.key === 'Escape') this.select(null);
    else if (e.key === '+' || e.key === '-') this.viewport?.zoom(e.key === '+' ? 1.4 : 1 / 1.4);
    else if (e.key === '0') this.viewport?.reset();
    else return;
    e.preventDefault();
  }

  private get server(): { command(point: string): Promise<void> } {
    return (this as unknown as { $server: { command(point: string): Promise<void> } }).$server;
  }

  select(key: string | null): void {
    this.selected = key;
    this.drawing?.select(key);
    this.address();
  }

  private address(): void {
    const config = this.config;
    if (!config) return;
    const query = new URLSearchParams();
    if (this.layer !== 'hvac') query.set('layer', this.layer);
    if (this.table) query.set('table', '');
    if (this.heat !== 'none') query.set('heat', this.heat);
    if (this.travel.at !== null) query.set('at', new Date(this.travel.at).toISOString());
    const path = `${new URL(document.baseURI).pathname}floors/${config.floor}${this.selected ? `/${this.selected}` : ''}`;
    const wanted = query.size ? `${path}?${query}`.replace('table=', 'table').replaceAll('%3A', ':') : path;
    window.clearTimeout(this.later); // a dragged slider must not flood the history
    this.later = window.setTimeout(() => this.isConnected && history.replaceState(history.state, '', wanted), 120);
  }

  private show(layer: Layer): void {
    this.layer = layer;
    this.drawing?.show(layer, this.heat);
    this.address();
  }

  private colour(heat: Heat): void {
    this.heat = heat;
    this.show(this.layer);
  }

  private toggleTable(): void {
    this.table = !this.table;
    this.address();
  }

  override render() {
    const config = this.config;
    if (!config) return nothing;
    const t = (key: string) => this.text(key);
    const m = this.model;
    const known = m && this.selected && (m.spaces.has(this.selected) || m.equipment.has(this.selected));
    const past = this.travel.at !== null;
    if (!this.travel.playing) this.until = this.travel.at; // trends do not run along
    this.toggleAttribute('past', past);
    return html`
      <div class="bar"><h1>${config.floorName}</h1>
        <div class="group" role="group" aria-label=${t('plan.layers')}>${LAYERS.map(l => html`<button aria-pressed=${this.layer === l} @click=${() => this.show(l)}>${t(`plan.layer.${l}`)}${alarmCount(m, l)}</button>`)}</div>
        <span class="space-between"></span>
        <nav class="group" aria-label=${t('plan.floors')}><slot name="floors"></slot></nav>
        <button aria-pressed=${this.table} @click=${() => this.toggleTable()}>▤ ${t('plan.table')}</button></div>
      ${pastBanner(this.travel, this.format, t)}
      <div class="stage ${this.silent === null || past ? '' : 'quiet'} ${known ? 'sheet' : ''}" @plan-select=${(e: CustomEvent<string | null>) => this.select(e.detail)}>
        ${this.silent === null || past ? nothing : html`<div class="banner" role="status">◌ ${t('plan.silent').replace('{0}', String(this.silent))}</div>`}
        ${this.missing ? html`<div class="empty">${t('plan.missing')}</div>` : nothing}
        <div class="plan" ?hidden=${this.table} style=${this.table ? 'display:none' : ''}></div>
        ${this.table || !m ? nothing : html`${colourLegend(this.heat, this.layer, this.format, m)}${zoomButtons(() => this.viewport, t)}`}
        ${m && (this.table || (this.phone.matches && !known)) ? html`<plenum-space-table .model=${m} .format=${this.format} .selected=${this.selected} .version=${this.version}></plenum-space-table>` : nothing}
      </div>
      <plenum-time-scrubber .texts=${config.texts} .format=${this.format} .at=${this.travel.at} .earliest=${this.travel.earliest} .playing=${this.travel.playing}
        .searching=${this.travel.searching} .speed=${this.travel.speed} .heat=${this.heat}
        @time-seek=${(e: CustomEvent<number>) => this.travel.seek(e.detail)} @time-live=${() => this.travel.live()} @time-play=${() => this.travel.play()}
        @time-jump=${(e: CustomEvent<Direction>) => void this.travel.jump(e.detail)} @time-speed=${(e: CustomEvent<Speed>) => this.travel.faster(e.detail)}
        @heat=${(e: CustomEvent<Heat>) => this.colour(e.detail)}></plenum-time-scrubber>
      ${
        known
          ? html`<aside aria-label=${t('plan.details')} tabindex="0" @plan-select=${(e: CustomEvent<string | null>) => this.select(e.detail)}
          @plan-command=${(e: CustomEvent<string>) => void this.server.command(e.detail)}>
        <plenum-floor-panel .model=${m} .format=${this.format} .selected=${this.selected} .requested=${this.point} .version=${this.version} .until=${this.until}></plenum-floor-panel></aside>`
          : nothing
      }`;
  }
}
