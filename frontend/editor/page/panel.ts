import { html, nothing, type TemplateResult } from 'lit';
import * as edits from '../drawing/edits.js';
import { boundsOf, isRectangle, rectangle, type XY } from '../drawing/geometry.js';
import type { Overlap } from '../drawing/overlaps.js';
import type { Room, SpaceEntry } from '../model.js';
import type { EditorSession } from '../drawing/session.js';
import type { EditorText } from './text.js';

const numberOf = (e: Event): number => Number((e.target as HTMLInputElement).value.replace(',', '.'));

/** So many overlaps are named one by one. */
const NAMED = 5;

/** Two rooms that lie on each other, and by how much. */
export const overlapWords = (session: EditorSession, text: EditorText, { one, other, area }: Overlap): string =>
  text.of('plans.overlap', one.name, other.name, text.squareMetres(area, session.drawing.metresPerUnit));

/** What is selected, and what can be done with it. */
export function selectionPanel(session: EditorSession, text: EditorText): TemplateResult {
  const room = session.room;
  const symbol = session.symbol;
  if (room) return roomPanel(session, text, room);
  const erase = html`<button class="plain" @click=${() => session.apply(edits.remove(session.drawing, session.selected), [])}>${text.of('plans.remove')}</button>`;
  if (symbol) return html`<h2>${symbol.name}</h2>${pointsIn(session, text, symbol.key)}<div class="row">${erase}</div>`;
  if (session.selected.length > 1)
    return html`<h2>${text.of('plans.several', session.selected.length)}</h2><div class="row">${erase}</div>`;
  return summary(session, text);
}

function summary(session: EditorSession, text: EditorText): TemplateResult {
  const { rooms, symbols, metresPerUnit } = session.drawing;
  const total = rooms.reduce((sum, room) => sum + (room.points.length > 2 ? edits.areaIn(room, metresPerUnit) : 0), 0);
  return html`<h2>${session.floor.name}</h2>
    <p class="facts">${text.of('plans.facts', rooms.length, text.number(total, 0), symbols.length)}</p>
    ${metresPerUnit === null ? html`<p class="warn">▲ ${text.of('plans.no-scale')}</p>` : nothing}
    ${session.overlaps.slice(0, NAMED).map(one => html`<p class="warn">▲ ${overlapWords(session, text, one)}</p>`)}
    ${session.overlaps.length > NAMED ? html`<p class="warn">▲ ${text.of('plans.overlap.more', session.overlaps.length - NAMED)}</p>` : nothing}
    <p class="soft">${text.of('plans.hint')}</p>`;
}

function roomPanel(session: EditorSession, text: EditorText, room: Room): TemplateResult {
  const named = (e: Event) => {
    const renamed = edits.rename(session.drawing, room.id, (e.target as HTMLInputElement).value);
    session.apply(edits.recognised(renamed, [room.id], session.floor.spaces));
  };
  const back = (e: KeyboardEvent) => {
    if (e.key === 'Enter' || e.key === 'Escape') (e.target as HTMLInputElement).blur();
  };
  return html`<label class="field">${text.of('plans.name')}<input class="name" maxlength="200" .value=${room.name} @change=${named} @keydown=${back} /></label>
    <p class="facts">${text.area(room.points, session.drawing.metresPerUnit)}</p>
    ${session.overlaps
      .filter(({ one, other }) => one.id === room.id || other.id === room.id)
      .slice(0, NAMED)
      .map(one => html`<p class="warn">▲ ${overlapWords(session, text, one)}</p>`)}
    ${room.points.length === 0 ? html`<p class="soft">${text.of('plans.curved')}</p>` : nothing}
    ${isRectangle(room.points) ? sizes(session, text, room) : nothing}
    ${room.key === null ? spaceChoice(session, text, room) : html`<p class="soft">${text.of('plans.key', room.key)}</p>`}
    ${room.points.length > 2 ? several(session, text, room) : nothing}
    ${pointsIn(session, text, room.id)}
    <div class="row"><button class="plain" @click=${() => session.apply(edits.remove(session.drawing, [room.id]), [])}>${text.of('plans.remove')}</button></div>`;
}

function sizes(session: EditorSession, text: EditorText, room: Room): TemplateResult | typeof nothing {
  const scale = session.drawing.metresPerUnit;
  if (scale === null) return nothing;
  const { x, y, width, height } = boundsOf(room.points);
  const set = (w: number, h: number) => {
    if (w > 0 && h > 0 && w < 1e5 && h < 1e5) session.apply(edits.reshape(session.drawing, room.id, rectangle([x, y], [x + w, y + h])));
  };
  const field = (label: string, units: number, change: (units: number) => void) => html`<label class="field small">${text.of(label)}
    <input inputmode="decimal" .value=${(units * scale).toFixed(2)} @change=${(e: Event) => change(numberOf(e) / scale)} /></label>`;
  return html`<div class="row">${field('plans.width', width, w => set(w, height))}${field('plans.depth', height, h => set(width, h))}</div>`;
}

/** A drawn room can be one that the model has and no plan shows. */
function spaceChoice(session: EditorSession, text: EditorText, room: Room): TemplateResult | typeof nothing {
  const drawn = new Set(session.drawing.rooms.map(one => one.key));
  const free: SpaceEntry[] = session.floor.spaces.filter(space => !drawn.has(space.key));
  if (free.length === 0) return html`<p class="soft">${text.of('plans.new-room')}</p>`;
  const chosen = (e: Event) => {
    const space = free.find(one => one.key === (e.target as HTMLSelectElement).value);
    if (space) session.apply(edits.assign(session.drawing, room.id, space));
  };
  return html`<label class="field">${text.of('plans.stands-for')}<select @change=${chosen}><option value="">${text.of('plans.new-room')}</option>
    ${free.map(space => html`<option value=${space.key}>${space.name}</option>`)}</select></label>`;
}

function several(session: EditorSession, text: EditorText, room: Room): TemplateResult {
  const count = (e: Event) => Number((e.target as Element).closest('.several')?.querySelector('input')?.value ?? 0);
  const row = (direction: XY) => (e: Event) => {
    const { drawing, ids } = edits.duplicate(session.drawing, room.id, count(e), direction);
    if (ids.length) session.apply(drawing, [ids[ids.length - 1]!]);
  };
  const cut = (e: Event) => {
    const { drawing, ids } = edits.split(session.drawing, room.id, count(e));
    if (ids.length) session.apply(drawing, [ids[0]!]);
  };
  return html`<div class="several"><label class="field small">${text.of('plans.how-many')}<input type="number" min="1" max="100" value="3" /></label>
    <button class="plain" @click=${row([1, 0])} title=${text.of('plans.row-right')}>→ ${text.of('plans.row')}</button>
    <button class="plain" @click=${row([0, 1])} title=${text.of('plans.row-down')}>↓ ${text.of('plans.row')}</button>
    ${isRectangle(room.points) ? html`<button class="plain" @click=${cut}>${text.of('plans.split')}</button>` : nothing}</div>`;
}

function pointsIn(session: EditorSession, text: EditorText, owner: string): TemplateResult | typeof nothing {
  const points = session.drawing.points.filter(point => point.owner === owner);
  if (points.length === 0) return nothing;
  return html`<ul class="list">${points.map(
    point => html`<li><span class="grow">● ${point.name}<span class="soft">${point.key}</span></span>
      <button aria-label=${text.of('plans.take-back', point.name)} @click=${() => session.apply(edits.dropPoint(session.drawing, point.key))}>✕</button></li>`,
  )}</ul>`;
}
