import { html, nothing } from 'lit';
import { comfortLegend } from './comfort/comfort.js';
import { type Heat, legend } from './drawing/heat.js';
import type { Viewport } from './drawing/viewport.js';
import type { Format } from './format.js';
import type { FloorModel, Layer } from './model.js';
import type { TimeTravel } from './time/travel.js';

/** A past value must never be mistaken for a live one: said in words, in colour, and by a frame round everything. */
export function pastBanner(travel: TimeTravel, format: Format, text: (key: string) => string) {
  const { at, note, failed, playing, speed } = travel;
  const words = (key: string, with0: string) => text(key).replace('{0}', with0);
  if (at === null) return note ? html`<div class="note" role="status">${note}</div>` : nothing;
  return html`<div class="past"><strong>${text('plan.time.past')}</strong>
    <span class="when">${format.moment(at)}</span><span class="ago">${words('plan.time.ago', format.ago(at))}${playing ? ` · ▶ ${speed}×` : ''}</span>
    <span class="found" role="status">${failed ? text('plan.trend-failed') : note}</span>
    <button @click=${() => travel.live()}>${text('plan.time.back')}</button></div>`;
}

/** What the colours of the rooms mean. */
export function colourLegend(heat: Heat, layer: Layer, format: Format, model: FloorModel) {
  if (heat !== 'none') {
    const scale = legend(heat, format, model);
    return html`<div class="legend"><b>${model.text(`plan.heat.${heat}`)}</b><i style=${`background:${scale.gradient}`}></i>
      <span>${scale.marks.map(mark => html`<small>${mark}</small>`)}</span></div>`;
  }
  if (layer !== 'comfort') return nothing;
  return html`<div class="legend"><b>${model.text('plan.comfort.legend')}</b><i style=${`background:${comfortLegend()}`}></i>
    <span><small>≤ −1</small><small>0</small><small>≥ +1</small></span></div>`;
}

export function zoomButtons(viewport: () => Viewport | null, text: (key: string) => string) {
  return html`<div class="zoom">
    <button aria-label=${text('plan.zoom-in')} @click=${() => viewport()?.zoom(1.4)}>+</button>
    <button aria-label=${text('plan.zoom-out')} @click=${() => viewport()?.zoom(1 / 1.4)}>−</button>
    <button aria-label=${text('plan.zoom-reset')} @click=${() => viewport()?.reset()}>⤢</button></div>`;
}
