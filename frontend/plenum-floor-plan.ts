import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Drawing, Layer } from './floor/drawing.js';
import { FloorFeed } from './floor/feed.js';
import { Format } from './floor/format.js';
import { FloorModel, PlanConfig, PointState } from './floor/model.js';
import { planSheet } from './floor/sheet.js';
import { planStyles } from './floor/styles.js';
import { Viewport } from './floor/viewport.js';
import './floor/panel.js';
import './floor/table.js';

const LAYERS: Layer[] = ['hvac', 'lighting', 'security', 'energy'];
const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The living floor plan: geometry once, then values as they change. What is selected is in the address. */
@customElement('plenum-floor-plan')
export class PlenumFloorPlan extends LitElement {
  static styles = [planSheet, planStyles];
  @property({ attribute: false }) config: PlanConfig | null = null;
  @state() private model: FloorModel | null = null;
  @state() private layer: Layer = 'hvac';
  @state() private table = false;
  @state() private selected: string | null = null;
  @state() private silent: number | null = null;
  @state() private missing = false;
  @state() private version = 0;
  @query('.plan') private stage!: HTMLElement;
  private format!: Format;
  private feed: FloorFeed | null = null;
  private plan: Promise<string> | null = null;
  private drawing: Drawing | null = null;
  private viewport: Viewport | null = null;
  private clock = 0;

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed?.stop();
    this.feed = null;
    window.clearInterval(this.clock);
  }

  connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => this.drawing?.all(), 10_000); // words such as "stale · 9 min" grow older
    if (this.config && !this.feed) this.begin(this.config);
  }

  willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('config') && this.config && this.isConnected) this.begin(this.config);
  }

  private begin(config: PlanConfig): void {
    const url = `/api/v1/floors/${encodeURIComponent(config.floor)}`;
    const query = new URLSearchParams(location.search);
    this.feed?.stop();
    this.format = new Format(config);
    this.model = null;
    this.drawing = null;
    this.missing = false;
    this.selected = config.selected;
    this.layer = LAYERS.find(l => l === query.get('layer')) ?? this.layer;
    this.table = query.has('table') || this.table;
    this.plan = fetch(`${url}/plan.svg`).then(a => (a.ok ? a.text() : Promise.reject(new Error(String(a.status)))));
    this.plan.catch(() => (this.missing = true));
    this.feed = new FloorFeed(url, {
      loaded: points => void this.loaded(points),
      changed: indices => this.changed(indices),
      silent: seconds => (this.silent = seconds),
    });
    this.feed.start();
  }

  private async loaded(points: PointState[]): Promise<void> {
    const config = this.config!;
    const model = new FloorModel(config, points);
    this.model = model;
    const text = await this.plan!.catch(() => null);
    await this.updateComplete;
    if (text === null || this.model !== model || !this.stage) return;
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (parsed.nodeName !== 'svg') {
      this.missing = true;
      return;
    }
    const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', config.floorName);
    svg.setAttribute('preserveAspectRatio', matchMedia('(max-width: 700px)').matches ? 'xMidYMin meet' : 'xMidYMid meet');
    this.stage.replaceChildren(svg);
    this.viewport = new Viewport(svg);
    this.drawing = new Drawing(svg, model, this.format);
    this.drawing.show(this.layer);
    this.drawing.select(this.selected);
    svg.addEventListener('click', e => this.picked(e));
    svg.addEventListener('keydown', e => this.key(e));
  }

  private changed(indices: number[]): void {
    const model = this.model;
    if (!model) return;
    const owners = new Set(indices.map(i => model.points[i].owner ?? ''));
    owners.forEach(o => this.drawing?.owner(o));
    this.version++;
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
      const next = this.drawing!.neighbour(key, arrow[0], arrow[1]);
      if (next) this.drawing!.focus(next);
    } else if (e.key === 'Escape') this.select(null);
    else if (e.key === '+' || e.key === '-') this.viewport?.zoom(e.key === '+' ? 1.4 : 1 / 1.4);
    else if (e.key === '0') this.viewport?.reset();
    else return;
    e.preventDefault();
  }

  private select(key: string | null): void {
    this.selected = key;
    this.drawing?.select(key);
    this.address();
  }

  private address(): void {
    const query = new URLSearchParams();
    if (this.layer !== 'hvac') query.set('layer', this.layer);
    if (this.table) query.set('table', '');
    const path = `${new URL(document.baseURI).pathname}floors/${this.config!.floor}${this.selected ? `/${this.selected}` : ''}`;
    history.replaceState(history.state, '', query.size ? `${path}?${query}`.replace('table=', 'table') : path);
  }

  private show(layer: Layer): void {
    this.layer = layer;
    this.drawing?.show(layer);
    this.address();
  }

  private toggleTable(): void {
    this.table = !this.table;
    this.address();
  }

  render() {
    const config = this.config;
    if (!config) return nothing;
    const t = (key: string) => config.texts[key] ?? key;
    const m = this.model;
    const known = m && this.selected && (m.spaces.has(this.selected) || m.equipment.has(this.selected));
    return html`
      <div class="bar"><h1>${config.floorName}</h1>
        <div class="group" role="group" aria-label=${t('plan.layers')}>${LAYERS.map(l => html`<button aria-pressed=${this.layer === l} @click=${() => this.show(l)}>${t(`plan.layer.${l}`)}</button>`)}</div>
        <span class="space-between"></span>
        <nav class="group" aria-label=${t('plan.floors')}><slot name="floors"></slot></nav>
        <button aria-pressed=${this.table} @click=${() => this.toggleTable()}>▤ ${t('plan.table')}</button></div>
      <div class="stage ${this.silent === null ? '' : 'quiet'}" @plan-select=${(e: CustomEvent) => this.select(e.detail)}>
        ${this.silent === null ? nothing : html`<div class="banner" role="status">◌ ${t('plan.silent').replace('{0}', String(this.silent))}</div>`}
        ${this.missing ? html`<div class="empty">${t('plan.missing')}</div>` : nothing}
        <div class="plan" ?hidden=${this.table} style=${this.table ? 'display:none' : ''}></div>
        ${this.table && m ? html`<plenum-space-table .model=${m} .format=${this.format} .selected=${this.selected} .version=${this.version}></plenum-space-table>` : nothing}
        ${this.table || !m ? nothing : html`<div class="zoom">
          <button aria-label=${t('plan.zoom-in')} @click=${() => this.viewport?.zoom(1.4)}>+</button>
          <button aria-label=${t('plan.zoom-out')} @click=${() => this.viewport?.zoom(1 / 1.4)}>−</button>
          <button aria-label=${t('plan.zoom-reset')} @click=${() => this.viewport?.reset()}>⤢</button></div>`}
      </div>
      ${known ? html`<aside aria-label=${t('plan.details')} tabindex="0" @plan-select=${(e: CustomEvent) => this.select(e.detail)}>
        <plenum-floor-panel .model=${m} .format=${this.format} .selected=${this.selected!} .version=${this.version}></plenum-floor-panel></aside>` : nothing}`;
  }
}
