import type { IEntity, IPoint } from 'dxf-parser';
import type { Place } from '../background.js';
import { arc } from '../curves.js';

/** What the parser finds of the entities that are read here; a file may leave anything out. */
export interface Entity extends Partial<IEntity> {
  vertices?: (IPoint & { bulge?: number })[];
  shape?: boolean;
  isPolyfaceMesh?: boolean;
  is3dPolygonMesh?: boolean;
  center?: IPoint;
  radius?: number;
  startAngle?: number;
  endAngle?: number;
  majorAxisEndPoint?: IPoint;
  axisRatio?: number;
  controlPoints?: IPoint[];
  fitPoints?: IPoint[];
  closed?: boolean;
  extrusionDirection?: IPoint;
  extrusionDirectionZ?: number;
  text?: string;
  startPoint?: IPoint;
  endPoint?: IPoint;
  halign?: number;
  position?: IPoint;
  name?: string;
  xScale?: number;
  yScale?: number;
  rotation?: number;
  columnCount?: number;
  rowCount?: number;
  columnSpacing?: number;
  rowSpacing?: number;
}

export interface Shape {
  places: Place[];
  closed: boolean;
}

/** The line of an entity, round ones as many short lines; null where it is none that is read. */
export function shapeOf(entity: Entity): Shape | null {
  const shape = lineOf(entity);
  const below = (entity.extrusionDirectionZ ?? entity.extrusionDirection?.z ?? 1) < 0;
  // seen from below: x grows to the left. A LINE is always where it says
  if (shape && below && entity.type !== 'LINE') for (const place of shape.places) place[0] = -place[0];
  return shape;
}

function lineOf(entity: Entity): Shape | null {
  switch (entity.type) {
    case 'LINE':
      return { places: placesOf(entity.vertices), closed: false };
    case 'LWPOLYLINE':
    case 'POLYLINE':
      return entity.isPolyfaceMesh || entity.is3dPolygonMesh ? null : polyline(entity);
    case 'ARC':
    case 'CIRCLE':
      return round(entity);
    case 'ELLIPSE':
      return ellipse(entity);
    case 'SPLINE':
      return { places: placesOf(entity.fitPoints?.length ? entity.fitPoints : entity.controlPoints), closed: entity.closed === true };
    case undefined:
    default:
      return null;
  }
}

const placesOf = (points: IPoint[] = []) => points.map(({ x, y }): Place => [x, y]);

function polyline({ vertices = [], shape = false }: Entity): Shape {
  const places: Place[] = [];
  vertices.forEach((vertex, i) => {
    const next = vertices[i + 1] ?? (shape ? vertices[0] : undefined);
    places.push([vertex.x, vertex.y]);
    if (vertex.bulge && next) places.push(...bulge([vertex.x, vertex.y], [next.x, next.y], vertex.bulge));
  });
  return { places, closed: shape };
}

/** What lies between two corners of which one bulges: the tangent of a quarter of the arc's angle, positive to the left. */
function bulge([x1, y1]: Place, [x2, y2]: Place, tangent: number): Place[] {
  const angle = 4 * Math.atan(tangent);
  const chord = Math.hypot(x2 - x1, y2 - y1);
  if (!chord || Math.abs(angle) < 1e-6) return [];
  const radius = chord / 2 / Math.sin(angle / 2);
  const apart = radius * Math.cos(angle / 2);
  const [cx, cy] = [(x1 + x2) / 2 - (apart * (y2 - y1)) / chord, (y1 + y2) / 2 + (apart * (x2 - x1)) / chord];
  const from = Math.atan2(y1 - cy, x1 - cx);
  return arc(cx, cy, Math.abs(radius), Math.abs(radius), from, from + angle).slice(1, -1);
}

/** Angles grow against the clock; without angles it is a whole circle. */
function round({ center, radius = 0, startAngle = 0, endAngle = 2 * Math.PI }: Entity): Shape | null {
  if (!center || !(radius > 0)) return null;
  const to = endAngle > startAngle ? endAngle : endAngle + 2 * Math.PI;
  return { places: arc(center.x, center.y, radius, radius, startAngle, to), closed: false };
}

function ellipse({ center, majorAxisEndPoint: axis, axisRatio = 1, startAngle = 0, endAngle = 2 * Math.PI }: Entity): Shape | null {
  if (!center || !axis) return null;
  const long = Math.hypot(axis.x, axis.y);
  const to = endAngle > startAngle ? endAngle : endAngle + 2 * Math.PI;
  return { places: arc(center.x, center.y, long, long * axisRatio, startAngle, to, Math.atan2(axis.y, axis.x)), closed: false };
}
