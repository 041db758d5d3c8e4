import { boundsOf, contains, crosses, isRectangle, moved, rectangle, simplified, type XY } from './geometry.js';
import type { EquipmentEntry, HousedEquipment, PlanDrawing, PlanSymbol, Room } from '../model.js';
import { nextName, spokenOf } from './naming.js';
import { squareMetres } from './scale.js';

/** Ids of what is new count on from what is there, also in a draft that is opened again. */
export function freshIds(drawing: PlanDrawing): () => string {
  let last = Math.max(0, ...drawing.rooms.map(room => Number(/^new:(\d+)$/.exec(room.id)?.[1] ?? 0)));
  return () => `new:${++last}`;
}

export const roomOf = (drawing: PlanDrawing, id: string): Room | undefined => drawing.rooms.find(room => room.id === id);

const names = (drawing: PlanDrawing): Set<string> => new Set(drawing.rooms.map(room => room.name));

/** A shape that can be a room: three corners at least, with an area, and no side over another. */
export const isSound = (points: XY[]): boolean => simplified(points).length >= 3 && !crosses(points);

export function addRooms(drawing: PlanDrawing, rooms: { name: string; points: XY[] }[]): { drawing: PlanDrawing; ids: string[] } {
  const id = freshIds(drawing);
  const made = rooms.map(room => ({ id: id(), key: null, name: room.name, renamed: true, points: room.points, touched: true }));
  return { drawing: { ...drawing, rooms: [...drawing.rooms, ...made] }, ids: made.map(room => room.id) };
}

/** The next free name of its kind. */
export const freeName = (drawing: PlanDrawing, word: string): string => nextName(word + ' 0', names(drawing));

function changed(drawing: PlanDrawing, ids: string[], change: (room: Room) => Room): PlanDrawing {
  return { ...drawing, rooms: drawing.rooms.map(room => (ids.includes(room.id) ? change(room) : room)) };
}

export const rename = (drawing: PlanDrawing, id: string, name: string): PlanDrawing =>
  name.trim() === '' ? drawing : changed(drawing, [id], room => ({ ...room, name: name.trim().slice(0, 200), renamed: true }));

export function move(drawing: PlanDrawing, ids: string[], dx: number, dy: number): PlanDrawing {
  if (dx === 0 && dy === 0) return drawing;
  const shifted = (room: Room) => (room.points.length ? { ...room, points: moved(room.points, dx, dy), touched: true } : room);
  const symbol = (one: PlanSymbol) => (ids.includes(one.key) ? { ...one, at: [one.at[0] + dx, one.at[1] + dy] as XY, touched: true } : one);
  return { ...changed(drawing, ids, shifted), symbols: drawing.symbols.map(symbol) };
}

/** Gives a room other corners; unchanged where they make none. */
export const reshape = (drawing: PlanDrawing, id: string, points: XY[]): PlanDrawing =>
  isSound(points) ? changed(drawing, [id], room => ({ ...room, points, touched: true })) : drawing;

export function moveCorner(drawing: PlanDrawing, id: string, corner: number, to: XY): PlanDrawing {
  const room = roomOf(drawing, id);
  return room
    ? reshape(
        drawing,
        id,
        room.points.map((p, i) => (i === corner ? to : p)),
      )
    : drawing;
}

/** A new corner in the middle of a side, which begins at a corner. */
export function addCorner(drawing: PlanDrawing, id: string, side: number): PlanDrawing {
  const points = roomOf(drawing, id)?.points ?? [];
  const [a, b] = [points[side], points[(side + 1) % points.length]];
  if (!a || !b) return drawing;
  const middle: XY = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return changed(drawing, [id], room => ({
    ...room,
    points: [...points.slice(0, side + 1), middle, ...points.slice(side + 1)],
    touched: true,
  }));
}

export function removeCorner(drawing: PlanDrawing, id: string, corner: number): PlanDrawing {
  const points = roomOf(drawing, id)?.points ?? [];
  return points.length > 3
    ? reshape(
        drawing,
        id,
        points.filter((_, i) => i !== corner),
      )
    : drawing;
}

/** Takes shapes off the plan, with what was put into them here. */
export function remove(drawing: PlanDrawing, ids: string[]): PlanDrawing {
  const gone = drawing.rooms.filter(room => ids.includes(room.id));
  const known = [
    ...gone.flatMap(room => (room.key === null ? [] : [room.key])),
    ...drawing.symbols.map(s => s.key).filter(key => ids.includes(key)),
  ];
  return {
    ...drawing,
    rooms: drawing.rooms.filter(room => !ids.includes(room.id)),
    symbols: drawing.symbols.filter(symbol => !ids.includes(symbol.key)),
    points: drawing.points.filter(point => !ids.includes(point.owner)),
    removed: [...new Set([...drawing.removed, ...known])],
  };
}

/** So many rooms in a row, each beside the last. */
export function duplicate(drawing: PlanDrawing, id: string, count: number, direction: XY): { drawing: PlanDrawing; ids: string[] } {
  const room = roomOf(drawing, id);
  if (!room || room.points.length < 3) return { drawing, ids: [] };
  const { width, height } = boundsOf(room.points);
  const there = names(drawing);
  let name = room.name;
  const copies = Array.from({ length: Math.min(Math.max(0, Math.floor(count)), 100) }, (_, i) => {
    there.add((name = nextName(name, there)));
    return { name, points: moved(room.points, direction[0] * width * (i + 1), direction[1] * height * (i + 1)) };
  });
  return addRooms(drawing, copies);
}

