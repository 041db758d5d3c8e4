import { css, LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { plotStyles } from './styles.js';
import type { StepDrawing, StepPlot } from './step-plot.js';
import { ThemeChanges } from './theme.js';
import { colourStyles, Palette } from '../trend/colours.js';

/**
 * An element with one chart over named steps, in its ".canvas"; colours are looked up in its ".probe". What draws the chart is fetched when there
 * is one to show.
 */
export abstract class StepChart<D> extends LitElement {
  static override styles: CSSResultGroup = [
    colourStyles,
    plotStyles,
    css`
      :host { display: block; min-width: 0; }
      .plot { position: relative; overflow: hidden; }
      .plot::before { content: attr(data-unit); position: absolute; z-index: 1; left: 8px; top: 0; color: var(--plenum-soft); font-size: 12px; }
      .key { display: flex; flex-wrap: wrap; gap: 4px 18px; color: var(--plenum-soft); font-size: 12.5px; margin: 0 0 4px; }
      .key i { display: inline-block; height: 10px; margin-inline-end: 6px; vertical-align: baseline; }
    `,
  ];
  @property({ attribute: false }) data: D | null = null;
  @query('.canvas') private host?: HTMLElement;
  protected plot: StepPlot<D> | null = null;
  private readonly sizes = new ResizeObserver(() => this.plot?.resize());

  constructor() {
    super();
    new ThemeChanges(this, () => this.plot?.recolour());
  }

  /** Fetches what draws the present data; null where they are no chart over steps. */
  protected abstract drawing(): Promise<StepDrawing<D> | null>;

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
    const drawing = await this.drawing();
    if (!drawing) return;
    const { StepPlot } = await import('./step-plot.js');
    const probe = this.renderRoot.querySelector<HTMLElement>('.probe');
    this.forget();
    if (!this.data || !this.host || !probe || !this.isConnected) return;
    this.plot = new StepPlot(this.host, new Palette(probe), drawing);
    this.plot.show(this.data);
  }

  private forget(): void {
    this.plot?.destroy();
    this.plot = null;
    this.renderRoot?.querySelector('.probe')?.replaceChildren();
  }
}
