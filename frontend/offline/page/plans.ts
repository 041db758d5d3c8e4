import type { KeptPlan, Place } from '../model.js';
import type { Device } from './device.js';
import { el, link } from './elements.js';

const SVG = 'http://www.w3.org/2000/svg';

export function planList(device: Device): HTMLElement {
  const { words } = device;
  const rows = device.plans.map(plan => el('li', '', link(plan.name, `plan-${plan.key}/`, 'row'), el('p', 'mark', words.asOf(plan.asOf))));
  const section = el('section', '', el('h2', '', words.of('offline.plans')));
  section.append(rows.length > 0 ? el('ul', 'rows', ...rows) : el('p', '', words.of('offline.plans.none')));
  return section;
}

/** A floor as it was: its drawing with what was known of the rooms, and the same in words. */
export function planSheet(device: Device, plan: KeptPlan, place: string): HTMLElement {
  const { words } = device;
  const section = el('section', '', link(`‹ ${words.of('offline.back-to')}`, 'plans', 'back'), el('h2', '', plan.name));
  section.append(el('p', 'mark', words.asOf(plan.asOf)));
  const drawing = plan.svg === null ? null : drawn(plan.svg, plan.values.places, place);
  if (drawing) section.append(el('div', 'drawing', drawing));
  const meantFirst = [...plan.values.places].sort((a, b) => Number(b.key === place) - Number(a.key === place));
  section.append(...meantFirst.map(one => values(device, one, one.key === place)));
  return section;
}

function values(device: Device, place: Place, open: boolean): HTMLElement {
  const { words } = device;
  const rows = place.readings.map(reading =>
    el(
      'li',
      '',
      `${reading.name}: ${reading.text || '–'}`,
      reading.live ? null : el('small', 'mark', ` ${words.of('offline.not-live')}`),
      reading.time ? el('small', 'soft', ` ${words.moment(reading.time)}`) : null,
    ),
  );
  const details = el(
    'details',
    'card',
    el('summary', '', place.label ? `${place.name} · ${place.label}` : place.name),
    el('ul', 'rows', ...rows),
  );
  details.open = open;
  return details;
}

/** The server has cleaned the drawing; what could run is left out all the same. */
export function drawn(text: string, places: Place[], place: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (parsed.nodeName !== 'svg') return null;
  parsed.querySelectorAll('script, foreignObject').forEach(element => element.remove());
  const drawing = document.importNode(parsed, true) as unknown as SVGSVGElement;
  drawing.querySelectorAll<SVGElement>('.space').forEach(room =>
    label(
      drawing,
      room,
      places.find(one => one.key === room.id),
    ),
  );
  drawing.querySelectorAll(`[id="${CSS.escape(place)}"]`).forEach(element => element.classList.add('meant'));
  return drawing;
}

function label(drawing: SVGSVGElement, room: SVGElement, place: Place | undefined): void {
  const { labelX, labelY, labelSize } = room.dataset;
  if (!place || !labelX || !labelY) return;
  const size = Number(labelSize ?? 12);
  for (const [words, dy, name] of [
    [place.name, -0.2, 'name'],
    [place.label, 1, 'value'],
  ] as const) {
    const text = document.createElementNS(SVG, 'text');
    text.setAttribute('x', labelX);
    text.setAttribute('y', String(Number(labelY) + dy * size));
    text.setAttribute('font-size', String(size));
    text.setAttribute('text-anchor', 'middle');
    text.setAttribute('class', `kept-label ${name}`);
    text.textContent = words;
    drawing.append(text);
  }
}
