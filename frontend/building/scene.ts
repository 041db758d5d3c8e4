import {
  type BufferGeometry,
  type CanvasTexture,
  DirectionalLight,
  ExtrudeGeometry,
  Group,
  HemisphereLight,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshLambertMaterial,
  type Object3D,
  PerspectiveCamera,
  Raycaster,
  Scene,
  type Sprite,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js';
import { type FloorShapes, shapesOf, wallsOf } from './geometry.js';
import { colourOf, free, hatchingOf, type Rgb, spriteOf } from './letters.js';

/** A floor to be stacked: its drawing, and the keys of what is in it. */
export interface FloorToStack {
  svg: string;
  name: string;
  rooms: Set<string>;
  equipment: Set<string>;
  /** Buildings stand beside each other, in this order. */
  building: number;
}
/** What a room looks like: hatched where what is known of it is not true of now. */
export interface RoomColour {
  colour: Rgb;
  hatched: boolean;
}
/** A mark above a place. */
export interface Mark {
  key: string;
  sign: string;
  colour: Rgb;
}

const THICK = 14;
/** Between floors, as a share of the depth of the deepest. */
const APART = 0.62;
/** Width of a stripe of the hatching, as a share of the same. */
const STRIPE = 0.035;

/** The floors of a building above each other. Draws when something is different, and never by itself: nothing moves that nobody moves. */
export class BuildingScene {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(32, 1, 1, 100_000);
  private readonly controls: OrbitControls;
  private readonly floors: {
    name: string;
    group: Group;
    shapes: FloorShapes;
    rooms: Map<string, Mesh<BufferGeometry, MeshLambertMaterial>>;
    marks: Sprite[];
  }[] = [];
  private readonly lines = new LineBasicMaterial();
  private hatching: CanvasTexture | null = null;
  private readonly size: ResizeObserver;
  private queued = 0;
  private spread = 1000;
  private stripe = 1;

  /** @throws Error where the browser has no WebGL */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    floors: FloorToStack[],
    private readonly drawn: () => void,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.scene.add(new HemisphereLight(0xffffff, 0xb8c0c8, 2.6));
    const sun = new DirectionalLight(0xffffff, 0.9);
    sun.position.set(-0.5, 1, 0.4);
    this.scene.add(sun);
    this.stack(floors);
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = false;
    this.controls.maxPolarAngle = Math.PI / 2 - 0.06;
    this.controls.addEventListener('change', () => this.draw());
    this.size = new ResizeObserver(() => this.resized());
    this.size.observe(canvas.parentElement ?? canvas);
    this.home();
  }

  private stack(floors: FloorToStack[]): void {
    const shapes = floors.map(floor => shapesOf(floor.svg, floor.rooms, floor.equipment));
    const sizes = shapes.map(s => s.bounds.getSize(new Vector2()));
    const width = Math.max(1, ...sizes.map(s => s.x));
    const depth = Math.max(1, ...sizes.map(s => s.y));
    const levels = new Map<number, number>();
    floors.forEach((floor, i) => {
      const own = shapes[i];
      const size = sizes[i];
      if (!own || !size) return;
      // Sheets of very different units: as wide as the widest.
      const scale = size.x > 0 && (width / size.x > 4 || size.x === 0) ? width / size.x : 1;
      const level = levels.get(floor.building) ?? 0;
      levels.set(floor.building, level + 1);
      const group = new Group();
      const rooms = this.rooms(own, group);
      group.add(new LineSegments(wallsOf(own), this.lines));
      group.scale.set(scale, 1, scale);
      const middle = own.bounds.getCenter(new Vector2());
      group.position.set(floor.building * width * 1.3 - middle.x * scale, level * depth * APART, -middle.y * scale);
      this.scene.add(group);
      this.floors.push({ name: floor.name, group, shapes: own, rooms, marks: [] });
    });
    this.stripe = depth * STRIPE;
    this.spread = Math.max(width * Math.max(1, levels.size * 1.3), Math.max(1, ...levels.values()) * depth * APART);
  }

  private rooms(shapes: FloorShapes, group: Group): Map<string, Mesh<BufferGeometry, MeshLambertMaterial>> {
    const rooms = new Map<string, Mesh<BufferGeometry, MeshLambertMaterial>>();
    for (const [key, room] of shapes.rooms) {
      const geometry = new ExtrudeGeometry(room, { depth: THICK, bevelEnabled: false, curveSegments: 6 });
      geometry.rotateX(Math.PI / 2); // the sheet lies, its upper edge at the back
      const mesh = new Mesh<BufferGeometry, MeshLambertMaterial>(geometry, new MeshLambertMaterial());
      mesh.userData['key'] = key;
      rooms.set(key, mesh);
      group.add(mesh);
    }
    return rooms;
  }

  /** In the theme's colours: of walls, and of the stripes of what is hatched. */
  dress(line: Rgb, stripe: Rgb): void {
    this.lines.color = colourOf(line);
    this.hatching?.dispose();
    this.hatching = hatchingOf(stripe);
    this.hatching.repeat.setScalar(1 / (4 * this.stripe));
    for (const { rooms } of this.floors)
      for (const mesh of rooms.values()) {
        if (mesh.material.map) mesh.material.map = this.hatching;
      }
    this.draw();
  }

  /** @param looks of rooms by their key */
  colour(floor: number, looks: Map<string, RoomColour>): void {
    for (const [key, mesh] of this.floors[floor]?.rooms ?? []) {
      const look = looks.get(key);
      if (!look) continue;
      const map = look.hatched ? this.hatching : null;
      if (mesh.material.map !== map) {
        mesh.material.map = map;
        mesh.material.needsUpdate = true;
      }
      mesh.material.color.copy(colourOf(look.colour));
    }
    this.draw();
  }

  /** Of each floor the corner that is furthest to the left on the screen, in pixels of the picture. */
  corners(): { x: number; y: number }[] {
    const { clientWidth, clientHeight } = this.canvas;
    this.camera.updateMatrixWorld();
    return this.floors.map(({ group, shapes: { bounds } }) => {
      const corners = [bounds.min.x, bounds.max.x].flatMap(x => [bounds.min.y, bounds.max.y].map(z => new Vector3(x, 0, z)));
      const places = corners.map(corner => {
        const at = group.localToWorld(corner).project(this.camera);
        return { x: ((at.x + 1) / 2) * clientWidth, y: ((1 - at.y) / 2) * clientHeight };
      });
      return places.reduce((left, place) => (place.x < left.x ? place : left));
    });
  }

  mark(floor: number, marks: Mark[]): void {
    const own = this.floors[floor];
    if (!own) return;
    own.marks.forEach(mark => {
      own.group.remove(mark);
      free(mark);
    });
    own.marks = marks.flatMap(mark => {
      const at = own.shapes.places.get(mark.key);
      if (!at) return [];
      const sprite = spriteOf(mark.sign, mark.colour, this.spread * 0.045);
      sprite.position.set(at.x, this.spread * 0.03, at.y);
      own.group.add(sprite);
      return [sprite];
    });
    this.draw();
  }

  /** The room at a place of the screen, with the number of its floor; null where there is none. */
  at(clientX: number, clientY: number): { floor: number; key: string } | null {
    const box = this.canvas.getBoundingClientRect();
    const place = new Vector2(((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2);
    const ray = new Raycaster();
    ray.setFromCamera(place, this.camera);
    const rooms: Object3D[] = this.floors.flatMap(floor => [...floor.rooms.values()]);
    const [hit] = ray.intersectObjects(rooms, false);
    const key = hit?.object.userData['key'] as string | undefined;
    const floor = this.floors.findIndex(one => key !== undefined && one.rooms.get(key) === hit?.object);
    return key === undefined ? null : { floor, key };
  }

  /** Lifts one floor out of the others by making them faint; all where null. */
  single(floor: number | null): void {
    this.floors.forEach((one, i) => {
      const faint = floor !== null && floor !== i;
      for (const mesh of one.rooms.values()) {
        mesh.material.transparent = faint;
        mesh.material.opacity = faint ? 0.18 : 1;
        mesh.material.needsUpdate = true;
      }
    });
    this.draw();
  }

  /** Turns around the building and over it, in radians. */
  turn(around: number, over: number): void {
    const target = this.controls.target;
    const from = this.camera.position.clone().sub(target);
    const length = from.length();
    const polar = Math.min(Math.PI / 2 - 0.06, Math.max(0.05, Math.acos(from.y / length) + over));
    const azimuth = Math.atan2(from.x, from.z) + around;
    this.camera.position
      .set(Math.sin(polar) * Math.sin(azimuth), Math.cos(polar), Math.sin(polar) * Math.cos(azimuth))
      .multiplyScalar(length)
      .add(target);
    this.controls.update();
    this.draw();
  }

  zoom(factor: number): void {
    this.camera.position.sub(this.controls.target).divideScalar(factor).add(this.controls.target);
    this.controls.update();
    this.draw();
  }

  /** All floors in sight, from the front and above. */
  home(): void {
    const box = { min: new Vector3(Infinity, Infinity, Infinity), max: new Vector3(-Infinity, -Infinity, -Infinity) };
    for (const { group, shapes } of this.floors) {
      for (const corner of [shapes.bounds.min, shapes.bounds.max]) {
        const at = new Vector3(corner.x * group.scale.x, 0, corner.y * group.scale.z).add(group.position);
        box.min.min(at);
        box.max.max(at);
      }
    }
    const middle = box.min.clone().add(box.max).multiplyScalar(0.5);
    const narrow = this.camera.aspect < 1.4 ? 1.4 / this.camera.aspect : 1;
    const radius = box.max.distanceTo(box.min) / 2 || 500;
    this.controls.target.copy(middle);
    this.camera.position.copy(middle).add(new Vector3(-0.42, 0.72, 1).normalize().multiplyScalar(radius * 2.95 * narrow));
    this.camera.far = radius * 40;
    this.camera.near = radius / 50;
    this.camera.updateProjectionMatrix();
    this.controls.update();
    this.draw();
  }

  private resized(): void {
    const box = this.canvas.parentElement?.getBoundingClientRect();
    if (!box || box.width < 1 || box.height < 1) return;
    const first = this.camera.aspect === 1;
    this.renderer.setSize(box.width, box.height, false);
    this.camera.aspect = box.width / box.height;
    this.camera.updateProjectionMatrix();
    if (first) this.home();
    else this.draw();
  }

  private draw(): void {
    if (this.queued) return;
    this.queued = requestAnimationFrame(() => {
      this.queued = 0;
      this.renderer.render(this.scene, this.camera);
      this.drawn();
    });
  }

  /** Gives back what the graphics card holds. */
  stop(): void {
    cancelAnimationFrame(this.queued);
    this.size.disconnect();
    this.controls.dispose();
    for (const { rooms, marks } of this.floors) {
      for (const mesh of rooms.values()) {
        mesh.geometry.dispose();
        mesh.material.dispose();
      }
      marks.forEach(free);
    }
    this.hatching?.dispose();
    this.lines.dispose();
    this.renderer.dispose();
  }
}
