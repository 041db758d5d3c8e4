import type { Background } from '../background/background.js';
import * as edits from './edits.js';
import { areaOf, boundsOf, type Box, sidesOf, type XY } from './geometry.js';
import { History } from './history.js';
import { overlapArea, type Overlap, overlapsOf } from './overlaps.js';
import type { FloorDrawing, LaidBackground, PlaceableItem, PlanDrawing, PlanSymbol, Room } from '../model.js';
import { scaleOf } from './scale.js';
import { snap, type Snapped, type SnapTargets, toGrid } from './snapping.js';
import { closed, isDrawing, setCorner, type Tool } from './tools.js';

/** Metres between the lines of the grid that somebody may choose. */
export const GRIDS = [0.1, 0.25, 0.5, 1];
/** Pixels within which something draws a place to itself. */
export const REACH = 10;

/** The state of one editor and all that can be done in it, by whatever means. */
export class EditorSession {
  readonly history: History<PlanDrawing>;
  selected: string[] = [];
  tool: Tool = 'select';
  /** Corners that the tool has set. */
  corners: XY[] = [];
  /** Where the next corner would be. */
  cursor: XY;
  snapped: Snapped | null = null;
  gridMetres = 0.5;
  /** A line of which the length is asked for. */
  measured: [XY, XY] | null = null;
  /** What the next press on the plan puts there. */
  placing: PlaceableItem | null = null;
  background: LaidBackground | null = null;
  /** Places among the proposed rooms that were taken over. */
  taken = new Set<number>();
  private overlapping: { of: PlanDrawing; found: Overlap[] } | null = null;
  private targets: { of: unknown; but: string; targets: SnapTargets } | null = null;

  constructor(
    readonly floor: FloorDrawing,
    readonly base: SVGSVGElement,
    drawing: PlanDrawing,
    readonly sheet: Box,
    private readonly word: (key: string) => string,
    private readonly changed: (drawn: boolean) => void,
  ) {
    this.history = new History(drawing);
    this.cursor = [toGrid(sheet.x + sheet.width / 2, this.grid), toGrid(sheet.y + sheet.height / 2, this.grid)];
  }

  get drawing(): PlanDrawing {
    return this.history.current;
  }

  /** In units of the sheet. */
  get grid(): number {
    return this.drawing.metresPerUnit === null ? this.sheet.width / 120 : this.gridMetres / this.drawing.metresPerUnit;
  }

  get room(): Room | undefined {
    return this.selected.length === 1 ? edits.roomOf(this.drawing, this.selected[0]!) : undefined;
  }

  get symbol(): PlanSymbol | undefined {
    return this.selected.length === 1 ? this.drawing.symbols.find(one => one.key === this.selected[0]) : undefined;
  }

  /** One step of the history. */
  apply(next: PlanDrawing, selected: string[] = this.selected): void {
    const drawn = next !== this.drawing;
    this.history.push(next);
    this.selected = selected;
    this.changed(drawn);
  }

  /** Part of a step that has begun with {@link apply}. */
  amend(next: PlanDrawing): void {
    this.history.amend(next);
    this.changed(true);
  }

  undo(): void {
    if (this.corners.length > 0) {
      this.corners = this.corners.slice(0, -1);
      this.changed(false);
      return;
    }
    this.history.undo();
    this.keepSelected();
  }

  redo(): void {
    this.history.redo();
    this.keepSelected();
  }

  /** @return goes back to what is there now, where one step at most has been made since */
  mark(): () => void {
    const { drawing, corners, selected, placing } = this;
    const taken = new Set(this.taken);
    return () => {
      if (this.drawing !== drawing) this.history.undo();
      this.corners = corners;
      this.selected = selected;
      this.placing = placing;
      this.taken = taken;
      this.changed(this.drawing !== drawing);
    };
  }

  private keepSelected(): void {
    this.selected = this.selected.filter(id => this.all.includes(id));
    this.changed(true);
  }

  get all(): string[] {
    return [...this.drawing.rooms.map(room => room.id), ...this.drawing.symbols.map(symbol => symbol.key)];
  }

  select(ids: string[]): void {
    if (ids.join() === this.selected.join()) return;
    this.selected = ids;
    this.changed(false);
  }

  toggle(id: string): void {
    this.select(this.selected.includes(id) ? this.selected.filter(one => one !== id) : [...this.selected, id]);
  }

  use(tool: Tool): void {
    this.tool = tool;
    this.corners = [];
    this.placing = null;
    this.measured = null;
    this.changed(false);
  }

  /** One thing after the other: what is begun, the tool, the selection. @return whether there was anything */
  cancel(): boolean {
    if (this.corners.length > 0 || this.placing || this.measured) {
      this.corners = [];
      this.placing = null;
      this.measured = null;
    } else if (this.tool !== 'select') this.tool = 'select';
    else if (this.selected.length > 0) this.selected = [];
    else return false;
    this.changed(false);
    return true;
  }

  arm(item: PlaceableItem | null): void {
    this.tool = 'select';
    this.placing = item;
    this.changed(false);
  }

  /** @param free whether it stays exactly where it is */
  point(at: XY, reach: number, free = false): XY {
    const from = this.corners[this.corners.length - 1] ?? null;
    this.snapped = free ? { at, kind: 'free' } : snap(at, this.snapTargets([]), reach, from);
    this.cursor = this.snapped.at;
    this.changed(false);
    return this.cursor;
  }

