import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type uPlot from 'uplot';
import type { Line, SeriesData } from './series.js';
import { plotStyles } from '../chart/styles.js';
import { ThemeChanges } from '../chart/theme.js';
import { colourOf, colourStyles, Palette } from '../trend/colours.js';

/** Several series over the same steps, with a key; a step that is clicked is told as the event "step". A table beside it tells the same. */
@customElement('plenum-series-chart')
export class SeriesChart extends LitElement {
  static override styles = [
    colourStyles,
    plotStyles,
    css`
      :host { display: block; min-width: 0; }
      .plot { position: relative; height: 280px; overflow: hidden; }
      .plot.opens { cursor: pointer; }
      .plot::before { content: attr(data-unit); position: absolute; z-index: 1; left: 8px; top: 0; color: var(--plenum-soft); font-size: 12px; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--plenum-soft); font-size: 12.5px; margin: 0 0 4px; }
      .key i { display: inline-block; box-sizing: border-box; width: 16px; height: 10px; margin-inline-end: 6px; vertical-align: baseline; background: var(--colour); }
      .key .faint { opacity: .4; }
      .key .high { opacity: .25; }
      .key .step, .key .line { height: 0; border-top: 2px solid var(--colour); vertical-align: middle; }
      .key .dash { height: 0; border-top: 2px dashed var(--colour); background: none; vertical-align: middle; }
    `,
  ];
  @property({ attribute: false }) data: SeriesData | null = null;
  @query('.canvas') private host?: HTMLElement;
  private plot: uPlot | null = null;
  private palette: Palette | null = null;
  private readonly sizes = new ResizeObserver(() => {
    if (this.host) this.plot?.setSize(this.size(this.host));
  });

  constructor() {
    super();
    new ThemeChanges(this, () => {
      this.palette?.forget();
      this.plot?.redraw(true, true);
    });
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
    const [{ default: Plot }, { columnsOf, optionsOf }] = await Promise.all([import('uplot'), import('./series.js')]);
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    this.forget();
    if (!this.data || !this.host || !probe || !this.isConnected) return;
    this.palette = new Palette(probe);
    this.plot = new Plot({ ...optionsOf(this.data, this.palette), ...this.size(this.host) }, columnsOf(this.data), this.host);
  }

  private size(host: HTMLElement) {
    return { width: Math.max(120, host.clientWidth), height: host.clientHeight };
  }

  private forget(): void {
    this.plot?.destroy();
    this.plot = null;
    this.renderRoot?.querySelector('.probe')?.replaceChildren();
  }

  private readonly open = () => {
    const step = this.plot?.cursor.idx;
    if (this.data?.opens && step !== null && step !== undefined) this.dispatchEvent(new CustomEvent('step', { detail: { step } }));
  };

  override render() {
    const data = this.data;
    if (!data) return nothing;
    return html`<span class="probe" hidden></span>
      <p class="key" aria-hidden="true">${data.series.map(line => keyOf(line))}</p>
      <div class="plot ${data.opens ? 'opens' : ''}" role="img" aria-label=${data.label} data-unit=${data.unit} @click=${this.open}><div class="canvas" style="height:100%"></div></div>`;
  }
}

const keyOf = (line: Line) =>
  line.style === 'low' || !line.values.some(value => value !== null)
    ? nothing
    : html`<span><i class=${line.style} style="--colour:${colourOf(line.colour)}"></i>${line.name}</span>`;
