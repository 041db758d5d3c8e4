import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { voteOf, voteText } from '../comfort/comfort.js';
import type { Format } from '../format.js';
import { type FloorModel, isLive, type PointState } from '../model.js';
import { abnormal, setpoints } from '../rules.js';

interface Row {
  key: string;
  name: string;
  cells: (PointState | null)[];
  quality: number;
  words: string;
  wrong: boolean;
}
const ROLES = ['temperature', 'setpoint', 'occupied', 'light', 'comfort', 'co2'];

/** The plan's twin for those who prefer (or need) a table: the same rooms, the same values. */
@customElement('plenum-space-table')
export class SpaceTable extends LitElement {
  static override styles = css`
    :host { display: block; flex: 1; overflow: auto; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; }
    table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th { position: sticky; top: 0; background: var(--plenum-panel); text-align: start; padding: 0; }
    td { border-top: 1px solid var(--plenum-line); padding: 2px 10px; white-space: nowrap; }
    tr[aria-selected='true'] td { background: var(--plenum-bg); }
    .num { text-align: end; }
    button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; padding: 8px 12px; width: 100%; text-align: inherit; min-height: 36px; }
    td button { padding: 0; text-decoration: underline; text-decoration-color: var(--plenum-line); text-underline-offset: 3px; }
    button:focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: -2px; }
    th button { font-weight: 600; color: var(--plenum-soft); }
    .wrong { color: var(--plenum-alarm); font-weight: 600; }
    .dead { color: var(--plenum-stale); }
    .num.dead { text-decoration: underline dotted; }
    .foot { padding: 8px; border-top: 1px solid var(--plenum-line); }
    .foot button { width: auto; color: var(--plenum-focus); }
    @media (max-width: 700px) {
      button { min-height: 44px; padding: 8px; }
      td { padding: 2px 8px; white-space: normal; }
      :is(th, td):is(:nth-child(3), :nth-child(5), :nth-child(7)) { display: none; }
    }
  `;
  @property({ attribute: false }) model!: FloorModel;
  @property({ attribute: false }) format!: Format;
  @property({ attribute: false }) selected: string | null = null;
  @property({ type: Number }) version = 0;
  @state() private sort = 0;
  @state() private down = false;

  private rows(): Row[] {
    const rows = this.model.config.spaces.map(s => {
      const cells = ROLES.map(r =>
        r === 'comfort' ? this.vote(s.key) : r === 'setpoint' ? (setpoints(this.model, s.key)[0] ?? null) : this.model.role(s.key, r),
      );
      const wrong = abnormal(this.model, s.key, k => this.format.delta(k));
      const known = cells.filter((c): c is PointState => c !== null && c.key !== '');
      const worst = known.reduce((q, c) => Math.max(q, c.code), 0);
      const back = known.some(c => c.repaired) ? `↺ ${this.model.text('plan.repaired')}` : '';
      const quality = known.length ? this.format.quality(this.model, worst, known.find(c => c.code === worst)!.value) : '';
      return {
        key: s.key,
        name: s.name,
        cells,
        quality: worst,
        words: [quality, back, ...wrong.map(w => `▲ ${w.text}`)].filter(Boolean).join(' · '),
        wrong: wrong.length > 0,
      };
    });
    const value = (r: Row) =>
      this.sort === 0 ? r.name : this.sort <= ROLES.length ? (r.cells[this.sort - 1]?.value ?? -Infinity) : (r.wrong ? 100 : 0) + r.quality;
    rows.sort((a, b) => {
      const [x, y] = [value(a), value(b)];
      const order = typeof x === 'string' ? x.localeCompare(String(y), this.model.config.locale, { numeric: true }) : x - Number(y);
      return this.down ? -order : order;
    });
    return rows;
  }

  /** The vote, as if it were a point. */
  private vote(space: string): PointState | null {
    const vote = voteOf(this.model, space);
    return (
      vote && {
        key: '',
        name: '',
        unit: '',
        kind: 'NUMERIC',
        stateTexts: [],
        brickClass: '',
        owner: space,
        value: vote.value,
        time: null,
        code: 0,
      }
    );
  }

  /** Where a room is left alone between two set points, both are in force. */
  private cell(space: string, role: string, c: PointState | null): string {
    const [low, high] = role === 'setpoint' ? setpoints(this.model, space) : [];
    return low && high ? `${this.format.brief(low)} – ${this.format.value(high)}` : this.shown(c);
  }

  private shown(c: PointState | null): string {
    if (!c) return '';
    const vote = c.key ? null : voteOf(this.model, c.owner!);
    return vote ? voteText(this.model, vote, this.model.config.locale).value : this.format.value(c);
  }

  override render() {
    const heads = ['name', ...ROLES, 'quality'];
    return html`<table><thead><tr>${heads.map(
      (
        h,
        i,
      ) => html`<th scope="col" class=${i > 0 && i <= ROLES.length ? 'num' : ''} aria-sort=${this.sort === i ? (this.down ? 'descending' : 'ascending') : 'none'}>
        <button @click=${() => this.by(i)}>${this.model.text(`plan.column.${h}`)} ${this.sort === i ? (this.down ? '▾' : '▴') : ''}</button></th>`,
    )}</tr></thead>
      <tbody>${this.rows().map(
        r => html`<tr class=${r.wrong ? 'wrong' : ''} aria-selected=${r.key === this.selected}>
        <td><button @click=${() => this.dispatchEvent(new CustomEvent('plan-select', { detail: r.key, bubbles: true, composed: true }))}>${r.name}</button></td>
        ${r.cells.map((c, i) => html`<td class="num ${c?.key && !isLive(c) ? 'dead' : ''}">${this.cell(r.key, ROLES[i] ?? '', c)}</td>`)}
        <td class=${r.quality >= 3 && !r.wrong ? 'dead' : ''}>${r.words}</td></tr>`,
      )}</tbody></table>
      <div class="foot"><button @click=${() => this.csv()}>${this.model.text('plan.csv')}</button></div>`;
  }

  private by(column: number): void {
    this.down = this.sort === column && !this.down;
    this.sort = column;
  }

  private csv(): void {
    // a cell that begins like a formula must not become one in a spreadsheet
    const cell = (s: string) => `"${(/^[=+@\t\r]/.test(s) ? `'${s}` : s).replaceAll('"', '""')}"`;
    const lines = [
      ['key', ...['name', ...ROLES, 'quality'].map(h => this.model.text(`plan.column.${h}`))],
      ...this.rows().map(r => [r.key, r.name, ...r.cells.map((c, i) => this.cell(r.key, ROLES[i] ?? '', c)), r.words]),
    ];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['\ufeff', lines.map(l => l.map(cell).join(',')).join('\r\n')], { type: 'text/csv' }));
    link.download = `${this.model.config.floor}.csv`;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}
