import type { Place, Segment } from '../background.js';

/** As architects name them in English, German and French, in the AIA's and in other orders of layers. */
const WALLS = /wall|wand|wänd|waend|mauer|mur(s|$|[^a-z])|partition|cloison|rohbau|a-glaz|glaz|window|fenster|fassad|facade|curtain/i;
const ROOMS = /room|raum|räum|raeum|space|area|piece|pièce|zone|ngf|nrf|nuf|flaech|fläch/i;
/** Layers that hold a word of the above and something else. */
const NEITHER = /text|txt|anno|iden|beschr|dim|maß|mass|bemass|hatch|schraff|patt|möbel|moebel|furn|equip|achs|grid|topo/i;

export const looksLikeWalls = (layer: string) => WALLS.test(layer) && !NEITHER.test(layer);
export const looksLikeRooms = (layer: string) => ROOMS.test(layer) && !NEITHER.test(layer);
/** The leaf of a door and its swing would cut a piece off the room. */
export const looksLikeDoors = (layer: string) => /door|tür|tuer|porte/i.test(layer);
/** Whether a layer's name says what it holds, walls or not. */
export const isTelling = (layer: string) => [WALLS, ROOMS, NEITHER].some(words => words.test(layer)) || looksLikeDoors(layer);

/** A line of a file, and the layer that it lies on. */
export interface LayerLine {
  layer: string;
  segments: Segment[];
  /** The corners, where it is closed. */
  outline: Place[] | null;
  /** A part of a circle. */
  round: boolean;
}

/** Fewer lines than that on layers of walls are no building. */
const FEWEST = 8;

/** The walls and outlines of rooms among the lines; where no layer seems to hold walls all lines may be some. */
export function chosen(lines: LayerLine[]): { walls: Segment[]; outlines: Place[][]; notes: string[] } {
  const outlines = lines.flatMap(({ layer, outline }) => (outline && looksLikeRooms(layer) ? [outline] : []));
  const walls = lines.filter(({ layer }) => looksLikeWalls(layer)).flatMap(({ segments }) => segments);
  if (walls.length >= FEWEST) return { walls, outlines, notes: ['background.note.other-layers'] };
  const others = lines.filter(({ layer, round }) => !looksLikeRooms(layer) && !(looksLikeDoors(layer) && round));
  return { walls: others.flatMap(({ segments }) => segments), outlines, notes: [] };
}
