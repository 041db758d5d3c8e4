import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PointState } from '../model.js';

/** Qualities whose cause the server may know: uncertain, down, faulty. */
const EXPLAINED = new Set([2, 5, 6]);

/** What the API says of a point, as far as it is asked here. */
interface Explained {
  current: { reason?: string | null } | null;
  warnings?: string[] | null;
}

/** Why a point's value is not trusted, and where the model and its device disagree; asked for when the quality changes. */
@customElement('plenum-point-reason')
export class PointReason extends LitElement {
  static override styles = css`
    :host { display: block; }
    p { margin: 2px 0; font-size: 12.5px; color: var(--plenum-alarm); overflow-wrap: anywhere; }
  `;
  @property({ attribute: false }) point!: PointState;
  @property({ type: Number }) code = 0;
  @state() private sentences: string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('point') || changed.has('code')) void this.load();
  }

  private async load(): Promise<void> {
    const key = this.point.key;
    try {
      const answer = await fetch(`/api/v1/points/${key}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok || key !== this.point.key) return;
      const { current, warnings } = (await answer.json()) as Explained;
      const reason = EXPLAINED.has(this.code) && current?.reason ? [current.reason] : [];
      this.sentences = [...new Set([...reason, ...(warnings ?? [])])];
    } catch {
      this.sentences = []; // the server is away, which the page says elsewhere
    }
  }

  override render() {
    return this.sentences.length ? this.sentences.map(s => html`<p>▲ ${s}</p>`) : nothing;
  }
}
