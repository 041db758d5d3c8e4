import { Box2, BufferGeometry, type Shape, Vector2, Vector3 } from 'three';
import { SVGLoader } from 'three/examples/jsm/loaders/SVGLoader.js';

/** A floor's drawing as flat shapes, in the sheet's own units: x to the right, y down. */
export interface FloorShapes {
  /** By the key of the room. */
  rooms: Map<string, Shape[]>;
  /** Lines of walls, each as pairs of points. */
  walls: Vector2[][];
  /** Middles of what alarms can be at, by key: rooms and equipment. */
  places: Map<string, Vector2>;
  bounds: Box2;
}

/** Reads the same SVG that the floor plan shows. */
export function shapesOf(svg: string, rooms: Set<string>, equipment: Set<string>): FloorShapes {
  const found: FloorShapes = { rooms: new Map(), walls: [], places: new Map(), bounds: new Box2() };
  const boxes = new Map<string, Box2>();
  for (const path of new SVGLoader().parse(svg).paths) {
    const node = path.userData?.['node'] as Element | undefined;
    if (!node) continue;
    const points = path.subPaths.map(sub => sub.getPoints(8));
    const room = keyOf(node, '.space', rooms);
    if (room) {
      const shapes = SVGLoader.createShapes(path);
      found.rooms.set(room, [...(found.rooms.get(room) ?? []), ...shapes]);
      points.flat().forEach(p => found.bounds.expandByPoint(p));
    } else if (node.closest('#walls')) found.walls.push(...points.filter(line => line.length > 1));
    const place = room ?? keyOf(node, '.equipment', equipment);
    if (place) {
      const box = boxes.get(place) ?? new Box2();
      points.flat().forEach(p => box.expandByPoint(p));
      boxes.set(place, box);
    }
  }
  for (const [key, box] of boxes) found.places.set(key, box.getCenter(new Vector2()));
  return found;
}

function keyOf(node: Element, selector: string, known: Set<string>): string | null {
  const id = node.closest(selector)?.id;
  return id && known.has(id) ? id : null;
}

/** The walls as lines just above the floor. */
export function wallsOf(shapes: FloorShapes): BufferGeometry {
  const points: Vector3[] = [];
  for (const line of shapes.walls) {
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1], line[i]];
      if (a && b) points.push(new Vector3(a.x, 0.6, a.y), new Vector3(b.x, 0.6, b.y));
    }
  }
  return new BufferGeometry().setFromPoints(points);
}
