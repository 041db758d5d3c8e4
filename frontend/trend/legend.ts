import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { colourOf, colourStyles, dashOf } from './colours.js';
import { indexAt, isRepaired, type Localizer, type Series, valueAt } from './model.js';

/** The points that are shown, with their values at the crosshair: least, mean and greatest where a column holds many. */
@customElement('plenum-trend-legend')
export class TrendLegend extends LitElement {
  static override styles = [
    colourStyles,
    css`
    :host { display: block; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { display: grid; grid-template-columns: 22px minmax(0, 1fr) auto; gap: 2px 8px; align-items: center; padding: 6px 0; border-top: 1px solid var(--plenum-line); }
    li:first-child { border-top: 0; }
    li.hidden .name, li.hidden .value { opacity: .5; }
    svg { width: 22px; height: 12px; }
    .name { overflow-wrap: anywhere; text-align: start; }
    .value { grid-column: 2 / 4; font-variant-numeric: tabular-nums; font-weight: 600; }
    .value small { font-weight: 400; color: var(--plenum-soft); }
    .repaired { grid-column: 2 / 4; color: var(--plenum-soft); font-size: 12.5px; }
    .uncertain { color: var(--plenum-stale); font-weight: 400; }
    button { font: inherit; color: inherit; background: none; border: 0; padding: 4px; cursor: pointer; min-width: 30px; min-height: 30px; border-radius: 6px; }
    button.name { padding: 4px 0; }
    button:focus-visible { outline: 2px solid var(--plenum-focus); }
    .close { color: var(--plenum-soft); }
    button.command { grid-column: 2 / 4; justify-self: start; color: var(--plenum-focus); border: 1px solid currentColor; border-radius: 8px; padding: 2px 12px; }
    @media (max-width: 700px) { button { min-height: 44px; min-width: 44px; } }
  `,
  ];
  @property({ attribute: false }) localizer!: Localizer;
  @property({ attribute: false }) points: string[] = [];
  @property({ attribute: false }) series: Series[] = [];
  @property({ attribute: false }) earlier: Series[] = [];
  @property({ attribute: false }) hiddenPoints: Set<string> = new Set();
  /** Instant of the crosshair; the latest values where there is none. */
  @property({ attribute: false }) time: number | null = null;
  /** By which the earlier period is shifted. */
  @property({ attribute: false }) shift = 0;

  override render() {
    return html`<ul>${this.points.map((point, i) => this.row(point, i))}</ul>`;
  }

  private row(point: string, i: number) {
    const s = this.series.find(x => x.point === point);
    const off = this.hiddenPoints.has(point);
    const name = s?.name ?? point;
    return html`<li class=${off ? 'hidden' : ''}>
      <svg aria-hidden="true"><line x1="1" y1="6" x2="21" y2="6" stroke=${colourOf(i)} style="stroke:${colourOf(i)}" stroke-width="3" stroke-dasharray=${dashOf(i).join(' ')}></line></svg>
      <button class="name" aria-pressed=${!off} title=${point} @click=${() => this.emit('trend-toggle', point)}>${name}</button>
      <button class="close" aria-label=${this.localizer.text('trends.remove', name)} @click=${() => this.emit('trend-remove', point)}>✕</button>
      ${s && !off ? html`<div class="value">${this.value(s)}</div>` : nothing}
      ${this.localizer.config.commandable.includes(point) ? html`<button class="command" @click=${() => this.emit('trend-command', point)}>${this.localizer.text('trends.command')}</button>` : nothing}
      ${s?.repaired && !off ? html`<div class="repaired">${this.localizer.text('trends.repaired.legend')}</div>` : nothing}</li>`;
  }

  private value(s: Series) {
    const r = this.localizer;
    const i = this.time === null ? s.times.length - 1 : indexAt(s, this.time);
    if (i < 0) return html`<small>${r.text(s.times.length ? 'trends.gap' : 'trends.nothing')}</small>`;
    const value = valueAt(s, i);
    const [lo, hi] = [s.min?.[i], s.max?.[i]];
    const spread = s.kind === 'NUMERIC' && lo !== undefined && lo !== null && hi !== null && hi !== undefined && lo !== hi;
    const code = s.quality[i];
    const before = this.earlier.find(e => e.point === s.point);
    const j = before ? indexAt(before, (this.time ?? s.times[i] ?? 0) - this.shift) : -1;
    return html`${r.value(s, value)}
      ${spread ? html`<small> ${r.format.number(lo, s.unit)} – ${r.format.number(hi, s.unit)}</small>` : nothing}
      ${code ? html`<span class="uncertain"> · ${r.quality(code)}</span>` : code === null ? html`<span class="uncertain"> ${r.quality(null)}</span>` : nothing}
      ${isRepaired(s, this.time ?? s.times[i]!) ? html`<div><small>${r.text('trends.repaired')}</small></div>` : nothing}
      ${before && j >= 0 ? html`<div><small>${r.text('trends.before')}: ${r.value(before, valueAt(before, j))}</small></div>` : nothing}`;
  }

  private emit(type: string, point: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: point }));
  }
}
