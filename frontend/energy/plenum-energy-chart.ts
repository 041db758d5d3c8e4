import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { ChartData } from './model.js';
import type { EnergyPlot } from './plot.js';
import { plotStyles } from '../chart/styles.js';
import { ThemeChanges } from '../chart/theme.js';
import { colourStyles, Palette } from '../trend/colours.js';

const known = (values: (number | null)[]) => values.some(value => value !== null);

/** One chart of energy. What draws it is fetched when there is one to show. */
@customElement('plenum-energy-chart')
export class EnergyChart extends LitElement {
  static override styles = [
    colourStyles,
    plotStyles,
    css`
      :host { display: block; min-width: 0; }
      .plot { position: relative; height: 260px; overflow: hidden; }
      .plot.sankey { height: 460px; }
      .plot.line { height: 200px; }
      .plot::before { content: attr(data-unit); position: absolute; z-index: 1; left: 8px; top: 0; color: var(--plenum-soft); font-size: 12px; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--plenum-soft); font-size: 12.5px; margin: 0 0 4px; }
      .key i { display: inline-block; width: 14px; height: 10px; margin-inline-end: 6px; vertical-align: baseline; }
      .key .used { background: var(--trend-0); }
      .key .guess { background: var(--trend-0); opacity: .4; }
      .key .expected { height: 0; border-top: 2px dashed var(--trend-1); vertical-align: middle; }
      .key .band { background: var(--trend-1); opacity: .25; }
    `,
  ];
  @property({ attribute: false }) data: ChartData | null = null;
  @query('.canvas') private host?: HTMLElement;
  private plot: EnergyPlot | null = null;
  private readonly sizes = new ResizeObserver(() => this.plot?.resize());

  constructor() {
    super();
    new ThemeChanges(this, () => this.plot?.recolour());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    if (this.hasUpdated) void this.draw(); // it was taken out and put back elsewhere
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.forget();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('data')) void this.draw();
  }

  private async draw(): Promise<void> {
    if (this.data?.kind === 'sankey') {
      await import('./plenum-energy-flow.js');
      return;
    }
    const { EnergyPlot } = await import('./plot.js');
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    this.forget();
    if (!this.data || !this.host || !probe || !this.isConnected) return;
    this.plot = new EnergyPlot(this.host, new Palette(probe));
    this.plot.show(this.data);
  }

  private forget(): void {
    this.plot?.destroy();
    this.plot = null;
    this.renderRoot?.querySelector('.probe')?.replaceChildren();
  }

  override render() {
    const data = this.data;
    if (!data) return nothing;
    if (data.kind === 'sankey') {
      return html`<div class="plot sankey" role="img" aria-label=${data.label}><plenum-energy-flow .data=${data}></plenum-energy-flow></div>`;
    }
    return html`<span class="probe" hidden></span>
      ${data.kind === 'bars' ? html`<p class="key" aria-hidden="true"><span><i class="used"></i>${data.texts[0]}</span>${data.estimated.some(e => e) ? html`<span><i class="guess"></i>◐ ${data.texts[3]}</span>` : nothing}${known(data.expected) ? html`<span><i class="expected"></i>${data.texts[1]}</span>` : nothing}${known(data.high) ? html`<span><i class="band"></i>${data.texts[2]}</span>` : nothing}</p>` : nothing}
      <div class="plot ${data.kind}" role="img" aria-label=${data.label} data-unit=${data.unit}><div class="canvas" style="height:100%"></div></div>`;
  }
}
