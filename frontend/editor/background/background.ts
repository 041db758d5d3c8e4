import type { Label } from './drawing.js';
import { kindOf, type Kind } from './kind.js';
import { BackgroundProblem } from './problem.js';

export { BackgroundProblem };

/** From x1, y1 to x2, y2. */
export type Segment = [x1: number, y1: number, x2: number, y2: number];
export type Place = [x: number, y: number];

/** A room that is proposed: what a drawing calls it, and its outline without the first corner said again. */
export interface TracedRoom {
  name?: string;
  points: Place[];
  /** Square units of the drawing, without what other walls enclose inside it; unknown where only the outline is. */
  area?: number;
}

/** What lies under the drawing of a floor. x grows to the right and y downwards; everything is within 0…width and 0…height. */
export interface Background {
  width: number;
  height: number;
  /** How long a unit of the drawing is in the building; unknown where the file does not say. */
  metresPerUnit?: number;
  /** A picture to lie under the drawing, as large as it: a data: address, which may be kept. */
  imageUrl?: string;
  walls: Segment[];
  rooms: TracedRoom[];
  /** Where the rooms were looked for between the walls: what they may be called, and whether a frame is no room. */
  traced?: { labels: Label[]; framed: boolean };
  /** Keys of messages/background: what was left out, and why. */
  notes: string[];
}

/** Asks which page of a document, or which storey of a building, is meant. @return its place in the list; rejects where nobody wants one */
export type Choose = (pages: string[]) => Promise<number>;

/** Reads one kind of file. */
export type Reader = (file: File, choose: Choose) => Promise<Background>;

/** More than that is no drawing of a floor, and would take the memory of the page. Bytes. */
const LARGEST: Record<Kind, number> = { picture: 50e6, svg: 20e6, dxf: 80e6, pdf: 80e6, ifc: 300e6 };

/** Each reader is fetched when a file asks for it, with its libraries. */
const READERS: Record<Kind, () => Promise<Reader>> = {
  picture: async () => (await import('./picture.js')).readPicture,
  svg: async () => (await import('./svg/svg.js')).readSvg,
  dxf: async () => (await import('./dxf/read.js')).readDxf,
  pdf: async () => (await import('./pdf/read.js')).readPdf,
  ifc: async () => (await import('./ifc/read.js')).readIfc,
};

/**
 * Makes a background of a file, by what is in it and whatever its name. Nothing leaves the browser.
 *
 * @param choose is asked where the file has several pages or storeys, and not where it has one
 * @throws BackgroundProblem where none can be made of it
 */
export async function readBackground(file: File, choose: Choose): Promise<Background> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 4096).arrayBuffer()));
  if (file.size > LARGEST[kind]) throw new BackgroundProblem('background.problem.too-large');
  const read = await READERS[kind]();
  return read(file, choose);
}
