import { squareMetres } from '../drawing/scale.js';
import type { FloorDrawing, PlanDrawing } from '../model.js';
import { freeKey } from '../drawing/naming.js';
import { roomAt } from '../drawing/edits.js';
import { writePlan } from './plan-writer.js';

/** What the server is asked to save; a name or area that is null stays as it is. */
export interface SaveRequest {
  /** Hash of the plan on which it was drawn. */
  base: string;
  svg: string;
  rooms: { key: string; name: string | null; area: number | null }[];
  equipment: { key: string; space: string | null }[];
  points: { key: string; owner: string }[];
}

/** A change that saving would make, or has made. */
export interface PlanChangeLine {
  kind: string;
  key: string;
  name: string;
  before: string | null;
  after: string | null;
}

export interface SaveAnswer {
  changes: PlanChangeLine[];
  /** Sentences. */
  warnings: string[];
  /** Why nothing is saved, as sentences; empty where it can be or is. */
  problems: string[];
}

/** @param scale metres of a unit when it was opened: another one means other areas */
export function saveRequest(floor: FloorDrawing, base: Element, drawing: PlanDrawing, scale: number | null): SaveRequest {
  const taken = new Set(floor.taken);
  const areas = new Map(floor.spaces.map(space => [space.key, space.area]));
  const keys = new Map(drawing.rooms.map(room => [room.id, room.key ?? freeKey(floor.floor, room.name, taken)]));
  const known = (id: string) => keys.get(id) ?? id;
  return {
    base: floor.hash,
    svg: writePlan(base, drawing, keys),
    rooms: drawing.rooms.map(room => {
      const measured = room.touched || drawing.metresPerUnit !== scale || !areas.get(room.key ?? '');
      return {
        key: known(room.id),
        name: room.renamed || room.key === null ? room.name : null,
        area: measured ? squareMetres(room.points, drawing.metresPerUnit) : null,
      };
    }),
    equipment: drawing.symbols
      .filter(symbol => symbol.touched)
      .map(symbol => {
        const room = roomAt(drawing, symbol.at);
        return { key: symbol.key, space: room ? known(room.id) : null };
      }),
    points: drawing.points.map(point => ({ key: point.key, owner: known(point.owner) })),
  };
}
