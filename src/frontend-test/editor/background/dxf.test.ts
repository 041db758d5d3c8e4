import { expect, test } from 'vitest';
import type { Background } from 'frontend/editor/background/background.js';
import { backgroundOfDxf } from 'frontend/editor/background/dxf/dxf.js';
import { textOf, wordsOf } from 'frontend/editor/background/dxf/texts.js';
import { kindOf } from 'frontend/editor/background/kind.js';

type Group = [code: number, value: string | number];

const section = (name: string, groups: Group[]): Group[] => [[0, 'SECTION'], [2, name], ...groups, [0, 'ENDSEC']];
const line = (x1: number, y1: number, x2: number, y2: number, layer = 'A-WALL'): Group[] => [[0, 'LINE'], [8, layer], [10, x1], [20, y1], [30, 0], [11, x2], [21, y2], [31, 0]]; // prettier-ignore
const polygon = (layer: string, ...places: [number, number, number?][]): Group[] => [
  [0, 'LWPOLYLINE'],
  [8, layer],
  [90, places.length],
  [70, 1],
  ...places.flatMap(([x, y, bulge]): Group[] => [[10, x], [20, y], ...(bulge ? [[42, bulge] as Group] : [])]),
];
const text = (x: number, y: number, words: string, kind = 'TEXT'): Group[] => [[0, kind], [8, 'TEXT'], [10, x], [20, y], [30, 0], [40, 100], [1, words]]; // prettier-ignore
const rect = (x: number, y: number, w: number, h: number, layer?: string) => [line(x, y, x + w, y, layer), line(x + w, y, x + w, y + h, layer), line(x + w, y + h, x, y + h, layer), line(x, y + h, x, y, layer)].flat(); // prettier-ignore

function dxf(
  entities: Group[],
  {
    blocks = [],
    header = [
      [9, '$INSUNITS'],
      [70, 4],
    ],
  }: { blocks?: Group[]; header?: Group[] } = {},
): string {
  const all: Group[] = [...section('HEADER', header), ...section('BLOCKS', blocks), ...section('ENTITIES', entities), [0, 'EOF']];
  return all.map(([code, value]) => `${code}\r\n${value}\r\n`).join('');
}

const read = (entities: Group[], more?: Parameters<typeof dxf>[1]): Background =>
  backgroundOfDxf(new TextEncoder().encode(dxf(entities, more)).buffer);
const rooms = ({ rooms, metresPerUnit = 1 }: Background) =>
  rooms.map(({ name, area = 0 }) => [name, Math.round(area * metresPerUnit * metresPerUnit * 100) / 100]);

/** Two rooms of 5 × 4 and 3 × 4 m with a door of 0.9 m between them, in millimetres. */
const FLAT = [...rect(0, 0, 8000, 4000), ...line(5000, 0, 5000, 1500), ...line(5000, 2400, 5000, 4000)];

test('walls in millimetres make rooms in metres, named by the words in them', () => {
  const found = read([
    ...FLAT,
    ...text(1000, 2000, 'Office'),
    ...text(1000, 1500, '20,00 m\\U+00B2'),
    ...text(6000, 2000, '{\\fArial|b0;B\\U+00FCro}\\P2.14', 'MTEXT'),
  ]);
  expect(found.metresPerUnit).toBe(0.001);
  expect(rooms(found)).toEqual([['Office', 20], ['Büro 2.14', 12]]); // prettier-ignore
  // upside down: y grows upwards in drawings, and the door is nearer to the lower wall
  expect(found).toMatchObject({ width: 8000, height: 4000 });
  expect(found.walls).toContainEqual([5000, 4000, 5000, 2500]);
});

test('closed polylines on layers of rooms are rooms, with arcs where they bulge', () => {
  const found = read([...FLAT, ...polygon('Raumpolygon', [0, 0], [2000, 0], [2000, 2000, 1], [0, 2000]), ...text(500, 500, 'Store')]);
  expect(rooms(found)[0]?.[0]).toBe('Store');
  expect(rooms(found)[0]?.[1]).toBeCloseTo(4 + Math.PI / 2, 1);
  expect(found.rooms).toHaveLength(1);
});

/** Furniture, axes and dimensions of the same drawing would cut rooms into pieces. */
test('where layers hold walls, only those are walls', () => {
  const found = read([...FLAT, ...rect(1000, 1000, 2000, 1500, 'A-FURN'), ...line(-9000, 2000, 20000, 2000, 'AXIS'), ...FLAT]);
  expect(rooms(found)).toEqual([[undefined, 20], [undefined, 12]]); // prettier-ignore
  expect(found.notes).toEqual(['background.note.other-layers']);
});

