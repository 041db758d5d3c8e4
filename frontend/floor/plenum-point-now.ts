import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Format } from './format.js';
import { codeOf, FloorModel, isLive, type PlanConfig, type PointState } from './model.js';
import './details/trend.js';

/** A point's present value as the API has it. */
interface Current {
  value: number | null;
  time: string | null;
  quality: string;
}

/** One point: its name, its present value (asked for every five seconds) and its last 24 hours. */
@customElement('plenum-point-now')
export class PointNow extends LitElement {
  static override styles = css`
    :host { display: block; padding: 6px 0 10px; border-top: 1px solid var(--plenum-line); }
    :host(:first-child) { border-top: 0; }
    .now { font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
    .dead { color: var(--plenum-stale); text-decoration: underline dotted; }
    .soft { color: var(--plenum-soft); font-size: 13px; }
    plenum-trend { margin-top: 6px; }
  `;
  @property({ attribute: false }) config!: PlanConfig;
  @property({ attribute: false }) point!: PointState;
  @state() private now: PointState | null = null;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.timer = window.setInterval(() => void this.load(), 5000);
    void this.updateComplete.then(() => this.load());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch(`/api/v1/points/${this.point.key}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const { current } = (await answer.json()) as { current: Current | null };
      const code = codeOf(current?.quality ?? 'DOWN');
      this.now = { ...this.point, value: current?.value ?? null, time: current?.time ? Date.parse(current.time) : null, code };
    } catch {
      if (this.now) this.now = { ...this.now, code: 3 }; // the server is away: what we show is old
    }
  }

  override render() {
    if (!this.config || !this.point) return nothing;
    const format = new Format(this.config);
    const model = new FloorModel(this.config, []);
    const now = this.now;
    return html`<div class="soft">${this.point.name}</div>
      <div class="now ${now && !isLive(now) ? 'dead' : ''}">${now ? format.value(now) : '–'}
        ${now?.code ? html`<span class="soft">${format.quality(model, now.code)}${now.time ? ` · ${format.age(now.time)}` : ''}</span>` : nothing}</div>
      <plenum-trend large .model=${model} .format=${format} .point=${this.point}></plenum-trend>`;
  }
}
