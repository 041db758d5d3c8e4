import { areaOf, distance, type XY } from './geometry.js';
import type { Room, SpaceEntry } from '../model.js';

/** Units of the sheet for a metre where nobody has said otherwise: a floor of 60 m is as wide as a sheet. */
export const USUAL_METRES_PER_UNIT = 0.05;

/** How long a unit is where this line is so many metres long; null where that makes no sense. */
export function scaleOf(from: XY, to: XY, metres: number): number | null {
  const length = distance(from, to);
  return length > 1e-6 && metres > 0 && metres < 10_000 ? metres / length : null;
}

/** What the rooms of the model say by their areas: half of them are within five per cent of it, else nothing does. */
export function scaleByAreas(rooms: Room[], spaces: SpaceEntry[]): number | null {
  const areas = new Map(spaces.map(space => [space.key, space.area]));
  const found = rooms
    .filter(room => room.points.length > 2 && (areas.get(room.key ?? '') ?? 0) > 0 && areaOf(room.points) > 0)
    .map(room => Math.sqrt(areas.get(room.key ?? '')! / areaOf(room.points)))
    .sort((a, b) => a - b);
  const middle = found[Math.floor(found.length / 2)];
  if (middle === undefined) return null;
  const agreeing = found.filter(one => Math.abs(one / middle - 1) < 0.05).length;
  return agreeing * 2 > found.length ? Number(middle.toPrecision(6)) : null;
}

/** Square metres, to a hundredth; null where the scale is not known or the shape has no corners. */
export function squareMetres(points: XY[], metresPerUnit: number | null): number | null {
  return metresPerUnit === null || points.length < 3 ? null : Math.round(areaOf(points) * metresPerUnit ** 2 * 100) / 100;
}