test('blocks are put in their places: moved, scaled, turned, mirrored, in rows, and within each other', () => {
  const blocks: Group[] = [
    ...[[0, 'BLOCK'], [8, '0'], [2, 'CELL'], [70, 0], [10, 100], [20, 100], [30, 0]] as Group[], ...rect(100, 100, 1000, 1000, '0'), [0, 'ENDBLK'],
    ...[[0, 'BLOCK'], [8, '0'], [2, 'PAIR'], [70, 0], [10, 0], [20, 0], [30, 0]] as Group[],
    [0, 'INSERT'], [8, '0'], [2, 'CELL'], [10, 0], [20, 0], [30, 0], [41, 3], [42, 2], [0, 'ENDBLK'],
  ]; // prettier-ignore
  const insert: Group[] = [
    [0, 'INSERT'],
    [8, 'WALLS'],
    [2, 'PAIR'],
    [10, 10000],
    [20, 0],
    [30, 0],
    [41, -1],
    [50, 90],
    [70, 2],
    [44, 5000],
  ];
  const found = read(insert, { blocks });
  expect(rooms(found)).toEqual([[undefined, 6], [undefined, 6]]); // prettier-ignore
  expect([found.width, found.height].map(Math.round)).toEqual([2000, 8000]);
});

test('a stamp on a room, a block with fields, names it', () => {
  const stamp: Group[] = [[0, 'INSERT'], [8, 'STAMP'], [66, 1], [2, 'ROOMTAG'], [10, 500], [20, 500], [0, 'ATTRIB'], [8, 'STAMP'], [10, 600], [20, 500], [40, 50], [1, 'Kitchen'], [2, 'NAME'], [0, 'SEQEND']]; // prettier-ignore
  expect(rooms(read([...FLAT, ...stamp]))[0]).toEqual(['Kitchen', 20]);
});

test('arcs and circles become short lines, counted against the clock', () => {
  const half: Group[] = [
    [0, 'ARC'],
    [8, 'WALL'],
    [10, 0],
    [20, 0],
    [30, 0],
    [40, 3000],
    [50, 0],
    [51, 180],
  ];
  const found = read([...half, ...line(-3000, 0, 3000, 0)]);
  expect(rooms(found)[0]?.[1]).toBeCloseTo((Math.PI * 9) / 2, 0);
  expect(found.height).toBeCloseTo(3000);
});

/** A wrong unit would make every area of the building wrong. */
test('a unit that makes the building a dot or a country is no unit', () => {
  expect(
    read(FLAT, {
      header: [
        [9, '$INSUNITS'],
        [70, 7],
      ],
    }),
  ).toMatchObject({ notes: ['background.note.no-scale'] });
  expect(read(FLAT, { header: [] }).metresPerUnit).toBeUndefined();
  expect(read(rect(0, 0, 400, 300), { header: [[9, '$LUNITS'], [70, 4]] }).metresPerUnit).toBe(0.0254); // prettier-ignore
});

test('a line that was lost far away does not make the drawing a dot', () => {
  const many = Array.from({ length: 20 }, (_, i) => rect(i * 4000, 0, 4000, 3000)).flat();
  const found = read([...many, ...line(9e9, 9e9, 9e9 + 5, 9e9)]);
  expect(found.width).toBe(80000);
  expect(found.notes).toContain('background.note.far-lines');
});

test('what is no DXF, or breaks off, says so', () => {
  const broken = new TextEncoder().encode(dxf(FLAT).slice(0, 400)).buffer;
  expect(() => backgroundOfDxf(broken)).toThrow('background.problem.damaged');
  expect(read([]).notes).toEqual(['background.note.no-lines', 'background.note.no-scale']);
  expect(kindOf(new TextEncoder().encode('999\nmade by hand\n  0\nSECTION\n  2\nHEADER'))).toBe('dxf');
  expect(kindOf(new TextEncoder().encode(dxf(FLAT)))).toBe('dxf');
});

test('letters of old files are in the code page that they name', () => {
  const old = '9\n$DWGCODEPAGE\n3\nANSI_1250\n1\nPok\xf3j \x8c\n';
  expect(textOf(Uint8Array.from(old, c => c.charCodeAt(0)).buffer)).toContain('Pokój Ś');
  expect(textOf(new TextEncoder().encode('Büro').buffer)).toBe('Büro');
  expect(wordsOf('{\\H2.5x;\\LRaum\\l} %%c 5 \\S1^2; 20%%d')).toBe('Raum 5 1/2 20°');
});
