import type { XY } from '../drawing/geometry.js';
import { apply, matrixOn } from '../matrix.js';
import type { EquipmentEntry, PlanSymbol, Room, SpaceEntry } from '../model.js';

/** What of a plan can be edited; whatever else is drawn on it stays as it is. */
export interface ReadPlan {
  rooms: Room[];
  symbols: PlanSymbol[];
}

/** Reads the shapes of a plan as the server has it: they are known by their ids. */
export function readPlan(svg: Element, spaces: SpaceEntry[], equipment: EquipmentEntry[]): ReadPlan {
  const rooms: Room[] = [];
  for (const space of spaces) {
    const shape = byId(svg, space.key);
    if (shape)
      rooms.push({ id: space.key, key: space.key, name: space.name, renamed: false, points: cornersOf(svg, shape), touched: false });
  }
  const symbols: PlanSymbol[] = [];
  for (const one of equipment) {
    const shape = byId(svg, one.key);
    if (shape) symbols.push({ ...one, at: originOn(svg, shape), touched: false });
  }
  return { rooms, symbols };
}

export const byId = (svg: Element, id: string): Element | null => [...svg.querySelectorAll('[id]')].find(one => one.id === id) ?? null;

/** On the sheet; empty where the shape has curves or several parts. */
export function cornersOf(svg: Element, shape: Element): XY[] {
  const own = ownCorners(shape);
  const matrix = matrixOn(svg, shape);
  return own.map(p => apply(matrix, p));
}

function ownCorners(shape: Element): XY[] {
  const n = (name: string) => Number(shape.getAttribute(name) ?? 0);
  switch (shape.localName) {
    case 'rect': {
      const [x, y, w, h] = [n('x'), n('y'), n('width'), n('height')];
      return [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ];
    }
    case 'polygon':
    case 'polyline':
      return pairs(shape.getAttribute('points') ?? '');
    case 'path':
      return pathCorners(shape.getAttribute('d') ?? '');
    default:
      return [];
  }
}

function pairs(text: string): XY[] {
  const n = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return Array.from({ length: Math.floor(n.length / 2) }, (_, i) => [n[2 * i]!, n[2 * i + 1]!] as XY).filter(p => p.every(Number.isFinite));
}

/** Corners of a path of straight lines with one part; empty for any other. */
export function pathCorners(d: string): XY[] {
  const corners: XY[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', list = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = (list.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number);
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    if (kind === 'Z') continue;
    if (!'MLHV'.includes(kind) || (kind === 'M' && corners.length > 0)) return [];
    const step = kind === 'M' || kind === 'L' ? 2 : 1;
    for (let i = 0; i + step <= n.length; i += step) {
      if (kind !== 'V') x = n[i]! + (relative ? x : 0);
      if (kind === 'V') y = n[i]! + (relative ? y : 0);
      if (step === 2) y = n[i + 1]! + (relative ? y : 0);
      corners.push([x, y]);
    }
  }
  const [first, last] = [corners[0], corners[corners.length - 1]];
  if (first && last && corners.length > 3 && first[0] === last[0] && first[1] === last[1]) corners.pop();
  return corners;
}

/** Where a symbol is on the sheet. */
export const originOn = (svg: Element, shape: Element): XY => apply(matrixOn(svg, shape), originOf(shape));

/** The middle of what a symbol takes clicks with; its origin where it does not say. */
function originOf(shape: Element): XY {
  const hit = shape.querySelector('.hit');
  if (!hit || shape.hasAttribute('transform')) return [0, 0];
  const n = (name: string) => Number(hit.getAttribute(name) ?? 0);
  return [n('x') + n('width') / 2, n('y') + n('height') / 2];
}

/** The sheet of a plan. */
export function sheetOf(svg: Element): [x: number, y: number, width: number, height: number] {
  const [x = 0, y = 0, width = 1200, height = 800] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return [x, y, width, height];
}
