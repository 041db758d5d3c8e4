import { describe, expect, it } from 'vitest';
import * as edits from 'frontend/editor/drawing/edits.js';
import { areaOf, boundsOf, rectangle } from 'frontend/editor/drawing/geometry.js';
import { History } from 'frontend/editor/drawing/history.js';
import { freeKey, nextName, slug, spokenOf } from 'frontend/editor/drawing/naming.js';
import { scaleByAreas, scaleOf, squareMetres } from 'frontend/editor/drawing/scale.js';
import { setCorner } from 'frontend/editor/drawing/tools.js';
import { NOTHING } from 'frontend/editor/model.js';

const one = edits.addRooms(NOTHING, [{ name: 'Office 1', points: rectangle([0, 0], [300, 100]) }]).drawing;

describe('edits', () => {
  it('splits a rectangle along its longer side into rooms that fill it', () => {
    const { drawing, ids } = edits.split(one, 'new:1', 3);
    expect(ids).toHaveLength(3);
    expect(drawing.rooms.map(room => room.name)).toEqual(['Office 1', 'Office 2', 'Office 3']);
    expect(drawing.rooms.map(room => boundsOf(room.points).x)).toEqual([0, 100, 200]);
    expect(drawing.rooms.reduce((sum, room) => sum + areaOf(room.points), 0)).toBe(300 * 100);
  });

  it('puts copies side by side, with names that are free', () => {
    const { drawing } = edits.duplicate(one, 'new:1', 2, [0, 1]);
    expect(drawing.rooms.map(room => [room.name, boundsOf(room.points).y])).toEqual([
      ['Office 1', 0],
      ['Office 2', 100],
      ['Office 3', 200],
    ]);
  });

  it('refuses corners that would turn a room inside out', () => {
    expect(edits.moveCorner(one, 'new:1', 0, [400, 50])).toBe(one);
    expect(edits.moveCorner(one, 'new:1', 0, [-50, 0]).rooms[0]?.points[0]).toEqual([-50, 0]);
  });

  it('adds and removes corners, but leaves three', () => {
    const more = edits.addCorner(one, 'new:1', 0);
    expect(more.rooms[0]?.points[1]).toEqual([150, 0]);
    const triangle = edits.removeCorner(one, 'new:1', 0);
    expect(triangle.rooms[0]?.points).toHaveLength(3);
    expect(edits.removeCorner(triangle, 'new:1', 0)).toBe(triangle);
  });

  // A point without an owner would be nowhere in the model.
  it('gives a point to the room or symbol under it, and to nothing else', () => {
    const fan = { key: 'fan', name: 'Fan', system: 'hvac', type: 'FAN' };
    const drawing = edits.placeEquipment(one, fan, [50, 50]);
    const point = { key: 'fan/status', name: 'Status' };
    expect(edits.placePoint(drawing, point, [55, 52], 20)?.points).toEqual([{ ...point, owner: 'fan' }]);
    expect(edits.placePoint(drawing, point, [200, 50], 20)?.points).toEqual([{ ...point, owner: 'new:1' }]);
    expect(edits.placePoint(drawing, point, [900, 50], 20)).toBeNull();
    expect(edits.remove(edits.placePoint(drawing, point, [200, 50], 20)!, ['new:1']).points).toEqual([]);
  });

  it('remembers what was taken off the plan, until it is put on it again', () => {
    const drawn = edits.assign(one, 'new:1', { key: 'space-7', name: 'Store' });
    const gone = edits.remove(drawn, ['new:1']);
    expect(gone.removed).toEqual(['space-7']);
    expect(edits.assign({ ...one, removed: gone.removed }, 'new:1', { key: 'space-7', name: 'Store' }).removed).toEqual([]);
  });
});

describe('history', () => {
  it('goes back and forth, forgets what was undone when something new is done, and makes one step of a drag', () => {
    const history = new History(0);
    history.push(1);
    history.amend(2);
    history.push(3);
    expect(history.undo()).toBe(2);
    expect(history.undo()).toBe(0);
    expect(history.redo()).toBe(2);
    history.push(9);
    expect(history.canRedo).toBe(false);
    expect(history.undo()).toBe(2);
  });

  it('keeps no more steps than it may', () => {
    const history = new History(0, 3);
    [1, 2, 3, 4, 5].forEach(n => history.push(n));
    for (let i = 0; i < 9; i++) history.undo();
    expect(history.current).toBe(2);
  });
});

