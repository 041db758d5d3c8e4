import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ChartData } from './model.js';
import type { Plot } from './plot.js';
import { colourOf, colourStyles, Palette } from '../trend/colours.js';

const known = (values: (number | null)[]) => values.some(value => value !== null);

/** One chart of energy. The charts themselves are fetched when there is one to show. */
@customElement('plenum-energy-chart')
export class EnergyChart extends LitElement {
  static override styles = [
    colourStyles,
    css`
      :host { display: block; min-width: 0; }
      .plot { height: 260px; }
      .plot.sankey { height: 460px; }
      .plot.line { height: 200px; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--plenum-soft); font-size: 12.5px; margin: 0 0 4px; }
      .key i { display: inline-block; width: 14px; height: 10px; margin-inline-end: 6px; vertical-align: baseline; }
      .key .used { background: var(--trend-0); }
      .key .guess { background: var(--trend-0); opacity: .4; }
      .key .expected { height: 0; border-top: 2px dashed var(--trend-1); vertical-align: middle; }
      .key .band { background: var(--trend-1); opacity: .25; }
    `,
  ];
  @property({ attribute: false }) data: ChartData | null = null;
  @query('.plot') private host?: HTMLElement;
  private plot: Plot | null = null;
  private readonly sizes = new ResizeObserver(() => void this.draw());
  private readonly scheme = matchMedia('(prefers-color-scheme: dark)');
  private readonly recolour = () => void this.draw();
  private readonly themes = new MutationObserver(this.recolour);

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
    this.scheme.addEventListener('change', this.recolour);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.themes.disconnect();
    this.scheme.removeEventListener('change', this.recolour);
    this.plot?.dispose();
    this.plot = null;
  }

  override updated(): void {
    void this.draw();
  }

  private async draw(): Promise<void> {
    const { draw, plotIn } = await import('./plot.js');
    if (!this.data || !this.host || !this.isConnected) return;
    this.plot ??= plotIn(this.host);
    const palette = new Palette(this.renderRoot.querySelector('.probe')!);
    const of = (name: string) => palette.of(name);
    draw(
      this.plot,
      this.data,
      {
        ink: of('var(--plenum-ink)'),
        soft: of('var(--plenum-soft)'),
        line: of('var(--plenum-line)'),
        panel: of('var(--plenum-panel)'),
        first: of(colourOf(0)),
        second: of(colourOf(1)),
        parts: Array.from({ length: 8 }, (_, i) => of(colourOf(i))),
      },
      this.clientWidth,
    );
    this.renderRoot.querySelectorAll('.probe > span').forEach(span => span.remove());
  }

  override render() {
    const data = this.data;
    if (!data) return nothing;
    return html`<span class="probe" hidden></span>
      ${data.kind === 'bars' ? html`<p class="key" aria-hidden="true"><span><i class="used"></i>${data.texts[0]}</span>${data.estimated.some(e => e) ? html`<span><i class="guess"></i>◐ ${data.texts[3]}</span>` : nothing}${known(data.expected) ? html`<span><i class="expected"></i>${data.texts[1]}</span>` : nothing}${known(data.high) ? html`<span><i class="band"></i>${data.texts[2]}</span>` : nothing}</p>` : nothing}
      <div class="plot ${data.kind}" role="img" aria-label=${data.label}></div>`;
  }
}
