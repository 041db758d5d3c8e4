import { css, html, nothing, type CSSResultGroup } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Line, SeriesData } from './series.js';
import { StepChart } from '../chart/step-chart.js';
import { colourOf } from '../trend/colours.js';

/** Several series over the same steps, with a key; a step that is clicked is told as the event "step". A table beside it tells the same. */
@customElement('plenum-series-chart')
export class SeriesChart extends StepChart<SeriesData> {
  static override styles: CSSResultGroup = [
    StepChart.styles,
    css`
      .plot { height: 280px; }
      .plot.opens { cursor: pointer; }
      .key i { box-sizing: border-box; width: 16px; background: var(--colour); }
      .key .faint { opacity: .4; }
      .key .high { opacity: .25; }
      .key .step, .key .line { height: 0; border-top: 2px solid var(--colour); vertical-align: middle; }
      .key .dash { height: 0; border-top: 2px dashed var(--colour); background: none; vertical-align: middle; }
    `,
  ];

  protected override drawing() {
    return import('./series.js');
  }

  private readonly open = () => {
    const step = this.plot?.step ?? null;
    if (this.data?.opens && step !== null) this.dispatchEvent(new CustomEvent('step', { detail: { step } }));
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
