import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Drawing } from './drawing/drawing.js';
import { fetchPlan, parsePlan } from './drawing/plan-file.js';
import { FloorFeed } from './feed.js';
import { Format } from './format.js';
import { FloorModel, type PlanConfig, type PointState } from './model.js';
import { planSheet } from './drawing/sheet.js';
import { planStyles } from './styles.js';
import { Viewport } from './drawing/viewport.js';

/** After such a silence (s) the page is loaded anew as soon as the server is back: it may be a newer one. */
const LONG = 60;

/** The plan of one floor for a screen on a wall: as large as it goes, with the time, and nothing to press. */
@customElement('plenum-kiosk-plan')
export class PlenumKioskPlan extends LitElement {
  static override styles = [
    planSheet,
    planStyles,
    css`
      :host { display: grid; grid-template: auto 1fr / 1fr; height: 100dvh; }
      header { display: flex; align-items: baseline; gap: 8px 20px; flex-wrap: wrap; padding: 14px 24px 6px; }
      h1 { font-size: clamp(18px, 2.4vw, 34px); font-weight: 600; margin: 0; flex: 1; }
      time { font-size: clamp(18px, 2.4vw, 34px); font-variant-numeric: tabular-nums; color: var(--plenum-soft); }
      .stage { grid-row: 2; padding: 0 16px 16px; }
      .stage { flex-direction: row; }
      .stage > .plan { pointer-events: none; flex: 1; aspect-ratio: auto; max-height: none; }
      .plan > svg { cursor: none; }
    `,
  ];
  @property({ attribute: false }) config: PlanConfig | null = null;
  @state() private silent: number | null = null;
  @state() private missing = false;
  @state() private now = Date.now();
  @query('.plan') private stage?: HTMLElement;
  private format!: Format;
  private feed: FloorFeed | null = null;
  private model: FloorModel | null = null;
  private drawing: Drawing | null = null;
  private viewport: Viewport | null = null;
  private plan: Promise<string> | null = null;
  private longest = 0;
  private clock = 0;

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

  private tick(): void {
    this.now = Date.now();
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

  /** Nobody stands by to press reload. */
  private showSilence(seconds: number | null): void {
    if (seconds === null && this.longest > LONG) location.reload();
    this.longest = seconds ?? 0;
    this.silent = seconds;
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
    this.drawing.show('hvac', 'none', true);
    svg.querySelectorAll('[tabindex]').forEach(shape => shape.removeAttribute('tabindex'));
  }

  override render() {
    const config = this.config;
    if (!config) return nothing;
    const t = (key: string) => config.texts[key] ?? key;
    return html`<header><h1>${config.floorName}</h1><time>${this.format.time(this.now)}</time></header>
      <div class="stage ${this.silent === null ? '' : 'quiet'}">
        ${this.silent === null ? nothing : html`<div class="banner" role="status">◌ ${t('plan.silent').replace('{0}', String(this.silent))}</div>`}
        ${this.missing ? html`<div class="empty">${t('plan.kiosk.missing')}</div>` : nothing}
        <div class="plan"></div>
      </div>`;
  }
}
