import type { PlanAlarm } from './alarms.js';
import type { Assumptions } from './comfort/pmv.js';

/** What the server hands the component once for each floor; everything that moves comes over HTTP. */
export interface PlanConfig {
  floor: string;
  floorName: string;
  locale: string;
  /** IANA zone in which times are shown. */
  zone: string;
  fahrenheit: boolean;
  selected: string | null;
  /** The layer and the point (its key) that the address asks for. */
  layer: string | null;
  point: string | null;
  texts: Record<string, string>;
  /** Half width of the comfort band, K. */
  comfortBand: number;
  spaces: Space[];
  equipment: Equipment[];
  /** What is mentioned but stands on another floor, by key; the route is to where it can be seen. */
  elsewhere: Record<string, { name: string; route: string | null }>;
  /** Keys of the points that play a part by themselves: alarm, running, light, door, security. */
  plays: Record<string, string[]>;
  /** Point key to "connection · address". */
  sources: Record<string, string>;
  /** By point key, 0 for what people look at first. */
  importance: Record<string, number>;
  /** Keys of the points that the server opens a faceplate for. */
  commandable: string[];
}
export interface Space {
  key: string;
  name: string;
  area: number;
  servedBy: string[];
  contains: string[];
  roles: Record<string, string>;
}
export interface Equipment {
  key: string;
  name: string;
  system: string;
  space: string | null;
  fedBy: string[];
}

/** What a drawing of the floor shows at a time. */
export type Layer = 'hvac' | 'comfort' | 'lighting' | 'security' | 'energy';
const SYSTEMS: Layer[] = ['hvac', 'lighting', 'security', 'energy'];
/** The layer on which a system is seen; what has none (lifts) is with the one that opens first. */
export const layerOf = (system: string | null | undefined): Layer => SYSTEMS.find(l => l === system) ?? 'hvac';

/** One point with its present value; `code` is the quality code of the API. */
export interface PointState {
  key: string;
  name: string;
  unit: string;
  kind: 'NUMERIC' | 'BINARY' | 'MULTISTATE';
  stateTexts: string[];
  brickClass: string;
  owner: string | null;
  value: number | null;
  /** Epoch milliseconds of the sample, null where there is none. */
  time: number | null;
  code: number;
  /** Whether that time of the past was read back from the controller after an outage. */
  repaired?: boolean;
}

export const QUALITY = ['good', 'overridden', 'uncertain', 'stale', 'alarm', 'down', 'fault', 'disabled'];
/** The code of a quality's name; a name that is not known here is not taken for good. */
export function codeOf(quality: string): number {
  const code = QUALITY.indexOf(quality.toLowerCase());
  return code < 0 ? QUALITY.indexOf('fault') : code;
}

const DEAD = new Set([3, 5, 6, 7]);

/** A point with a value that is true of the building now. */
export type LivePoint = PointState & { value: number };

/** Whether the value may be shown as the building's present state. */
export const isLive = (p: PointState): p is LivePoint => p.value !== null && !DEAD.has(p.code);

/** The floor as the component sees it: configuration, points, and who owns which. */
export class FloorModel {
  readonly byOwner = new Map<string, PointState[]>();
  readonly spaces = new Map<string, Space>();
  readonly equipment = new Map<string, Equipment>();
  /** Of the day on the screen; null until they are known. */
  assumptions: Assumptions | null = null;
  /** By the space or equipment that they belong to, the gravest first; empty while the past is shown. */
  private alarms = new Map<string, PlanAlarm[]>();
  private readonly byKey = new Map<string, PointState>();
  private readonly parts = new Map<string, Set<string>>();

  constructor(
    readonly config: PlanConfig,
    readonly points: PointState[],
  ) {
    config.spaces.forEach(s => this.spaces.set(s.key, s));
    config.equipment.forEach(e => this.equipment.set(e.key, e));
    for (const [role, keys] of Object.entries(config.plays)) this.parts.set(role, new Set(keys));
    for (const p of points) {
      this.byKey.set(p.key, p);
      const owner = p.owner ?? '';
      const list = this.byOwner.get(owner);
      if (list) list.push(p);
      else this.byOwner.set(owner, [p]);
    }
    const rank = (p: PointState) => config.importance[p.key] ?? Infinity;
    for (const list of this.byOwner.values())
      list.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, config.locale, { numeric: true }));
  }

  alarmed(alarms: PlanAlarm[]): void {
    this.alarms = new Map();
    for (const a of alarms) this.alarms.set(a.owner ?? '', [...(this.alarms.get(a.owner ?? '') ?? []), a]);
  }

  /** Alarms of a space or equipment; those of a space include what stands in it. */
  alarmsAt(key: string): PlanAlarm[] {
    const inside = this.spaces.get(key)?.contains ?? [];
    return [key, ...inside].flatMap(k => this.alarms.get(k) ?? []);
  }

  /** The alarms of a layer, the gravest first. */
  alarmsOn(layer: Layer): PlanAlarm[] {
    return [...this.alarms.values()].flat().filter(a => a.layer === layer);
  }

  /** The layer to which a point belongs: that of its equipment; a room's own points are doors, or air. */
  layerOf(p: PointState): Layer {
    const equipment = this.equipment.get(p.owner ?? '');
    return equipment ? layerOf(equipment.system) : this.plays(p, 'security') ? 'security' : 'hvac';
  }

  text(key: string): string {
    return this.config.texts[key] ?? key;
  }

  nameOf(key: string): string {
    return this.spaces.get(key)?.name ?? this.equipment.get(key)?.name ?? this.config.elsewhere[key]?.name ?? key;
  }

  plays(p: PointState, role: string): boolean {
    return this.parts.get(role)?.has(p.key) ?? false;
  }

  /** Space or equipment itself, then the equipment that stands in the space or serves it alone. */
  ownersOf(key: string): string[] {
    const space = this.spaces.get(key);
    return space ? [key, ...new Set([...space.servedBy, ...space.contains])] : [key];
  }

  /** The point that plays the role for a space, as the server found it. */
  role(space: string, role: string): PointState | null {
    const key = this.spaces.get(space)?.roles[role];
    return (key && this.byKey.get(key)) || null;
  }
}
