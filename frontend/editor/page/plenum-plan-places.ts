import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlaceableItem } from '../model.js';
import type { EditorText } from './text.js';

/** The type of what is dragged from the list to the plan. */
export const DRAGGED = 'application/x-plenum-item';

/** Equipment and points to be put on the plan, found by words; what has no place yet comes first. */
@customElement('plenum-plan-places')
export class PlenumPlanPlaces extends LitElement {
  static override styles = css`
    :host { display: flex; flex-direction: column; gap: 6px; min-height: 0; }
    input { font: inherit; color: inherit; background: var(--plenum-bg); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 6px 10px; min-height: 34px; box-sizing: border-box; width: 100%; }
    ul { list-style: none; margin: 0; padding: 0; display: flex; flex-direction: column; gap: 1px; }
    li { display: flex; }
    button { font: inherit; color: inherit; background: none; border: 1px solid transparent; border-radius: 8px; padding: 5px 8px; min-height: 36px; text-align: start; flex: 1; min-width: 0; cursor: grab; overflow-wrap: anywhere; }
    button:hover { background: var(--plenum-bg); }
    button[aria-pressed='true'] { border-color: var(--plenum-focus); background: var(--plenum-bg); }
    small { display: block; color: var(--plenum-soft); }
    .free { color: var(--plenum-stale); }
    .soft { color: var(--plenum-soft); margin: 4px 0; }
    :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  `;
  @property({ attribute: false }) text!: EditorText;
  @property({ attribute: false }) search!: (words: string) => Promise<PlaceableItem[]>;
  /** Key of what the next press on the plan puts there. */
  @property() armed = '';
  /** Keys of what the drawing has put somewhere already. */
  @property({ attribute: false }) placed = new Set<string>();
  @state() private items: PlaceableItem[] | null = null;
  @state() private failed = false;
  private timer = 0;
  private asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.find('');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
  }

  private readonly type = (e: Event): void => {
    window.clearTimeout(this.timer);
    const words = (e.target as HTMLInputElement).value;
    this.timer = window.setTimeout(() => void this.find(words), 250);
  };

  private async find(words: string): Promise<void> {
    const mine = ++this.asked;
    const found = await this.search(words).catch(() => null);
    if (mine !== this.asked) return;
    this.failed = found === null;
    this.items = found;
  }

  private drag(e: DragEvent, item: PlaceableItem): void {
    e.dataTransfer?.setData(DRAGGED, JSON.stringify(item));
    if (e.dataTransfer) e.dataTransfer.effectAllowed = 'copy';
  }

  private pick(item: PlaceableItem, byKey: boolean): void {
    this.dispatchEvent(new CustomEvent('picked', { detail: { item, byKey } }));
  }

  private item(item: PlaceableItem): TemplateResult {
    const done = this.placed.has(item.key);
    const place = done ? this.text.of('plans.placed-now') : item.place || this.text.of('plans.no-place');
    return html`<li><button draggable="true" aria-pressed=${this.armed === item.key} @dragstart=${(e: DragEvent) => this.drag(e, item)}
      @click=${(e: MouseEvent) => this.pick(item, e.detail === 0)}>${item.kind === 'point' ? '●' : '◫'} ${item.name}
      <small class=${item.place || done ? '' : 'free'}>${place} · ${item.key}</small></button></li>`;
  }

  override render(): TemplateResult {
    return html`<input type="search" aria-label=${this.text.of('plans.search')} placeholder=${this.text.of('plans.search')} @input=${this.type} />
      ${this.failed ? html`<p class="soft">${this.text.of('plans.search-failed')}</p>` : nothing}
      ${this.items?.length === 0 ? html`<p class="soft">${this.text.of('plans.nothing-found')}</p>` : nothing}
      <ul>${this.items?.map(item => this.item(item))}</ul>`;
  }
}
