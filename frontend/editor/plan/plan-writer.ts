import { boundsOf, isRectangle, labelPlace, type XY } from '../drawing/geometry.js';
import { backwards, matrixOn } from '../matrix.js';
import type { PlanDrawing, PlanSymbol, Room } from '../model.js';
import { byId, originOn, sheetOf } from './plan-reader.js';
import { symbolMarkup } from './symbols.js';

const SVG = 'http://www.w3.org/2000/svg';

/** The larger side of a sheet that begins empty: as large as a screen, which is what the server keeps as it is. */
export const SHEET = 1200;

export const EMPTY_PLAN = `<svg xmlns="${SVG}" viewBox="0 0 ${SHEET} 800"><g id="spaces"></g><g id="equipment"></g></svg>`;

/** Numbers to a ten-thousandth, without zeros behind. */
const n = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/**
 * Writes what was drawn into a copy of the plan: what was not touched stays as it is, to the letter.
 *
 * @param base the plan in force, or an empty one
 * @param keys the key of each room by its id
 */
export function writePlan(base: Element, drawing: PlanDrawing, keys: Map<string, string>): string {
  const root = base.cloneNode(true) as Element;
  drawing.removed.forEach(id => byId(root, id)?.remove());
  const spaces = layerOf(root, 'spaces', '.space', true);
  for (const room of drawing.rooms) {
    const old = byId(root, keys.get(room.id) ?? room.id);
    if (room.points.length < 3 || (!room.touched && old)) continue;
    old?.remove();
    spaces.append(shapeOf(root, room, keys.get(room.id) ?? room.id));
  }
  const equipment = layerOf(root, 'equipment', '.equipment', false);
  drawing.symbols.filter(one => one.touched || !byId(root, one.key)).forEach(one => placed(root, equipment, one));
  root.setAttribute('viewBox', frame(root, drawing));
  return new XMLSerializer().serializeToString(root);
}

/** The group of a name at the top of the plan; shapes of the same kind that are there already say where it belongs. */
function layerOf(root: Element, id: string, alike: string, below: boolean): Element {
  const there = byId(root, id);
  if (there?.localName === 'g' && there.parentElement === root && !there.hasAttribute('transform')) return there;
  const group = make(root, 'g', there ? {} : { id });
  let beside = root.querySelector(alike);
  while (beside && beside.parentElement !== root) beside = beside.parentElement;
  if (beside) beside.after(group);
  else if (below) root.prepend(group);
  else root.append(group);
  return group;
}

function make(root: Element, name: string, attributes: Record<string, string>): Element {
  const element = root.ownerDocument.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

function shapeOf(root: Element, room: Room, key: string): Element {
  const label = labelPlace(room.points);
  const box = boundsOf(room.points);
  const size = Math.max(5, Math.min(15, box.height * 0.22, label.width * 0.12));
  const words = {
    'data-label-x': n(label.at[0]),
    'data-label-y': n(label.at[1]),
    'data-label-size': n(size),
    'data-label-width': n(label.width * 0.92),
  };
  return isRectangle(room.points)
    ? make(root, 'rect', { id: key, class: 'space', x: n(box.x), y: n(box.y), width: n(box.width), height: n(box.height), ...words })
    : make(root, 'polygon', { id: key, class: 'space', points: room.points.map(p => `${n(p[0])},${n(p[1])}`).join(' '), ...words });
}

/** Moves the symbol that is there, whatever it looks like; draws one where there is none. */
function placed(root: Element, layer: Element, symbol: PlanSymbol): void {
  const there = byId(root, symbol.key);
  if (!there) {
    const group = make(root, 'g', {
      id: symbol.key,
      class: `equipment ${symbol.system}`,
      transform: `translate(${n(symbol.at[0])} ${n(symbol.at[1])})`,
    });
    const drawn = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${symbolMarkup(symbol.type, symbol.system)}</svg>`, 'image/svg+xml');
    [...drawn.documentElement.children].forEach(part => group.append(root.ownerDocument.importNode(part, true)));
    layer.append(group);
    return;
  }
  const from = originOn(root, there);
  const above = there.parentElement && there.parentElement !== root ? matrixOn(root, there.parentElement) : null;
  const way: XY = [symbol.at[0] - from[0], symbol.at[1] - from[1]];
  const [dx, dy] = above ? backwards(above, way) : way;
  const own = there.getAttribute('transform') ?? '';
  const simple = /^translate\(\s*(-?[\d.]+)[\s,]+(-?[\d.]+)\s*\)$/.exec(own);
  there.setAttribute(
    'transform',
    simple ? `translate(${n(Number(simple[1]) + dx)} ${n(Number(simple[2]) + dy)})` : `translate(${n(dx)} ${n(dy)}) ${own}`.trim(),
  );
}

/** The sheet, larger where something is drawn beside it. */
function frame(root: Element, drawing: PlanDrawing): string {
  const [x, y, width, height] = sheetOf(root);
  const places = [...drawing.rooms.flatMap(room => room.points), ...drawing.symbols.map(one => one.at)];
  if (places.length === 0) return [x, y, width, height].map(n).join(' ');
  const b = boundsOf(places);
  const edge = 0.02 * Math.max(width, height);
  const [left, top] = [Math.min(x, b.x - edge), Math.min(y, b.y - edge)];
  const out = b.x < x || b.y < y || b.x + b.width > x + width || b.y + b.height > y + height;
  if (!out) return [x, y, width, height].map(n).join(' ');
  const [right, bottom] = [Math.max(x + width, b.x + b.width + edge), Math.max(y + height, b.y + b.height + edge)];
  return [left, top, right - left, bottom - top].map(n).join(' ');
}
