import { nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boundsOf, type Box, distance, labelPlace, rectangle, sidesOf, type XY } from '../drawing/geometry.js';
import type { KeptShapes } from '../plan/kept.js';
import type { PlanSymbol, Room } from '../model.js';
import type { EditorSession } from '../drawing/session.js';
import type { EditorText } from './text.js';
import { isDrawing } from '../drawing/tools.js';
import { around } from '../drawing/view-box.js';

const path = (points: XY[]): string => points.map(p => p.join(',')).join(' ');

/** Everything on the sheet. @param px units of the sheet for a pixel of the screen */
export function stage(session: EditorSession, kept: KeptShapes, text: EditorText, view: Box, px: number): TemplateResult {
  const { drawing } = session;
  return svg`
    ${grid(session, view, px)}
    <rect class="sheet" x=${session.sheet.x} y=${session.sheet.y} width=${session.sheet.width} height=${session.sheet.height}></rect>
    ${below(session)}
    <g class="kept" aria-hidden="true">${kept.group(drawing)}</g>
    ${proposals(session)}
    ${repeat(
      drawing.rooms.filter(room => room.points.length > 2),
      room => room.id,
      room => roomShape(session, text, room, px),
    )}
    ${session.room && session.tool === 'select' ? handles(text, session.room, px) : nothing}
    ${repeat(
      drawing.symbols,
      symbol => symbol.key,
      symbol => symbolShape(session, kept, text, symbol),
    )}
    ${begun(session, text, px)}`;
}

function grid(session: EditorSession, view: Box, px: number): TemplateResult | typeof nothing {
  const step = session.grid;
  if (step / px < 6) return nothing;
  // the sheet may be narrower than what is seen of it
  const { x, y, width, height } = around(view, 0.5 * Math.max(1, view.width / view.height, view.height / view.width));
  const lines: string[] = [];
  for (let at = Math.ceil(x / step) * step; at < x + width; at += step) lines.push(`M${at} ${y}v${height}`);
  for (let at = Math.ceil(y / step) * step; at < y + height; at += step) lines.push(`M${x} ${at}h${width}`);
  return svg`<path class="grid" d=${lines.join('')}></path>`;
}

function below(session: EditorSession): TemplateResult | typeof nothing {
  const ground = session.background;
  if (!ground) return nothing;
  const { picture, at, scale } = ground;
  return svg`<g class="ground" transform="translate(${at[0]} ${at[1]}) scale(${scale})">
    ${picture.imageUrl ? svg`<image href=${picture.imageUrl} width=${picture.width} height=${picture.height}></image>` : nothing}
    ${picture.walls.length ? svg`<path class="traced" d=${picture.walls.map(([a, b, c, d]) => `M${a} ${b}L${c} ${d}`).join('')}></path>` : nothing}
  </g>`;
}

function proposals(session: EditorSession): TemplateResult[] {
  const rooms = session.background?.picture.rooms ?? [];
  return rooms.map((room, i) =>
    session.taken.has(i)
      ? svg``
      : svg`<polygon class="proposed" data-proposal=${i} points=${path(room.points.map(p => session.onSheet(p)))}></polygon>`,
  );
}

function roomShape(session: EditorSession, text: EditorText, room: Room, px: number): TemplateResult {
  const selected = session.selected.includes(room.id);
  const over = session.overlaps.some(({ one, other }) => one.id === room.id || other.id === room.id);
  const area = text.area(room.points, session.drawing.metresPerUnit);
  const placed = session.drawing.points.filter(point => point.owner === room.id).length;
  const label = labelPlace(room.points);
  const letters = Math.max(room.name.length, area.length + (placed ? 4 : 0));
  const size = Math.min(13 * px, label.width / (0.6 * letters), boundsOf(room.points).height * 0.28);
  const seen = size / px >= 5;
  return svg`<polygon class="room ${selected ? 'selected' : ''} ${room.key === null ? 'new' : ''} ${over ? 'over' : ''}" data-id=${room.id} points=${path(room.points)}
      tabindex="0" role="button" aria-pressed=${selected} aria-label=${`${room.name}, ${area}`}></polygon>
    ${
      seen
        ? svg`<g class="label" aria-hidden="true" font-size=${size}><text x=${label.at[0]} y=${label.at[1] - size * 0.55}>${room.name}</text>
      <text class="area" x=${label.at[0]} y=${label.at[1] + size * 0.75}>${area}${placed ? ` · ● ${placed}` : ''}</text></g>`
        : nothing
    }
`;
}

