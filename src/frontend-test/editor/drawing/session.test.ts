import { expect, test } from 'vitest';
import { tracedAgain } from 'frontend/editor/background/drawing.js';
import type { Background, Segment } from 'frontend/editor/background/background.js';
import { rectangle } from 'frontend/editor/drawing/geometry.js';
import { EditorSession } from 'frontend/editor/drawing/session.js';
import { type FloorDrawing, NOTHING } from 'frontend/editor/model.js';

const FLOOR: FloorDrawing = {
  floor: 'f',
  name: 'F',
  hash: '',
  spaces: [{ key: 'zone', name: 'Zone', area: 0, zone: true }],
  equipment: [],
  taken: [],
  draft: '',
  draftTime: null,
  background: '',
  versions: [],
};
const session = (): EditorSession =>
  new EditorSession(
    FLOOR,
    {} as SVGSVGElement,
    NOTHING,
    { x: 0, y: 0, width: 100, height: 100 },
    key => key,
    () => undefined,
  );

/** A finger that turns out to be the first of two has drawn nothing. */
test('what one press has done is taken back, and no more than that', () => {
  const drawn = session();
  drawn.add([{ name: 'kept', points: rectangle([0, 0], [10, 10]) }]);
  drawn.use('rectangle');
  const first = drawn.mark();
  drawn.press([20, 20], 1);
  first();
  expect(drawn.corners).toEqual([]);
  drawn.press([20, 20], 1);
  const second = drawn.mark();
  drawn.press([40, 40], 1);
  expect(drawn.drawing.rooms).toHaveLength(2);
  second();
  expect(drawn.drawing.rooms.map(room => room.name)).toEqual(['kept']);
  expect(drawn.corners).toEqual([[20, 20]]);
});

test('a zone lies on its rooms without a warning', () => {
  const drawn = session();
  const points = rectangle([0, 0], [10, 10]);
  drawn.add([{ name: 'one', points }]);
  const [one] = drawn.drawing.rooms;
  drawn.apply({ ...drawn.drawing, rooms: [one!, { ...one!, id: 'zone', key: 'zone' }] });
  expect(drawn.overlaps).toEqual([]);
  drawn.apply({ ...drawn.drawing, rooms: [one!, { ...one!, id: 'twin' }] });
  expect(drawn.overlaps.map(({ area }) => area)).toEqual([100]);
});

/** Four rooms of 3 m with doors of 0.9 m, in a unit that the file does not say: first taken for a floor of 50 m, on which the doors are too wide to be any. */
test('rooms are looked for again by the scale that somebody has measured, and those that are drawn are not proposed again', () => {
  const walls: Segment[] = [];
  for (let i = 0; i < 4; i++) {
    walls.push([i * 30, 0, i * 30 + 30, 0], [i * 30, 30, i * 30 + 10, 30], [i * 30 + 19, 30, i * 30 + 30, 30]);
    walls.push([i * 30, 0, i * 30, 30]);
  }
  walls.push([120, 0, 120, 30]);
  const picture: Background = {
    width: 120,
    height: 30,
    walls,
    rooms: [],
    traced: { labels: [{ text: 'Office', x: 15, y: 15 }], framed: false },
    notes: [],
  };
  const again = tracedAgain(picture, 0.1)!;
  expect(again.rooms).toHaveLength(4);
  expect(again.rooms.map(room => room.name).filter(Boolean)).toEqual(['Office']);
  expect(tracedAgain(again, 0.102)).toBeNull();
  expect(tracedAgain({ ...picture, metresPerUnit: 0.1 }, 0.1)).toBeNull();

  const drawn = session();
  drawn.add([{ name: 'there', points: rectangle([0, 0], [29, 30]) }]);
  drawn.lay(picture, { at: [0, 0], scale: 1, page: 0 });
  drawn.propose(again);
  expect(drawn.taken.size).toBe(1);
});
