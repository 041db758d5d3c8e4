import DxfParser, { type IDxf, type ILayer } from 'dxf-parser';
import type { Background } from '../background.js';
import { backgroundOf, type Label } from '../drawing.js';
import { chosen, type LayerLine } from '../layers/layers.js';
import { segmentsOf } from '../curves.js';
import { apply, IDENTITY, type Matrix, times, turnedBy } from '../../matrix.js';
import { BackgroundProblem } from '../problem.js';
import { Attribute } from './attributes.js';
import { type Entity, shapeOf } from './entities.js';
import { textOf, wordsOf } from './texts.js';

/** Metres, by the number that $INSUNITS has for them. */
const UNITS: Record<number, number> = {
  1: 0.0254,
  2: 0.3048,
  4: 0.001,
  5: 0.01,
  6: 1,
  7: 1000,
  8: 0.0254e-6,
  10: 0.9144,
  14: 0.1,
  21: 1200 / 3937,
};
const DEEPEST = 12;
const MOST_ENTITIES = 300_000;

/** The lines of a DXF's model space, blocks put in their places. */
export function backgroundOfDxf(bytes: ArrayBuffer): Background {
  const drawing = parsed(textOf(bytes));
  const found = new Found(drawing);
  found.entities(drawing.entities, IDENTITY, '0', 0);
  const lines = found.drawing();
  return backgroundOf({ ...lines, scales: scalesOf(drawing), upwards: true });
}

function parsed(text: string): IDxf {
  try {
    const parser = new DxfParser();
    parser.registerEntityHandler(Attribute as unknown as Parameters<typeof parser.registerEntityHandler>[0]);
    const drawing = parser.parseSync(text);
    if (drawing) return drawing;
  } catch {
    // said below
  }
  throw new BackgroundProblem('background.problem.damaged');
}

/** What the file says, and inches where its lengths are written in feet and inches. */
function scalesOf({ header }: IDxf): number[] {
  const said = UNITS[Number(header?.['$INSUNITS'] ?? 0)];
  const inFeet = [3, 4].includes(Number(header?.['$LUNITS'] ?? 0));
  return [...(said === undefined ? [] : [said]), ...(inFeet ? [0.0254] : [])];
}

class Found {
  private readonly lines: LayerLine[] = [];
  private readonly labels: Label[] = [];
  private readonly notes = new Set<string>();
  private readonly layers: Record<string, Partial<ILayer>>;
  private count = 0;

  constructor(private readonly file: IDxf) {
    this.layers = (file.tables?.layer as { layers?: Record<string, ILayer> } | undefined)?.layers ?? {};
  }

  /** @param layer of the block's place: what lies on layer 0 in a block belongs to it */
  entities(all: Entity[], matrix: Matrix, layer: string, depth: number): void {
    for (const entity of all) {
      if (++this.count > MOST_ENTITIES) {
        this.notes.add('background.note.short-lines');
        return;
      }
      const own = entity.layer && (entity.layer !== '0' || depth === 0) ? entity.layer : layer;
      if (entity.inPaperSpace || entity.visible === false || this.isHidden(own)) continue;
      if (entity.type === 'INSERT') this.insert(entity, matrix, own, depth);
      else if (entity.type === 'TEXT' || entity.type === 'MTEXT') this.text(entity, matrix);
      else this.line(entity, matrix, own);
    }
  }

  drawing() {
    const { walls, outlines, notes } = chosen(this.lines);
    return { walls, outlines, labels: this.labels, notes: [...this.notes, ...notes] };
  }

  private isHidden(layer: string): boolean {
    const known = this.layers[layer];
    return known?.frozen === true || known?.visible === false;
  }

  private insert(entity: Entity, matrix: Matrix, layer: string, depth: number): void {
    const block = entity.name === undefined ? undefined : this.file.blocks?.[entity.name];
    if (!block?.entities || !entity.position) return;
    if (depth >= DEEPEST) return void this.notes.add('background.note.short-lines');
    const [columns, rows] = [Math.min(entity.columnCount || 1, 100), Math.min(entity.rowCount || 1, 100)];
    const below = (entity.extrusionDirection?.z ?? 1) < 0;
    const base: Matrix = [1, 0, 0, 1, -(block.position?.x ?? 0), -(block.position?.y ?? 0)];
    for (let column = 0; column < columns; column++) {
      for (let row = 0; row < rows; row++) {
        const step: Matrix = [1, 0, 0, 1, column * (entity.columnSpacing ?? 0), row * (entity.rowSpacing ?? 0)];
        const at: Matrix = [1, 0, 0, 1, entity.position.x, entity.position.y];
        const scale: Matrix = [entity.xScale ?? 1, 0, 0, entity.yScale ?? 1, 0, 0];
        const placed = [...(below ? [[-1, 0, 0, 1, 0, 0] as Matrix] : []), at, turnedBy(entity.rotation ?? 0), step, scale, base];
        this.entities(block.entities, placed.reduce(times, matrix), layer, depth + 1);
      }
    }
  }

  private text(entity: Entity, matrix: Matrix): void {
    // aligned text has its place in the second point
    const place = entity.position ?? (entity.halign && entity.endPoint ? entity.endPoint : entity.startPoint);
    if (!place) return;
    const [x, y] = apply(matrix, [place.x, place.y]);
    this.labels.push({ text: wordsOf(entity.text ?? ''), x, y });
  }

  private line(entity: Entity, matrix: Matrix, layer: string): void {
    const shape = shapeOf(entity);
    if (!shape) return;
    const places = shape.places.map(place => apply(matrix, place));
    const back = places.length > 3 && places[0]!.every((v, i) => Math.abs(v - places.at(-1)![i]!) < 1e-9);
    const outline = shape.closed || back ? (back ? places.slice(0, -1) : places) : null;
    const round = entity.type === 'ARC' || entity.type === 'CIRCLE' || entity.type === 'ELLIPSE';
    this.lines.push({ layer, segments: segmentsOf(places, shape.closed), outline: outline && outline.length > 2 ? outline : null, round });
  }
}
