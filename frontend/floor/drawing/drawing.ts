import { comfortColour, voteOf } from '../comfort/comfort.js';
import type { Format } from '../format.js';
import { type FloorModel, isLive, type Layer, type PointState } from '../model.js';
import { abnormal } from '../rules.js';
import { brief, contentOf } from './content.js';
import { boxOf, hatches } from './geometry.js';
import { type Heat, heatOf } from './heat.js';
import { RoomLabel, type Zoom } from './label.js';
import { Letters } from './letters.js';
import { added, put } from './nodes.js';
import { EquipmentSymbol, grave } from './symbol.js';

const HATCH = `<defs><pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse"
  patternTransform="rotate(45)"><rect width="9" height="9" class="hatch-ground"/><path d="M0 0V9" class="hatch-line"/></pattern></defs>`;

/** Writes values into the plan's SVG. Keeps references to what it wrote and touches only what differs. */
export class Drawing {
  private readonly rooms = new Map<string, RoomLabel>();
  private readonly symbols = new Map<string, EquipmentSymbol>();
  private readonly letters = new Letters();
  private layer: Layer = 'hvac';
  private heat: Heat = 'none';
  private everything = false;
  private zoom: Zoom = { scale: 1, home: 1 };

  constructor(
    readonly svg: SVGSVGElement,
    private readonly model: FloorModel,
    private readonly format: Format,
  ) {
    const over = added(svg, 'g', 'labels');
    over.setAttribute('aria-hidden', 'true');
    svg.insertAdjacentHTML('afterbegin', HATCH);
    const shapeOf = (key: string) => svg.getElementById(key) as SVGGraphicsElement | null;
    for (const { key, name } of model.config.spaces) {
      const shape = shapeOf(key);
      if (shape) this.rooms.set(key, new RoomLabel(svg, over, shape, name));
    }
    for (const { key } of model.config.equipment) {
      const shape = shapeOf(key);
      if (shape && !this.rooms.has(key)) this.symbols.set(key, new EquipmentSymbol(svg, over, shape, key));
    }
    const rooms = [...this.rooms.values()];
    rooms[0]?.reachable(true);
    this.letters.of(svg, over);
    const shapes = rooms.map(room => room.shape);
    hatches(svg, shapes);
  }

  /** Letters keep a size that can be read, whatever the scale: there are more of them the closer one comes. */
  scaled(scale: number, home: number): void {
    if (!scale || (Math.abs(scale / this.zoom.scale - 1) < 0.01 && home === this.zoom.home)) return;
    this.zoom = { scale, home };
    this.letters.scaled(scale);
    this.all();
  }

  /** @param everything whether what is wrong colours its place on any layer: where nobody can change the layer */
  show(layer: Layer, heat: Heat, everything = false): void {
    this.everything = everything;
    this.layer = layer;
    this.heat = heat;
    this.svg.setAttribute('data-layer', layer);
    this.all();
  }

  all(): void {
    for (const key of this.rooms.keys()) this.room(key);
    for (const key of this.symbols.keys()) this.symbol(key);
  }

  /** Redraws whatever a changed point shows in. */
  owner(owner: string): void {
    this.room(owner);
    this.symbol(owner);
    for (const s of this.model.config.spaces) {
      if (s.servedBy.includes(owner) || s.contains.includes(owner)) this.room(s.key);
    }
  }

  select(key: string | null): void {
    for (const [k, room] of this.rooms) room.press(k === key);
    for (const [k, symbol] of this.symbols) symbol.select(k === key);
  }

  focus(key: string): void {
    for (const [k, room] of this.rooms) room.reachable(k === key);
    this.rooms.get(key)?.shape.focus();
  }

  /** The nearest space in the direction of an arrow key. */
  neighbour(from: string, dx: number, dy: number): string | null {
    const here = this.rooms.get(from);
    if (!here) return null;
    const a = this.centre(here);
    let best: string | null = null;
    let least = Infinity;
    for (const [key, room] of this.rooms) {
      const b = this.centre(room);
      const along = (b.x - a.x) * dx + (b.y - a.y) * dy;
      const across = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
      if (room !== here && along > 1 && along + 2 * across < least) [best, least] = [key, along + 2 * across];
    }
    return best;
  }