  moveCursor(dx: number, dy: number): void {
    this.cursor = [this.cursor[0] + dx, this.cursor[1] + dy];
    this.snapped = { at: this.cursor, kind: 'free' };
    this.changed(false);
  }

  /** Sets a corner with the tool. */
  press(at: XY, reach: number): void {
    if (!isDrawing(this.tool)) return;
    this.outlined(setCorner(this.tool, this.corners, at, reach));
  }

  close(): void {
    this.outlined(closed(this.corners));
  }

  private outlined({ corners, done }: { corners: XY[]; done: XY[] | null }): void {
    this.corners = corners;
    if (done && this.tool === 'scale') this.measured = [done[0]!, done[1]!];
    else if (done) this.add([{ name: edits.freeName(this.drawing, this.word('plans.room')), points: done }]);
    this.changed(false);
  }

  add(rooms: { name: string; points: XY[] }[]): void {
    const { drawing, ids } = edits.addRooms(this.drawing, rooms);
    this.apply(drawing, ids);
  }

  /** Adds rooms that have their names from a drawing, which may speak of rooms of the model. */
  addNamed(rooms: { name: string; points: XY[] }[]): void {
    const { drawing, ids } = edits.addRooms(this.drawing, rooms);
    this.apply(edits.recognised(drawing, ids, this.floor.spaces), ids);
  }

  /** @return whether the length makes sense */
  measure(metres: number): boolean {
    const scale = this.measured && scaleOf(this.measured[0], this.measured[1], metres);
    if (!scale) return false;
    this.measured = null;
    this.tool = 'select';
    this.apply({ ...this.drawing, metresPerUnit: scale });
    return true;
  }

  /** Puts something on the plan. @return false where it needs a room and there is none */
  place(item: PlaceableItem, at: XY, reach: number): boolean {
    this.placing = null;
    if (item.kind === 'equipment') {
      const { key, name, system, type } = item;
      this.apply(edits.placeEquipment(this.drawing, { key, name, system, type }, at), [key]);
      return true;
    }
    const next = edits.placePoint(this.drawing, item, at, reach);
    if (next) this.apply(next, [next.points[next.points.length - 1]!.owner]);
    else this.changed(false);
    return next !== null;
  }

  /** Where something goes that is placed by the keyboard: into the selected room, else to the middle of what is seen. */
  placeOf(view: Box): XY {
    const box = this.room?.points.length
      ? boundsOf(this.room.points)
      : this.symbol
        ? { x: this.symbol.at[0], y: this.symbol.at[1], width: 0, height: 0 }
        : view;
    return [box.x + box.width / 2, box.y + box.height / 2];
  }

  /** Rooms that lie on each other; a zone lies on its rooms and is none of them. */
  get overlaps(): Overlap[] {
    if (this.overlapping?.of !== this.drawing) {
      const zones = new Set(this.floor.spaces.filter(space => space.zone).map(space => space.key));
      this.overlapping = { of: this.drawing, found: overlapsOf(this.drawing.rooms.filter(room => !zones.has(room.key ?? ''))) };
    }
    return this.overlapping.found;
  }

  /** Other rooms are proposed, of the same picture; those that lie on rooms which are drawn already are taken. */
  propose(picture: Background): void {
    if (!this.background) return;
    this.background = { ...this.background, picture };
    const drawn = this.drawing.rooms.map(room => room.points).filter(points => points.length > 2);
    const on = picture.rooms.map(room => room.points.map(p => this.onSheet(p)));
    this.taken = new Set(on.flatMap((points, i) => (drawn.some(other => overlapArea(points, other) > areaOf(points) / 2) ? [i] : [])));
    this.targets = null;
    this.changed(false);
  }

  lay(picture: Background, ground: { at: XY; scale: number; page: number }): void {
    this.background = { picture, ...ground };
    this.taken = new Set();
    this.targets = null;
    this.changed(true);
  }

  moveGround(dx: number, dy: number): void {
    const below = this.background;
    if (below) this.background = { ...below, at: [below.at[0] + dx, below.at[1] + dy] };
    this.targets = null;
    this.changed(true);
  }

  /** Corners and sides of the rooms but these, and walls of what lies below. */
  snapTargets(but: string[]): SnapTargets {
    const known = this.targets;
    if (known?.of === this.drawing && known.but === but.join() && known.targets.grid === this.grid) return known.targets;
    const shapes = this.drawing.rooms.filter(room => !but.includes(room.id)).map(room => room.points);
    const walls =
      this.background?.picture.walls.map(([x1, y1, x2, y2]): [XY, XY] => [this.onSheet([x1, y1]), this.onSheet([x2, y2])]) ?? [];
    const targets = { corners: [...shapes.flat(), ...walls.flat()], sides: [...shapes.flatMap(sidesOf), ...walls], grid: this.grid };
    this.targets = { of: this.drawing, but: but.join(), targets };
    return targets;
  }

  /** A place of what lies below. */
  onSheet([x, y]: XY): XY {
    const below = this.background;
    return below ? [below.at[0] + x * below.scale, below.at[1] + y * below.scale] : [x, y];
  }
}