/** Cuts a rectangle along its longer side into equal rooms; the first is the room itself. */
export function split(drawing: PlanDrawing, id: string, count: number): { drawing: PlanDrawing; ids: string[] } {
  const room = roomOf(drawing, id);
  const n = Math.min(Math.floor(count), 100);
  if (!room || n < 2 || !isRectangle(room.points)) return { drawing, ids: [] };
  const { x, y, width, height } = boundsOf(room.points);
  const [w, h] = width >= height ? [width / n, height] : [width, height / n];
  const part = (i: number): XY[] => {
    const at: XY = width >= height ? [x + w * i, y] : [x, y + h * i];
    return rectangle(at, [at[0] + w, at[1] + h]);
  };
  const there = names(drawing);
  let name = room.name;
  const others = Array.from({ length: n - 1 }, (_, i) => {
    there.add((name = nextName(name, there)));
    return { name, points: part(i + 1) };
  });
  const cut = changed(drawing, [id], one => ({ ...one, points: part(0), touched: true }));
  const { drawing: all, ids } = addRooms(cut, others);
  return { drawing: all, ids: [id, ...ids] };
}

/** Gives a drawn room to a space of the model, with its name. */
export const assign = (drawing: PlanDrawing, id: string, space: { key: string; name: string }): PlanDrawing => ({
  ...changed(drawing, [id], room => ({ ...room, key: space.key, name: space.name, renamed: false, touched: true })),
  removed: drawing.removed.filter(key => key !== space.key),
});

/** Puts equipment on the plan, or moves it where it is on it. */
export function placeEquipment(drawing: PlanDrawing, equipment: EquipmentEntry, at: XY): PlanDrawing {
  const symbol = { ...equipment, at, touched: true };
  const there = drawing.symbols.some(one => one.key === equipment.key);
  return {
    ...drawing,
    symbols: there ? drawing.symbols.map(one => (one.key === equipment.key ? symbol : one)) : [...drawing.symbols, symbol],
    removed: drawing.removed.filter(key => key !== equipment.key),
  };
}

/** Gives a point to the room or equipment at a place; null where nothing is there. */
export function placePoint(drawing: PlanDrawing, point: { key: string; name: string }, at: XY, reach: number): PlanDrawing | null {
  const symbol = drawing.symbols.find(one => Math.hypot(one.at[0] - at[0], one.at[1] - at[1]) <= reach);
  const owner = symbol?.key ?? roomAt(drawing, at)?.id;
  if (owner === undefined) return null;
  return { ...drawing, points: [...drawing.points.filter(one => one.key !== point.key), { key: point.key, name: point.name, owner }] };
}

export const dropPoint = (drawing: PlanDrawing, key: string): PlanDrawing => ({
  ...drawing,
  points: drawing.points.filter(one => one.key !== key),
});

/** The room at a place: the last one drawn where several lie over each other. */
export const roomAt = (drawing: PlanDrawing, at: XY): Room | undefined => drawing.rooms.findLast(room => contains(room.points, at));

/** Square metres; 0 where the scale is not known. */
export const areaIn = (room: Room, metresPerUnit: number | null): number => squareMetres(room.points, metresPerUnit) ?? 0;

/** New rooms whose names speak of rooms of the model that no plan shows become those; what they were named here stays their name. */
export function recognised<T extends { key: string; name: string }>(drawing: PlanDrawing, ids: string[], spaces: T[]): PlanDrawing {
  const drawn = new Set(drawing.rooms.map(room => room.key));
  const rooms = drawing.rooms.map(room => {
    const space = room.key === null && ids.includes(room.id) ? spokenOf(room.name, spaces) : undefined;
    if (!space || drawn.has(space.key)) return room;
    drawn.add(space.key);
    return { ...room, key: space.key, renamed: room.name !== space.name };
  });
  return { ...drawing, rooms, removed: drawing.removed.filter(key => !drawn.has(key)) };
}

/** Equipment that stands in a room of this drawing and has no symbol on it. */
export function unplaced(drawing: PlanDrawing, equipment: HousedEquipment[]): HousedEquipment[] {
  const shown = new Set(drawing.symbols.map(one => one.key));
  const drawn = new Set(drawing.rooms.filter(room => room.points.length > 2).map(room => room.key));
  return equipment.filter(one => one.space !== '' && drawn.has(one.space) && !shown.has(one.key));
}

/** Puts all of it into its rooms, side by side. */
export function placeInRooms(drawing: PlanDrawing, equipment: HousedEquipment[]): PlanDrawing {
  let next = drawing;
  for (const room of drawing.rooms) {
    const inside = room.key === null ? [] : unplaced(drawing, equipment).filter(one => one.space === room.key);
    const { x, y, width, height } = boundsOf(room.points);
    const columns = Math.max(1, Math.min(inside.length, Math.round(Math.sqrt((inside.length * width) / height))));
    const lines = Math.ceil(inside.length / columns);
    inside.forEach(({ key, name, system, type }, i) => {
      const at: XY = [x + (width * ((i % columns) + 0.5)) / columns, y + (height * (Math.floor(i / columns) + 0.5)) / lines];
      next = placeEquipment(next, { key, name, system, type }, contains(room.points, at) ? at : (room.points[0] as XY));
    });
  }
  return next;
}
