import { type IfcAPI, IFCBUILDINGSTOREY, IFCCOLUMN, IFCCURTAINWALL, IFCRELAGGREGATES, IFCRELCONTAINEDINSPATIALSTRUCTURE, IFCSPACE, IFCWALL, IFCWALLSTANDARDCASE } from 'web-ifc'; // prettier-ignore
import type { Background, Segment, TracedRoom } from '../background.js';
import { backgroundOf } from '../drawing.js';
import { BackgroundProblem } from '../problem.js';
import { footprintOf, type Mesh, sectionOf } from './mesh.js';

/** A unit of the background is a centimetre. */
const CENTIMETRES = 100;
/** Metres above the lowest floor of a storey at which its walls are cut, as plans of architects are. */
const CUT = 1.1;
/** Elements; more than that are the walls of a town. */
const MOST = 20_000;

interface Storey {
  id: number;
  name: string;
  elevation: number;
}

/** The fields of a line of the file that are read here; any may be missing. */
interface Fields {
  Name?: { value?: unknown } | null;
  LongName?: { value?: unknown } | null;
  Elevation?: { value?: unknown } | null;
  RelatingObject?: { value: number };
  RelatedObjects?: { value: number }[];
  RelatingStructure?: { value: number };
  RelatedElements?: { value: number }[];
}

/** A building in IFC, storey by storey. */
export class IfcBuilding {
  private readonly model: number;
  private readonly spatialParent: Map<number, number>;
  /** From the lowest to the highest. */
  readonly storeys: Storey[];

  constructor(
    private readonly api: IfcAPI,
    bytes: Uint8Array,
  ) {
    this.model = api.OpenModel(bytes);
    if (this.model < 0) throw new BackgroundProblem('background.problem.damaged');
    this.spatialParent = this.parents();
    this.storeys = this.all(IFCBUILDINGSTOREY)
      .map(id => this.storey(id))
      .sort((a, b) => a.elevation - b.elevation);
    if (!this.storeys.length) throw new BackgroundProblem('background.problem.no-storeys');
  }

  /** @param place in the list of storeys */
  background(place: number): Background {
    const storey = this.storeys[place];
    if (!storey) throw new BackgroundProblem('background.problem.no-storeys');
    const rooms = this.all(IFCSPACE)
      .filter(id => this.storeyOf(id) === storey.id)
      .flatMap(id => this.room(id));
    const walls = this.walls(storey.id);
    const notes = rooms.length ? [] : ['background.note.no-spaces'];
    // the rooms go through as outlines in the order in which they are, and keep what is known of them
    const drawn = backgroundOf({ walls, outlines: rooms.map(({ points }) => points), labels: [], scales: [1 / CENTIMETRES], notes });
    drawn.rooms.forEach((room, i) => Object.assign(room, rooms[i] && { ...rooms[i], points: room.points }));
    drawn.rooms.sort((a, b) => (b.area ?? 0) - (a.area ?? 0));
    return drawn;
  }

  private all(type: number): number[] {
    const found = this.api.GetLineIDsWithType(this.model, type);
    return Array.from({ length: found.size() }, (_, i) => found.get(i));
  }

  private line(id: number): Fields {
    return this.api.GetLine(this.model, id) as Fields;
  }

  private storey(id: number): Storey {
    const line = this.line(id);
    const elevation = Number(line.Elevation?.value ?? 0);
    return { id, elevation, name: wordOf(line.Name) || wordOf(line.LongName) || `#${id}` };
  }

  /** What is a part of what, and what stands where. */
  private parents(): Map<number, number> {
    const parents = new Map<number, number>();
    for (const id of this.all(IFCRELAGGREGATES)) {
      const { RelatingObject, RelatedObjects } = this.line(id);
      for (const part of RelatedObjects ?? []) if (RelatingObject) parents.set(part.value, RelatingObject.value);
    }
    for (const id of this.all(IFCRELCONTAINEDINSPATIALSTRUCTURE)) {
      const { RelatingStructure, RelatedElements } = this.line(id);
      for (const part of RelatedElements ?? []) if (RelatingStructure) parents.set(part.value, RelatingStructure.value);
    }
    return parents;
  }

  private storeyOf(id: number): number | undefined {
    const storeys = new Set(this.storeys.map(storey => storey.id));
    let at: number | undefined = id;
    for (let steps = 0; at !== undefined && steps < 20; steps++) {
      if (storeys.has(at)) return at;
      at = this.spatialParent.get(at);
    }
    return undefined;
  }

  private room(id: number): TracedRoom[] {
    const footprint = footprintOf(this.meshes(id));
    if (!footprint) return [];
    const line = this.line(id);
    const name = [...new Set([wordOf(line.Name), wordOf(line.LongName)])].filter(Boolean).join(' ').slice(0, 80);
    return [{ ...footprint, ...(name ? { name } : {}) }];
  }

  private walls(storey: number): Segment[] {
    const ids = [IFCWALL, IFCWALLSTANDARDCASE, IFCCURTAINWALL, IFCCOLUMN].flatMap(type => this.all(type));
    const here = [...new Set(ids)].filter(id => this.storeyOf(id) === storey).slice(0, MOST);
    const meshes = here.flatMap(id => this.meshes(id));
    const lowest = median(meshes.map(({ places }) => places.reduce((low, [, y]) => Math.min(low, y), Infinity)));
    return sectionOf(meshes, lowest + CUT * CENTIMETRES);
  }

  /** In centimetres; x to the right and z towards who looks at the plan, y up. */
  private meshes(id: number): Mesh[] {
    const shape = this.api.GetFlatMesh(this.model, id);
    return Array.from({ length: shape.geometries.size() }, (_, i): Mesh => {
      const placed = shape.geometries.get(i);
      const geometry = this.api.GetGeometry(this.model, placed.geometryExpressID);
      const values = this.api.GetVertexArray(geometry.GetVertexData(), geometry.GetVertexDataSize());
      const corners = this.api.GetIndexArray(geometry.GetIndexData(), geometry.GetIndexDataSize());
      const m = placed.flatTransformation;
      const places: Mesh['places'] = [];
      // a place and the direction of the surface there
      for (let k = 0; k + 2 < values.length; k += 6) {
        const [x, y, z] = [values[k]!, values[k + 1]!, values[k + 2]!];
        const along = (row: number) => (m[row]! * x + m[row + 4]! * y + m[row + 8]! * z + m[row + 12]!) * CENTIMETRES;
        places.push([along(0), along(1), along(2)]);
      }
      const mesh = { places, corners: [...corners] };
      geometry.delete();
      return mesh;
    });
  }
}

const wordOf = (field: { value?: unknown } | null | undefined) => (typeof field?.value === 'string' ? field.value.trim() : '');

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
