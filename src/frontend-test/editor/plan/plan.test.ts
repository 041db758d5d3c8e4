// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { addRooms, move, placeEquipment, remove, rename } from 'frontend/editor/drawing/edits.js';
import { rectangle } from 'frontend/editor/drawing/geometry.js';
import type { FloorDrawing, HousedEquipment, PlanDrawing } from 'frontend/editor/model.js';
import { apply, transformOf } from 'frontend/editor/matrix.js';
import { continued, opened } from 'frontend/editor/plan/opening.js';
import { pathCorners, readPlan } from 'frontend/editor/plan/plan-reader.js';
import { writePlan } from 'frontend/editor/plan/plan-writer.js';
import { saveRequest } from 'frontend/editor/plan/saving.js';

const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 400" class="floor-plan">
<g id="spaces"><rect id="a" class="space" x="0" y="0" width="100" height="80" data-label-x="50"/>
<path id="b" class="space" d="M100 0h100v80h-100z"/><circle id="round" class="space" cx="300" cy="40" r="40"/></g>
<g id="walls"><path class="wall" d="M0 0H400"/></g>
<g id="equipment" transform="scale(2)"><g id="fan" class="equipment hvac" transform="translate(20 10)"><circle r="5"/></g></g></svg>`;
const SPACES = [
  { key: 'a', name: 'A', area: 20 },
  { key: 'b', name: 'B', area: 20 },
  { key: 'round', name: 'Round', area: 0 },
];
const EQUIPMENT: HousedEquipment[] = [{ key: 'fan', name: 'Fan', system: 'hvac', type: 'FAN', space: '' }];
const FLOOR: FloorDrawing = {
  floor: 'f',
  name: 'F',
  hash: 'h',
  spaces: SPACES,
  equipment: EQUIPMENT,
  taken: ['f-c'],
  draft: '',
  draftTime: null,
  background: '',
  versions: [],
};

const base = () => new DOMParser().parseFromString(PLAN, 'image/svg+xml').documentElement;
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
const keys = (drawing: PlanDrawing) => new Map(drawing.rooms.map(room => [room.id, room.key ?? `k-${room.name}`]));
const text = (svg: Element, id: string) => svg.querySelector(`#${id}`)?.outerHTML;

describe('plans read and written', () => {
  it('reads rectangles, straight paths and symbols where they are on the sheet', () => {
    const { rooms, symbols } = readPlan(base(), SPACES, EQUIPMENT);
    expect(rooms.map(room => room.points)).toEqual([rectangle([0, 0], [100, 80]), rectangle([100, 0], [200, 80]), []]);
    expect(symbols[0]?.at).toEqual([40, 20]);
    expect(opened(FLOOR, base()).metresPerUnit).toBeCloseTo(0.05);
  });

  // Furniture, walls and rooms nobody touched are somebody's work: saving a neighbour must not redraw them.
  it('leaves what was not touched as it is', () => {
    const drawing = opened(FLOOR, base());
    const moved = move(drawing, ['a'], 10, 5);
    const written = parse(writePlan(base(), moved, keys(moved)));
    for (const id of ['b', 'round', 'walls', 'fan']) expect(text(written, id)).toBe(text(base(), id));
    expect(written.querySelector('#a')?.getAttribute('x')).toBe('10');
    expect(written.querySelectorAll('#a')).toHaveLength(1);
  });

  it('comes back as it was written', () => {
    const l: [number, number][] = [
      [400, 0],
      [500, 0],
      [500, 50],
      [450, 50],
      [450, 90],
      [400, 90],
    ];
    let drawing = addRooms(opened(FLOOR, base()), [{ name: 'l', points: l }]).drawing;
    drawing = placeEquipment(move(drawing, ['fan'], 30, -4), { key: 'new-fan', name: 'N', system: 'hvac', type: 'FAN' }, [420, 20]);
    const written = parse(writePlan(base(), drawing, keys(drawing)));
    const again = readPlan(written, [...SPACES, { key: 'k-l', name: 'l', area: 0 }], [...EQUIPMENT, { ...EQUIPMENT[0]!, key: 'new-fan' }]);
    expect(again.rooms[3]?.points).toEqual(l);
    expect(again.symbols.map(one => one.at)).toEqual([
      [70, 16],
      [420, 20],
    ]);
    expect(written.querySelector('#new-fan')?.getAttribute('class')).toBe('equipment hvac');
  });

  it('takes off what was removed, and makes the sheet larger where something is drawn beside it', () => {
    const gone = remove(opened(FLOOR, base()), ['a', 'fan']);
    const { drawing } = addRooms(gone, [{ name: 'far', points: rectangle([1300, 0], [1400, 80]) }]);
    const written = parse(writePlan(base(), drawing, keys(drawing)));
    expect([text(written, 'a'), text(written, 'fan')]).toEqual([undefined, undefined]);
    expect(Number(written.getAttribute('viewBox')?.split(' ')[2])).toBeGreaterThan(1400);
  });

  it('reads no corners out of curves', () => {
    expect(pathCorners('M0 0L10 0C1 2 3 4 5 6z')).toEqual([]);
    expect(pathCorners('M0 0H10V10H0z M2 2h3')).toEqual([]);
    expect(pathCorners('m1,1 10,0 0,10 z')).toEqual([
      [1, 1],
      [11, 1],
      [11, 11],
    ]);
  });

  it('reads transforms as browsers do', () => {
    expect(apply(transformOf('translate(10 5) scale(2)'), [1, 1])).toEqual([12, 7]);
    const [x, y] = apply(transformOf('rotate(90 10 10)'), [20, 10]);
    expect([Math.round(x), Math.round(y)]).toEqual([10, 20]);
  });
});

describe('what is saved', () => {
  // An area that somebody surveyed is not replaced by one measured on a drawing that nobody changed.
  it('says names and areas only where they were changed here', () => {
    let drawing = rename(opened(FLOOR, base()), 'b', 'Bee');
    drawing = addRooms(drawing, [{ name: 'C', points: rectangle([400, 0], [500, 80]) }]).drawing;
    const request = saveRequest(FLOOR, base(), drawing, drawing.metresPerUnit);
    expect(request.rooms).toEqual([
      { key: 'a', name: null, area: null },
      { key: 'b', name: 'Bee', area: null },
      { key: 'round', name: null, area: null },
      { key: 'f-c-2', name: 'C', area: 20 },
    ]);
    expect(request.base).toBe('h');
    expect(request.svg).toContain('id="f-c-2"');
  });

  it('says areas of all rooms where the scale is another one', () => {
    const drawing = { ...opened(FLOOR, base()), metresPerUnit: 0.1 };
    expect(saveRequest(FLOOR, base(), drawing, 0.05).rooms.map(room => room.area)).toEqual([80, 80, null]);
  });
});

describe('drafts', () => {
  it('go on although the plan has become another: rooms of others come in, what was removed stays away', () => {
    const now = opened(FLOOR, base());
    const draft = remove({ ...now, rooms: now.rooms.filter(room => room.id !== 'b') }, ['a']);
    const on = continued(draft, now);
    expect(on.rooms.map(room => room.id)).toEqual(['round', 'b']);
    expect(on.symbols.map(one => one.key)).toEqual(['fan']);
  });

  it('draw a room anew that is no longer on the plan', () => {
    const now = opened(FLOOR, base());
    const on = continued(now, { ...now, rooms: now.rooms.filter(room => room.id !== 'a') });
    expect(on.rooms.find(room => room.id === 'a')?.touched).toBe(true);
  });
});
