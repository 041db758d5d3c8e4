import type { Background, Place } from '../background.js';
import { backgroundOf, type Label } from '../drawing.js';
import { chosen, isTelling, type LayerLine } from '../layers/layers.js';
import { arc, segmentsOf } from '../curves.js';
import { apply, IDENTITY, type Matrix, numbers, times, transformOf } from '../../matrix.js';
import { BackgroundProblem } from '../problem.js';
import { type Line, linesOf } from './path.js';

/** Elements that are no part of the picture by themselves, and those that are never shown. */
const UNSEEN = new Set([
  'defs',
  'symbol',
  'clipPath',
  'mask',
  'pattern',
  'marker',
  'filter',
  'style',
  'script',
  'metadata',
  'title',
  'desc',
]);
const DEEPEST = 60;
const MOST_ELEMENTS = 200_000;
/** As many lines are looked at; the longest of them are kept. */
const MOST_SEEN = 400_000;

/** The lines of an SVG. It is parsed and read, never shown as a part of the page: nothing in it runs or is fetched. */
export async function readSvg(file: File): Promise<Background> {
  const root = new DOMParser().parseFromString(await file.text(), 'image/svg+xml').documentElement;
  if (root.localName !== 'svg' || root.getElementsByTagName('parsererror').length)
    throw new BackgroundProblem('background.problem.damaged');
  const found = new Found(root);
  found.children(root, IDENTITY, '', 0);
  const { walls, outlines, notes } = chosen(found.lines);
  return backgroundOf({ walls, outlines, labels: found.labels, paper: paperOf(root, found.lines), notes: [...found.notes, ...notes] });
}

const number = (element: Element, name: string) => numbers(element.getAttribute(name))[0] ?? 0;

function paperOf(root: Element, lines: LayerLine[]): [number, number, number, number] {
  const box = numbers(root.getAttribute('viewBox'));
  if (box.length === 4 && box[2]! > 0 && box[3]! > 0) return box as [number, number, number, number];
  const [width, height] = [root.getAttribute('width') ?? '', root.getAttribute('height') ?? ''];
  if (number(root, 'width') > 0 && number(root, 'height') > 0 && !`${width}${height}`.includes('%')) {
    return [0, 0, number(root, 'width'), number(root, 'height')];
  }
  const all = lines.flatMap(({ segments }) => segments);
  const right = all.reduce((most, [x1, , x2]) => Math.max(most, x1, x2), 0);
  const bottom = all.reduce((most, [, y1, , y2]) => Math.max(most, y1, y2), 0);
  return [0, 0, right, bottom];
}

/** What a group or shape is called, where that says something; else it belongs to the group around it. */
function layerOf(element: Element, around: string): string {
  const names = ['inkscape:label', 'data-name', 'class', 'id'].map(name => element.getAttribute(name) ?? '');
  return names.find(isTelling) ?? around;
}

class Found {
  readonly lines: LayerLine[] = [];
  readonly labels: Label[] = [];
  readonly notes = new Set<string>();
  private readonly byId = new Map<string, Element>();
  private elements = 0;
  private segments = 0;

  constructor(root: Element) {
    for (const element of root.getElementsByTagName('*')) if (element.id) this.byId.set(element.id, element);
  }

  children(parent: Element, matrix: Matrix, layer: string, depth: number): void {
    for (const child of parent.children) this.element(child, matrix, layer, depth + 1);
  }

  private element(element: Element, outer: Matrix, around: string, depth: number): void {
    const kind = element.localName;
    if (depth > DEEPEST || ++this.elements > MOST_ELEMENTS || this.segments > MOST_SEEN) {
      this.notes.add('background.note.short-lines');
      return;
    }
    if (UNSEEN.has(kind) || isHidden(element)) return;
    const matrix = times(outer, transformOf(element.getAttribute('transform')));
    const layer = layerOf(element, around);
    if (kind === 'use') this.use(element, matrix, layer, depth);
    else if (kind === 'text') this.text(element, matrix);
    else if (kind === 'image') this.notes.add('background.note.pictures');
    else if (kind === 'svg') this.children(element, times(matrix, [1, 0, 0, 1, number(element, 'x'), number(element, 'y')]), layer, depth);
    else if (kind === 'g' || kind === 'a' || kind === 'switch') this.children(element, matrix, layer, depth);
    else for (const line of shapeOf(element)) this.line(line, matrix, layer, kind);
  }

  private line({ places, closed }: Line, matrix: Matrix, layer: string, kind: string): void {
    const there = places.map(place => apply(matrix, place));
    const segments = segmentsOf(there, closed);
    this.segments += segments.length;
    this.lines.push({
      layer,
      segments,
      outline: closed && there.length > 2 ? there : null,
      round: kind === 'circle' || kind === 'ellipse',
    });
  }

  private use(element: Element, matrix: Matrix, layer: string, depth: number): void {
    const link =
      element.getAttribute('href') ?? element.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? element.getAttribute('xlink:href');
    const target = link?.startsWith('#') ? this.byId.get(link.slice(1)) : undefined;
    if (!target) return;
    const at = times(matrix, [1, 0, 0, 1, number(element, 'x'), number(element, 'y')]);
    if (target.localName === 'symbol') this.children(target, at, layer, depth + 1);
    else this.element(target, at, layer, depth + 1);
  }

  private text(element: Element, matrix: Matrix): void {
    const lines = [...element.children].filter(child => child.localName === 'tspan' && child.hasAttribute('y'));
    for (const part of lines.length ? lines : [element]) {
      const own = (name: string) => (part.hasAttribute(name) ? number(part, name) : number(element, name));
      const [x, y] = apply(matrix, [own('x'), own('y')]);
      this.labels.push({ text: part.textContent ?? '', x, y });
    }
  }
}

/** Declared on the element itself; style sheets are not read. */
function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return (
    element.getAttribute('display') === 'none' ||
    /(?:^|;)\s*display\s*:\s*none/.test(style) ||
    element.getAttribute('visibility') === 'hidden'
  );
}

function shapeOf(element: Element): Line[] {
  const of = (name: string) => number(element, name);
  switch (element.localName) {
    case 'path':
      return linesOf(element.getAttribute('d') ?? '');
    case 'line':
      return [{ places: [[of('x1'), of('y1')], [of('x2'), of('y2')]], closed: false }]; // prettier-ignore
    case 'rect': {
      const [x, y, right, bottom] = [of('x'), of('y'), of('x') + of('width'), of('y') + of('height')];
      return right > x && bottom > y ? [{ places: [[x, y], [right, y], [right, bottom], [x, bottom]], closed: true }] : []; // prettier-ignore
    }
    case 'polyline':
    case 'polygon':
      return [{ places: pairs(numbers(element.getAttribute('points'))), closed: element.localName === 'polygon' }];
    case 'circle':
      return [{ places: arc(of('cx'), of('cy'), of('r'), of('r'), 0, 2 * Math.PI), closed: false }];
    case 'ellipse':
      return [{ places: arc(of('cx'), of('cy'), of('rx'), of('ry'), 0, 2 * Math.PI), closed: false }];
    default:
      return [];
  }
}

const pairs = (values: number[]) =>
  Array.from({ length: Math.floor(values.length / 2) }, (_, i): Place => [values[2 * i]!, values[2 * i + 1]!]);
