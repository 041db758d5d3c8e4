import { css, html, nothing, type CSSResultGroup } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ChartData } from './model.js';
import { StepChart } from '../chart/step-chart.js';

const known = (values: (number | null)[]) => values.some(value => value !== null);

/** One chart of energy. What draws it is fetched when there is one to show. */
@customElement('plenum-energy-chart')
export class EnergyChart extends StepChart<ChartData> {
  static override styles: CSSResultGroup = [
    StepChart.styles,
    css`
      .plot { height: 260px; }
      .plot.sankey { height: 460px; }
      .plot.line { height: 200px; }
      .key i { width: 14px; }
      .key .used { background: var(--trend-0); }
      .key .guess { background: var(--trend-0); opacity: .4; }
      .key .expected { height: 0; border-top: 2px dashed var(--trend-1); vertical-align: middle; }
      .key .band { background: var(--trend-1); opacity: .25; }
    `,
  ];

  protected override async drawing() {
    if (this.data?.kind !== 'sankey') return import('./plot.js');
    await import('./plenum-energy-flow.js');
    return null;
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