  private centre(room: RoomLabel): { x: number; y: number } {
    const b = boxOf(this.svg, room.shape);
    return { x: b.x + b.width / 2, y: b.y + b.height / 2 };
  }

  /** A room of the model need not be in the drawing. */
  private room(key: string): void {
    const room = this.rooms.get(key);
    if (!room) return;
    const content = contentOf(this.model, this.format, this.layer, key);
    const { point, text } = content;
    const wrong = this.wrong(key);
    const [first] = wrong;
    const state = stateOf(point);
    const cue = point && state ? this.quality(point) : first ? brief(this.model, this.format, key, first) : content.cue;
    const alarms = this.model.alarmsAt(key);
    const alarm = alarms.find(a => this.own(a.layer)) ?? alarms[0];
    const mark = alarm ? alarm.mark : first ? '▲' : (MARKS[state] ?? (point?.repaired ? '↺' : ''));
    const number = point?.kind === 'NUMERIC';
    const short = number && text === this.format.value(point) ? this.format.brief(point) : text;
    const wanted = { name: room.name, value: text, brief: short, number, cue, loud: state !== '' || wrong.length > 0, mark };
    room.write(wanted, this.zoom, letters => this.letters.measure(letters));
    const heat = this.colour(key, point);
    if (heat !== null) room.shape.style.setProperty('--heat', heat);
    if (content.lit) room.shape.style.setProperty('--lit', `${Math.round(content.lit * 100)}%`);
    const kind = `${first ? ' abnormal' : ''}${state ? ` q-${state}` : ''}${content.lit ? ' lit' : ''}${heat === null ? '' : ' heat'}`;
    put(room.shape, 'class', `space${room.shape.classList.contains('selected') ? ' selected' : ''}${kind}`);
    const calm = this.layer === 'hvac' ? kind : kind.replace(' abnormal', ''); // the number itself is not what is wrong
    room.style('cue', kind);
    room.style('mark', alarm ? grave(alarm, this.own) : kind);
    for (const part of ['name', 'value'] as const) room.style(part, calm);
    const words = [
      this.model.nameOf(key),
      text,
      ...alarms.map(a => a.title),
      ...wrong.map(w => w.text),
      state ? cue : '',
      point?.repaired ? this.model.text('plan.repaired') : '',
    ];
    put(room.shape, 'aria-label', words.filter(Boolean).join(', '));
  }

  private symbol(key: string): void {
    this.symbols.get(key)?.draw(this.model, this.zoom, this.own);
  }

  /** Whether something of a layer speaks in colour now: a lamp does not turn red because a fan has stopped. */
  private readonly own = (layer: string): boolean => this.everything || layer === this.layer;

  /** Comfort has its own colours; whatever else is wrong colours its own system. */
  private wrong(key: string) {
    return this.layer === 'comfort' ? [] : abnormal(this.model, key, k => this.format.delta(k)).filter(w => this.own(w.layer));
  }

  /** The room's fill: what the heat map shows, else the vote; null where neither is known. */
  private colour(key: string, point: PointState | null): string | null {
    const heat = heatOf(this.model, key, this.heat);
    if (heat !== null || this.layer !== 'comfort' || (point && !isLive(point))) return heat;
    const vote = voteOf(this.model, key);
    return vote && comfortColour(vote);
  }

  private quality(p: PointState): string {
    const word = this.format.quality(this.model, p.code, p.value);
    return p.code === 3 && p.time ? `${word} · ${this.format.age(p.time)}` : word;
  }
}

type State = '' | 'overridden' | 'stale' | 'down' | 'fault' | 'disabled';
const MARKS: Partial<Record<State, string>> = { overridden: '◆', down: '✕', fault: '✕' };

/** Why a value is not simply the building's present state; empty where it is. */
function stateOf(point: PointState | null): State {
  if (!point) return '';
  if (isLive(point)) return point.code === 1 ? 'overridden' : '';
  return point.code === 5 ? 'down' : point.code === 6 ? 'fault' : point.code === 7 ? 'disabled' : 'stale';
}
