import { html, nothing } from 'lit';
import type { Format } from '../floor/format.js';
import type { StackedFloor } from './states.js';
import { summaryOf } from './summary.js';

/** More places on one floor are said as a number. */
const MOST = 6;

/** All floors in words, the highest first: what the picture shows, for whoever does not see it or has no picture. */
export function floorList(
  floors: StackedFloor[],
  format: Format,
  text: (key: string) => string,
  layer: (floor: StackedFloor, number: number) => string[],
  route: (floor: number, key: string | null) => string,
  hovered: (floor: number | null) => void,
) {
  return html`<ul class="floors" aria-label=${text('plan.floors')}>
    ${floors.map(
      (floor, i) => html`<li @mouseenter=${() => hovered(i)} @mouseleave=${() => hovered(null)}
      @focusin=${() => hovered(i)} @focusout=${() => hovered(null)}><a href=${route(i, null)}>${floor.config.floorName}</a>${words(
        floor,
        format,
        text,
        layer(floor, i),
        key => route(i, key),
      )}</li>`,
    )}</ul>`;
}

function words(floor: StackedFloor, format: Format, text: (key: string) => string, layer: string[], route: (key: string) => string) {
  const model = floor.model;
  if (!model) return html`<p>${text('plan.building.loading')}</p>`;
  const found = summaryOf(model, kelvin => format.delta(kelvin));
  const t = found.temperatures;
  const degrees = (celsius: number) => `${format.number(celsius, '°C')} ${format.unit('°C')}`;
  const filled = (key: string, ...values: string[]) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text(key));
  const more = found.attention.length - MOST;
  return html`
    <p>${t ? filled('plan.building.temperatures', degrees(t.low), degrees(t.high), degrees(t.mean)) : text('plan.building.no-temperature')}</p>
    ${layer.map(line => html`<p class="told">${line}</p>`)}
    <p>${filled('plan.building.occupied', String(found.occupied), String(found.rooms))}</p>
    ${
      found.attention.length
        ? html`<ul>${found.attention
            .slice(0, MOST)
            .map(
              a =>
                html`<li><span class="wrong ${a.alarm?.priority.toLowerCase() ?? ''}" aria-hidden="true">${a.alarm?.mark ?? '▲'}</span> <a href=${route(a.key)}>${a.name}</a>: ${a.why}</li>`,
            )}${more > 0 ? html`<li>${filled('plan.building.more', String(more))}</li>` : nothing}</ul>`
        : html`<p>✓ ${text('plan.building.well')}</p>`
    }`;
}
