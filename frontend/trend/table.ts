import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { indexAt, isRepaired, type Localizer, type Series, valueAt } from './model.js';

const ROWS = 120;

/** The chart's twin for those who prefer (or need) a table: the same points, the same times. */
@customElement('plenum-trend-table')
export class TrendTable extends LitElement {
  static override styles = css`
    :host { display: block; flex: 1; overflow: auto; min-height: 0; }
    table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: start; padding: 8px 12px; color: var(--plenum-soft); }
    th { position: sticky; top: 0; background: var(--plenum-panel); font-weight: 600; text-align: end; padding: 6px 12px; max-width: 180px; vertical-align: bottom; overflow-wrap: anywhere; }
    th:first-child, td:first-child { text-align: start; position: sticky; left: 0; background: var(--plenum-panel); white-space: nowrap; font-weight: 400; }
    td { border-top: 1px solid var(--plenum-line); padding: 4px 12px; text-align: end; white-space: nowrap; }
    small { color: var(--plenum-soft); }
    .uncertain { color: var(--plenum-stale); }
  `;
  @property({ attribute: false }) localizer!: Localizer;
  @property({ attribute: false }) series: Series[] = [];
  @property({ attribute: false }) from = 0;
  @property({ attribute: false }) to = 0;

  override render() {
    const r = this.localizer;
    const times = this.times();
    return html`<table><caption>${r.text('trends.table.caption', r.time(this.from), r.time(this.to))}</caption>
      <thead><tr><th scope="col">${r.text('trends.time')}</th>${this.series.map(s => html`<th scope="col">${s.name}${s.unit ? html` <small>${r.unit(s.unit)}</small>` : nothing}</th>`)}</tr></thead>
      <tbody>${times.map(t => html`<tr><td>${r.time(t)}</td>${this.series.map(s => this.cell(s, t))}</tr>`)}</tbody></table>`;
  }

  /** The entries of the longest series, thinned evenly. */
  private times(): number[] {
    const longest = this.series.reduce<number[]>((best, s) => (s.times.length > best.length ? s.times : best), []);
    const step = Math.max(1, Math.ceil(longest.length / ROWS));
    return longest.filter((_, i) => i % step === 0).reverse();
  }

  private cell(s: Series, time: number) {
    const r = this.localizer;
    const i = indexAt(s, time);
    const value = i < 0 ? null : valueAt(s, i);
    const code = s.quality[i] ?? null;
    if (value === null) return html`<td><small>${r.quality(i < 0 ? null : code)}</small></td>`; // gone is not unknown
    return html`<td>${r.value(s, value)}${code ? html` <span class="uncertain">${r.quality(code)}</span>` : nothing}${isRepaired(s, s.times[i]!) ? html` <small>${r.text('trends.repaired')}</small>` : nothing}</td>`;
  }
}
