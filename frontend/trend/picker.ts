import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Found, TrendApi } from './api.js';
import { MOST_POINTS, type Localizer } from './model.js';

const REST = 200;

/** Finds points by words, floor or equipment, and adds them. */
@customElement('plenum-trend-picker')
export class TrendPicker extends LitElement {
  static override styles = css`
    :host { display: block; }
    .fields { display: flex; flex-direction: column; gap: 6px; }
    .row { display: flex; gap: 6px; }
    .row select { flex: 1; min-width: 0; }
    input, select { font: inherit; color: var(--plenum-ink); background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 4px 10px; min-height: 34px; box-sizing: border-box; width: 100%; min-width: 0; }
    ul { list-style: none; margin: 6px 0 0; padding: 0; max-height: 300px; overflow: auto; }
    li { border-top: 1px solid var(--plenum-line); }
    li:first-child { border-top: 0; }
    button { font: inherit; color: var(--plenum-ink); background: none; border: 0; cursor: pointer; width: 100%; text-align: start; padding: 6px 4px; border-radius: 6px; min-height: 34px; display: flex; gap: 8px; justify-content: space-between; }
    button:hover:not([disabled]) { background: var(--plenum-bg); }
    button[disabled] { color: var(--plenum-soft); cursor: default; }
    small, p { color: var(--plenum-soft); font-size: 12.5px; }
    .place { display: block; }
    p { margin: 6px 0; }
    :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: -2px; }
    @media (max-width: 700px) { button, input, select { min-height: 44px; } }
  `;
  @property({ attribute: false }) localizer!: Localizer;
  @property({ attribute: false }) api!: TrendApi;
  @property({ attribute: false }) chosen: string[] = [];
  @state() private q = '';
  @state() private floor = '';
  @state() private equipment = '';
  @state() private found: Found[] = [];
  @state() private total = 0;
  @query('input') private field?: HTMLInputElement;
  private rest = 0;
  private search = 0;

  override focus(): void {
    this.field?.focus();
  }

  private later(): void {
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => void this.find(), REST);
  }

  private async find(): Promise<void> {
    const mine = ++this.search;
    if (!this.q && !this.floor && !this.equipment) {
      this.found = [];
      this.total = 0;
      return;
    }
    const page = await this.api.find(this.q.trim(), this.floor, this.equipment).catch(() => ({ items: [], total: 0 }));
    if (mine !== this.search) return; // a newer search is under way
    this.found = page.items;
    this.total = page.total;
  }

  private add(point: string): void {
    this.dispatchEvent(new CustomEvent('trend-add', { detail: point }));
  }

  override render() {
    const r = this.localizer;
    const full = this.chosen.length >= MOST_POINTS;
    const equipment = r.config.equipment.filter(e => !this.floor || e.floor === this.floor || e.floor === null);
    return html`<div class="fields">
        <input type="search" aria-label=${r.text('trends.find')} placeholder=${r.text('trends.find')} .value=${this.q} @input=${(
          e: Event,
        ) => {
          this.q = (e.target as HTMLInputElement).value;
          this.later();
        }} />
        <div class="row">
          <select aria-label=${r.text('trends.floor')} @change=${(e: Event) => {
            this.floor = (e.target as HTMLSelectElement).value;
            this.later();
          }}>
            <option value="">${r.text('trends.floor.any')}</option>${r.config.floors.map(f => html`<option value=${f.key}>${f.name}</option>`)}</select>
          <select aria-label=${r.text('trends.equipment')} @change=${(e: Event) => {
            this.equipment = (e.target as HTMLSelectElement).value;
            this.later();
          }}>
            <option value="">${r.text('trends.equipment.any')}</option>${equipment.map(q => html`<option value=${q.key}>${q.name}</option>`)}</select></div></div>
      ${full ? html`<p role="status">${r.text('trends.full', MOST_POINTS)}</p>` : nothing}
      <ul aria-label=${r.text('trends.found')}>${this.found.map(
        p => html`<li><button ?disabled=${full || this.chosen.includes(p.key)} title=${p.key} @click=${() => this.add(p.key)}>
        <span>${this.chosen.includes(p.key) ? '✓ ' : ''}${p.name}${p.place ? html`<small class="place">${p.place}</small>` : nothing}</span><small>${r.unit(p.unit)}</small></button></li>`,
      )}</ul>
      ${this.total > this.found.length ? html`<p>${r.text('trends.more', this.total - this.found.length)}</p>` : nothing}
      ${this.total === 0 && (this.q || this.floor || this.equipment) ? html`<p>${r.text('trends.found.none')}</p>` : nothing}`;
  }
}