describe('names and scales', () => {
  it('counts names on as people do', () => {
    expect(nextName('Office 9', new Set())).toBe('Office 10');
    expect(nextName('2.07', new Set(['2.08']))).toBe('2.09');
    expect(nextName('Store', new Set())).toBe('Store 2');
  });

  it('makes keys that are free', () => {
    expect(slug('Büro Süd-Ost 3')).toBe('buero-sued-ost-3');
    const taken = new Set(['eg-office']);
    expect([freeKey('eg', 'Office', taken), freeKey('eg', 'Office', taken)]).toEqual(['eg-office-2', 'eg-office-3']);
  });

  it('finds the scale by a known length, or by what the model says of areas', () => {
    expect(scaleOf([0, 0], [30, 40], 5)).toBeCloseTo(0.1);
    expect(scaleOf([0, 0], [0, 0], 5)).toBeNull();
    const room = { ...one.rooms[0]!, key: 'a' };
    expect(scaleByAreas([room], [{ key: 'a', name: 'A', area: 75 }])).toBeCloseTo(0.05);
    expect(scaleByAreas([room], [{ key: 'a', name: 'A', area: 0 }])).toBeNull();
    expect(squareMetres(room.points, 0.05)).toBe(75);
    expect(squareMetres(room.points, null)).toBeNull();
  });
});

describe('tools', () => {
  it('closes a polygon at its first corner, and makes no room of a line', () => {
    let corners = setCorner('polygon', [], [0, 0], 5).corners;
    corners = setCorner('polygon', corners, [50, 0], 5).corners;
    expect(setCorner('polygon', corners, [1, 1], 5).done).toBeNull();
    corners = setCorner('polygon', corners, [50, 50], 5).corners;
    expect(setCorner('polygon', corners, [2, 1], 5).done).toEqual([
      [0, 0],
      [50, 0],
      [50, 50],
    ]);
    expect(setCorner('rectangle', [[0, 0]], [50, 0], 5).done).toBeNull();
  });
});

describe('rooms and equipment that the model has already', () => {
  const spaces = ['1.01', '1.04', '1.1'].map(name => ({ key: `space-${name.replace('.', '-')}`, name }));

  it('finds the room that a name on a drawing speaks of', () => {
    expect(spokenOf('1.04', spaces)?.key).toBe('space-1-04');
    expect(spokenOf('1.04 Tea kitchen', spaces)?.key).toBe('space-1-04');
    expect(spokenOf('1.041 Store', spaces)).toBeUndefined();
    expect(spokenOf('Store 1.04', spaces)).toBeUndefined();
    expect(spokenOf('1.01 Office 1.04 Tea kitchen', spaces)).toBeUndefined();
  });

  it('gives it the name of the drawing, and only once', () => {
    const points = rectangle([0, 0], [10, 10]);
    const { drawing, ids } = edits.addRooms(NOTHING, [
      { name: '1.04 Tea kitchen', points },
      { name: '1.04 Kitchen', points },
    ]);
    const rooms = edits.recognised(drawing, ids, spaces).rooms;
    expect(rooms.map(room => [room.key, room.name, room.renamed])).toEqual([
      ['space-1-04', '1.04 Tea kitchen', true],
      [null, '1.04 Kitchen', true],
    ]);
  });

  it('puts equipment into the rooms that it stands in, beside each other, and leaves what has a symbol', () => {
    const { drawing, ids } = edits.addRooms(NOTHING, [{ name: '1.01', points: rectangle([0, 0], [100, 50]) }]);
    const known = edits.recognised(drawing, ids, spaces);
    const of = (key: string, space: string) => ({ key, name: key, system: 'hvac', type: 'FAN', space });
    const all = [of('a', 'space-1-01'), of('b', 'space-1-01'), of('c', 'space-1-04'), of('d', '')];
    const placed = edits.placeInRooms(known, all);
    expect(placed.symbols.map(one => [one.key, ...one.at])).toEqual([
      ['a', 25, 25],
      ['b', 75, 25],
    ]);
    expect(edits.placeInRooms(placed, all)).toBe(placed);
  });
});
