import { html, nothing } from 'lit';
import type { Format } from '../floor/format.js';
import type { FloorModel } from '../floor/model.js';
import { colourLegend } from '../floor/overlays.js';
import { isHeat, type Layer3d, lookOf, MOST_POWER, powerFill, STATES } from './layers.js';

/** What colours and signs of a layer mean, and the hatching where something is shown so. */
export function layerLegend(layer: Layer3d, format: Format, model: FloorModel, stale: boolean) {
  const hatched = stale ? html`<p><i class="hatched"></i> ${model.text('plan.building.hatched')}</p>` : nothing;
  if (isHeat(layer)) {
    const scale = layer === 'none' ? nothing : colourLegend(layer, 'hvac', format, model);
    return html`<div class="legends">${scale}${stale ? html`<div class="legend states">${hatched}</div>` : nothing}</div>`;
  }
  const title = html`<b>${model.text(`plan.heat.${layer}`)}</b>`;
  if (layer === 'energy') {
    const stops = [0, 0.25, 0.5, 0.75, 1].map(share => powerFill(share * MOST_POWER));
    const marks = ['0', String(MOST_POWER / 2), `≥ ${MOST_POWER} W/m²`];
    return html`<div class="legends"><div class="legend">${title}<i style=${`background:linear-gradient(to right in oklab, ${stops.join(', ')})`}></i>
      <span>${marks.map(mark => html`<small>${mark}</small>`)}</span>${hatched}</div></div>`;
  }
  return html`<div class="legends"><div class="legend states">${title}
    ${STATES[layer].map(state => {
      const { fill, sign } = lookOf(state);
      const words = state === 'empty' ? 'plan.building.plain' : `plan.building.state.${state}`;
      return html`<p><i style=${`background:${fill ?? 'var(--plan-room)'}`}></i> ${sign ?? ''} ${model.text(words)}</p>`;
    })}${hatched}</div></div>`;
}