/** Corners, which can be dragged; and the middles of sides, from which a corner can be drawn out. */
function handles(text: EditorText, room: Room, px: number): TemplateResult {
  const long = sidesOf(room.points).map(([a, b], i) => ({ i, at: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as XY, length: distance(a, b) }));
  return svg`${long
    .filter(side => side.length / px > 36)
    .map(side => svg`<circle class="side" data-side=${side.i} cx=${side.at[0]} cy=${side.at[1]} r=${4 * px}></circle>`)}
    ${room.points.map(
      ([x, y], i) => svg`<circle class="corner" data-corner=${i} cx=${x} cy=${y} r=${6 * px} tabindex="0" role="button"
        aria-label=${text.of('plans.corner', i + 1, room.points.length, room.name)}></circle>`,
    )}`;
}

function symbolShape(session: EditorSession, kept: KeptShapes, text: EditorText, symbol: PlanSymbol): TemplateResult {
  const selected = session.selected.includes(symbol.key);
  const placed = session.drawing.points.filter(point => point.owner === symbol.key).length;
  return svg`<g class="symbol ${selected ? 'selected' : ''}" data-id=${symbol.key} transform="translate(${symbol.at[0]} ${symbol.at[1]})"
    tabindex="0" role="button" aria-pressed=${selected} aria-label=${placed ? text.of('plans.with-points', symbol.name, placed) : symbol.name}>
    <title>${symbol.name}</title>${kept.symbol(symbol)}${selected ? svg`<circle class="ring" r="17"></circle>` : nothing}</g>`;
}

/** What the tool has begun, and where its next corner would be. */
function begun(session: EditorSession, text: EditorText, px: number): TemplateResult {
  const { corners, cursor, tool, measured } = session;
  const [first] = corners;
  const last = corners[corners.length - 1];
  const scale = session.drawing.metresPerUnit;
  const shape = first && tool === 'rectangle' ? rectangle(first, cursor) : [...corners, cursor];
  const box = boundsOf(shape);
  const words =
    tool === 'rectangle'
      ? `${text.metres(box.width, scale)} × ${text.metres(box.height, scale)}`
      : last
        ? text.metres(distance(last, cursor), scale)
        : '';
  return svg`
    ${first && tool === 'rectangle' ? svg`<polygon class="begun" points=${path(shape)}></polygon>` : nothing}
    ${first && tool !== 'rectangle' ? svg`<polyline class="begun" points=${path(shape)}></polyline>` : nothing}
    ${measured ? svg`<polyline class="begun measured" points=${path(measured)}></polyline>` : nothing}
    ${tool === 'polygon' && first ? svg`<circle class="first" cx=${first[0]} cy=${first[1]} r=${7 * px}></circle>` : nothing}
    ${first && tool !== 'scale' ? svg`<text class="size" x=${cursor[0] + 12 * px} y=${cursor[1] - 12 * px} font-size=${13 * px}>${words}</text>` : nothing}
    ${isDrawing(tool) || session.placing ? crosshair(cursor, session.snapped?.kind ?? 'free', px) : nothing}`;
}

function crosshair([x, y]: XY, kind: string, px: number): TemplateResult {
  return svg`<g class="cursor ${kind}" aria-hidden="true"><path d="M${x - 12 * px} ${y}h${24 * px}M${x} ${y - 12 * px}v${24 * px}"></path>
    ${kind === 'corner' ? svg`<rect x=${x - 5 * px} y=${y - 5 * px} width=${10 * px} height=${10 * px}></rect>` : nothing}
    ${kind === 'side' ? svg`<circle cx=${x} cy=${y} r=${5 * px}></circle>` : nothing}</g>`;
}
