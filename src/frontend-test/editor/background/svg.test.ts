// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Background, readBackground } from 'frontend/editor/background/background.js';
import { linesOf } from 'frontend/editor/background/svg/path.js';
import { transformOf } from 'frontend/editor/matrix.js';

const nobody = () => Promise.reject(new Error('asked'));
const read = (inside: string, attributes = 'viewBox="0 0 200 100"'): Promise<Background> =>
  readBackground(
    new File(
      [
        `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ${attributes}>${inside}</svg>`,
      ],
      'a',
    ),
    nobody,
  );
const areas = ({ rooms }: Background) => rooms.map(room => Math.round(room.area ?? 0));
const TWO = '<rect x="10" y="10" width="80" height="60"/><rect x="110" y="10" width="80" height="60"/>';

test('rectangles, lines, polygons and paths become walls, and what they enclose rooms', async () => {
  expect(areas(await read(TWO))).toEqual([4800, 4800]);
  const lines = '<line x1="10" y1="10" x2="190" y2="10"/><polyline points="190,10 190 90 10,90"/><path d="M10 90V10m80 0v80"/>';
  expect(areas(await read(lines))).toEqual([8000, 6400]);
  expect(areas(await read('<polygon points="0,0 100,0 100,50 0,50"/>'))).toEqual([5000]);
});

/** Drawing tools nest groups, write matrices and take a thing again by <use>. */
test('transforms of groups, nested drawings and things used again are applied', async () => {
  const moved = '<g transform="translate(10 20) scale(2)"><g transform="rotate(90)"><rect x="0" y="-40" width="30" height="40"/></g></g>';
  const { walls, rooms } = await read(moved);
  expect(rooms[0]?.area).toBeCloseTo(4800);
  const xs = walls.flatMap(([x1, , x2]) => [x1, x2]);
  expect([Math.min(...xs), Math.max(...xs)].map(Math.round)).toEqual([10, 90]);
  const used =
    '<defs><rect id="box" width="80" height="60"/></defs><use xlink:href="#box" x="10" y="10"/><use href="#box" x="110" y="10"/>';
  expect(areas(await read(used))).toEqual([4800, 4800]);
  const inSwitch = `<switch><g>${TWO}</g></switch>`;
  expect(areas(await read(inSwitch))).toEqual([4800, 4800]);
  expect(transformOf('matrix(1,0,0,1,5,6) rotate(180, 10, 10)').map(Math.round)).toEqual([-1, 0, -0, -1, 25, 26]);
});

test('what is not shown makes no walls, and something that uses itself comes to an end', async () => {
  const hidden = '<g style="display:none">' + TWO + '</g><clipPath id="c">' + TWO + '</clipPath><g id="a"><use href="#a"/></g>';
  expect((await read(hidden)).walls).toEqual([]);
});

test('words within a room are its name, its area is not', async () => {
  const { rooms } = await read(
    `${TWO}<text x="20" y="30">Office 2.13</text><text x="20" y="40">24,5 m²</text><text x="195" y="99">north</text>`,
  );
  expect(rooms.map(room => room.name)).toEqual(['Office 2.13', undefined]);
});

test('the sheet is as large as the file says, and begins at 0, 0', async () => {
  expect(await read('<rect x="110" y="60" width="50" height="20"/>', 'viewBox="1e2 50 2e2 1e2"')).toMatchObject({
    width: 200,
    height: 100,
  });
  const { walls } = await read('<line x1="110" y1="60" x2="150" y2="60"/>', 'viewBox="100 50 200 100"');
  expect(walls).toEqual([[10, 10, 50, 10]]);
  expect(await read(TWO, 'width="200" height="100"')).toMatchObject({ width: 200, height: 100 });
  expect(await read(TWO, '')).toMatchObject({ width: 190, height: 70, notes: ['background.note.no-scale'] });
  expect((await read('<image href="a.png"/>')).notes).toEqual([
    'background.note.pictures',
    'background.note.no-lines',
    'background.note.no-scale',
  ]);
});

/** Who draws with layers has said already what is a wall and what a room. */
test('layers with telling names are believed: furniture makes no walls, outlines of rooms are taken as they are', async () => {
  const walls = Array.from({ length: 8 }, (_, i) => `<line x1="0" y1="${i}" x2="9" y2="${i}"/>`).join('');
  const read1 = await read(
    `<g inkscape:label="Walls">${walls}</g><g id="furniture">${TWO}</g><rect class="space" x="1" y="1" width="50" height="40"/>`,
  );
  expect(read1.walls).toHaveLength(8);
  expect(read1.rooms).toEqual([{ points: [[1, 1], [51, 1], [51, 41], [1, 41]], area: 2000 }]); // prettier-ignore
  expect(read1.notes).toEqual(['background.note.other-layers', 'background.note.no-scale']);
});

/** A name space prefix, a comment before the root and a byte order mark are all from real tools. */
test('an SVG is known by its root', async () => {
  const prefixed =
    '\ufeff<?xml version="1.0"?><!-- by hand --><s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:rect width="5" height="5"/></s:svg>';
  expect(areas(await readBackground(new File([prefixed], 'x.txt'), nobody))).toEqual([25]);
  await expect(readBackground(new File(['<html><body/></html>'], 'a.svg'), nobody)).rejects.toMatchObject({
    key: 'background.problem.unknown',
  });
  await expect(readBackground(new File(['AC1032'], 'a.dwg'), nobody)).rejects.toMatchObject({ key: 'background.problem.dwg' });
});

test('paths: relative and absolute, repeated commands, curves, arcs with flags written together', () => {
  const at = (d: string) => linesOf(d).map(({ places, closed }) => [...places.map(p => p.map(v => Math.round(v * 100) / 100)), closed]);
  expect(at('m1 1 2 0 0 2z l5 5')).toEqual([
    [[1, 1], [3, 1], [3, 3], true],
    [[1, 1], [6, 6], false],
  ]); // prettier-ignore
  expect(at('M0,0L10-5.5.5e1')).toEqual([[[0, 0], [10, -5.5], false]]); // prettier-ignore
  const arc = linesOf('M10 0A10 10 0 01-10 0')[0]?.places ?? [];
  expect(arc.at(-1)).toEqual([-10, 0]);
  for (const [x, y] of arc) expect(Math.hypot(x, y)).toBeCloseTo(10);
  expect(Math.max(...arc.map(([, y]) => y))).toBeCloseTo(10);
  for (const d of ['M0 0C0 5 5 10 10 10', 'M0 0S5 10 10 10', 'M0 0Q0 10 10 10', 'M0 0T10 10'])
    expect(linesOf(d)[0]?.places.at(-1)).toEqual([10, 10]);
  expect(linesOf('nonsense')).toEqual([]);
});
