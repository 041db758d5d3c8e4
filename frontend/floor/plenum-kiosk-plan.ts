import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { AssumptionLoader } from './comfort/comfort.js';
import { Drawing } from './drawing/drawing.js';
import { fetchPlan, parsePlan } from './drawing/plan-file.js';
import { FloorFeed } from './feed.js';
import { Format } from './format.js';
import { FloorModel, type Layer, type PlanConfig, type PointState } from './model.js';
import { planSheet } from './drawing/sheet.js';
import { planStyles } from './styles.js';
import { Viewport } from './drawing/viewport.js';

/** The plan of one floor on one layer, as large as there is room, with nothing to press: on dashboards and on walls. */
@customElement('plenum-kiosk-plan')
export class PlenumKioskPlan extends LitElement {
  static override styles = [
    planSheet,
    planStyles,
    css`
      :host { display: flex; background: none; }
      .stage { flex: 1; padding: 0; flex-direction: row; }
      .stage > .plan { pointer-events: none; flex: 1; aspect-ratio: auto; max-height: none; }
      .plan > svg { cursor: none; }
    `,
  ];
  @property({ attribute: false }) config: PlanConfig | null = null;
  @state() private silent: number | null = null;
  @state() private missing = false;
  @query('.plan') private stage?: HTMLElement;
  private format!: Format;
  private feed: FloorFeed | null = null;
  private model: FloorModel | null = null;
  private drawing: Drawing | null = null;
  private viewport: Viewport | null = null;
  private plan: Promise<string> | null = null;
  private clock = 0;
  private readonly guide = new AssumptionLoader(() => this.assume());

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => this.tick(), 10_000);
    if (this.config && !this.feed) this.begin(this.config);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.feed?.stop();
    this.feed = null;
    this.viewport?.stop();
    window.clearInterval(this.clock);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('config') && this.config && this.isConnected) this.begin(this.config);
  }

  /** What the comfort of a room is worked out with; only that layer needs it. */
  private assume(): void {
    if (!this.model || this.config?.layer !== 'comfort') return;
    this.guide.follow(this.model, null);
    this.drawing?.all();
  }

  private tick(): void {
    this.assume();
    this.drawing?.all(); // words such as "stale · 9 min" grow older
  }

  private begin(config: PlanConfig): void {
    const url = new URL(`api/v1/floors/${encodeURIComponent(config.floor)}`, document.baseURI).pathname;
    this.feed?.stop();
    this.format = new Format(config);
    const plan = (this.plan = fetchPlan(url));
    plan.catch(() => (this.missing ||= this.plan === plan));
    this.feed = new FloorFeed(url, {
      loaded: points => void this.loaded(points),
      changed: indices => new Set(indices.map(i => this.model?.points[i]?.owner ?? '')).forEach(o => this.drawing?.owner(o)),
      silent: seconds => this.showSilence(seconds),
      unanswered: () => undefined,
    });
    this.feed.start(null);
  }

  private showSilence(seconds: number | null): void {
    this.silent = seconds;
    const fresh = seconds === null ? (this.model ? 'live' : null) : Date.now() - seconds * 1000;
    this.dispatchEvent(new CustomEvent('freshness', { detail: fresh }));
  }

  private async loaded(points: PointState[]): Promise<void> {
    if (this.model?.points === points) {
      this.drawing?.all();
      return;
    }
    const config = this.config;
    if (!config) return;
    const model = (this.model = new FloorModel(config, points));
    const text = (await this.plan?.catch(() => null)) ?? null;
    await this.updateComplete;
    if (text === null || this.model !== model || !this.stage) return;
    const svg = parsePlan(text);
    if (svg) this.draw(svg, model, config);
    else this.missing = true;
  }

  private draw(svg: SVGSVGElement, model: FloorModel, config: PlanConfig): void {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', config.floorName);
    svg.setAttribute('preserveAspectRatio', 'xMidYMid meet');
    this.stage?.replaceChildren(svg);
    this.viewport?.stop();
    this.viewport = new Viewport(svg, null, (scale, home) => this.drawing?.scaled(scale, home));
    this.drawing = new Drawing(svg, model, this.format);
    this.viewport.reset();
    this.drawing.show((config.layer ?? 'hvac') as Layer, 'none', true);
    this.assume();
    svg.querySelectorAll('[tabindex]').forEach(shape => shape.removeAttribute('tabindex'));
  }

  override render() {
    const config = this.config;
    if (!config) return nothing;
    const t = (key: string) => config.texts[key] ?? key;
    return html`<div class="stage ${this.silent === null ? '' : 'quiet'}">
        ${this.silent === null ? nothing : html`<div class="banner" role="status">◌ ${t('plan.silent').replace('{0}', String(this.silent))}</div>`}
        ${this.missing ? html`<div class="empty">${t('plan.kiosk.missing')}</div>` : nothing}
        <div class="plan"></div>
      </div>`;
  }
}
