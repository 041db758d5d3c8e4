import type { Background } from './background/background.js';
import type { XY } from './drawing/geometry.js';

/** A room as it is drawn. What was on the plan already and was not touched stays on it exactly as it is. */
export interface Room {
  /** Within the editor; of a room of the model its key. */
  id: string;
  /** Key of the space in the model; null for one that is yet to be made. */
  key: string | null;
  name: string;
  /** Whether it was given this name here; else it is that of the model. */
  renamed: boolean;
  /** Corners, without the first said again; empty where its shape has none that can be moved (a circle, several parts). */
  points: XY[];
  /** Whether its shape differs from the one on the plan. */
  touched: boolean;
}

/** The symbol of a piece of equipment; its key is that of the equipment. */
export interface PlanSymbol {
  key: string;
  name: string;
  system: string;
  type: string;
  at: XY;
  touched: boolean;
}

/** A point that gets another place: a room of this drawing, or equipment. */
export interface PlacedPoint {
  key: string;
  name: string;
  owner: string;
}

/** All that is drawn, never changed in place: each step of the history is one of these. */
export interface PlanDrawing {
  rooms: Room[];
  symbols: PlanSymbol[];
  points: PlacedPoint[];
  /** Ids of shapes that were on the plan and are taken off it. */
  removed: string[];
  /** How long a unit of the sheet is in the building; null where nobody has said. */
  metresPerUnit: number | null;
}

/** Where the picture below lies on the sheet: its upper left corner, and units of the sheet for each of its own. */
export interface Ground {
  at: XY;
  scale: number;
  /** Which page or storey of the file. */
  page: number;
}

/** What is kept on the server while somebody draws. */
export interface Draft {
  version: 1;
  drawing: PlanDrawing;
  ground: Ground | null;
}

export interface SpaceEntry {
  key: string;
  name: string;
  area: number;
  /** Whether it is made of other spaces, over which it lies. */
  zone?: boolean;
}

export interface EquipmentEntry {
  key: string;
  name: string;
  system: string;
  type: string;
}

/** Equipment of the site with the room of the model that it stands in; empty where it has none. */
export interface HousedEquipment extends EquipmentEntry {
  space: string;
}

export interface PlanVersion {
  id: number;
  who: string;
  time: string;
}

/** What the server knows of a floor when somebody begins to draw. */
export interface FloorDrawing {
  floor: string;
  name: string;
  /** Of the plan in force; empty where there is none. */
  hash: string;
  spaces: SpaceEntry[];
  equipment: HousedEquipment[];
  /** Keys that nothing new may have. */
  taken: string[];
  /** A draft as it was kept; empty where there is none. */
  draft: string;
  draftTime: string | null;
  /** Name of the file that lies below; empty where there is none. */
  background: string;
  versions: PlanVersion[];
}

/** Something that can be put on the plan. */
export interface PlaceableItem {
  kind: 'equipment' | 'point';
  key: string;
  name: string;
  /** Where it is now, in words; empty where it has no place. */
  place: string;
  system: string;
  type: string;
}

export interface EditorConfig {
  floor: string;
  locale: string;
  texts: Record<string, string>;
}

export interface LaidBackground extends Ground {
  picture: Background;
}

export const NOTHING: PlanDrawing = { rooms: [], symbols: [], points: [], removed: [], metresPerUnit: null };
