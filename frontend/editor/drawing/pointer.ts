import { addCorner, move, moveCorner, roomOf } from './edits.js';
import { Fingers } from './fingers.js';
import { contains, type XY } from './geometry.js';
import type { EditorSession } from './session.js';
import { REACH } from './session.js';
import { snap, snapMove } from './snapping.js';
import { isDrawing } from './tools.js';

/** What pointers need of the editor. */
export interface PointerHost {
  readonly session: EditorSession;
  /** A place of the screen on the sheet. */
  onSheet(e: { clientX: number; clientY: number }): XY;
  /** Units of the sheet for a pixel. */
  readonly px: number;
  pan(dx: number, dy: number): void;
  pinch(factor: number, from: XY, to: XY): void;
  take(proposal: number): void;
  placeAt(at: XY): void;
}

type Drag =
  | { kind: 'pan' }
  | { kind: 'shapes'; ids: string[]; began: boolean }
  | { kind: 'corner'; id: string; corner: number; began: boolean }
  | { kind: 'ground' }
  | { kind: 'outline' };

/** Mouse, pen and finger on the plan. */
export class PlanPointer {
  private drag: Drag | null = null;
  private from: XY = [0, 0];
  private last: XY = [0, 0];
  /** Whether it went far enough to be a drag. */
  private far = false;
  private readonly fingers = new Fingers();
  /** What was there before the first finger: a second one means that it was no press. */
  private untouched: (() => void) | null = null;

  constructor(private readonly host: PointerHost) {}

  down(e: PointerEvent): void {
    if (e.button > 1) return;
    const { session } = this.host;
    const at = this.host.onSheet(e);
    this.from = this.last = at;
    this.far = false;
    (e.currentTarget as Element).setPointerCapture(e.pointerId);
    if (this.fingers.add(e)) return this.secondFinger();
    if (this.fingers.several) return;
    this.untouched = e.pointerType === 'touch' ? session.mark() : null;
    if (e.button === 1) this.drag = { kind: 'pan' };
    else if (session.placing) this.host.placeAt(at);
    else if (isDrawing(session.tool)) {
      session.press(session.point(at, this.reach, e.altKey), this.reach);
      this.drag = session.corners.length === 1 && session.tool === 'rectangle' ? { kind: 'outline' } : null;
    } else if (session.tool === 'ground') this.drag = { kind: 'ground' };
    else this.pick(e, at);
  }

  private secondFinger(): void {
    this.drag = null;
    this.base = null;
    this.untouched?.();
    this.untouched = null;
  }

  private get reach(): number {
    return REACH * this.host.px;
  }

  private pick(e: PointerEvent, at: XY): void {
    const { session } = this.host;
    const part = (name: string) => (e.composedPath()[0] as Element).closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
    const [corner, side, id, proposal] = [part('corner'), part('side'), part('id'), part('proposal')];
    const room = session.room?.id;
    if (corner !== null && room) this.drag = { kind: 'corner', id: room, corner: Number(corner), began: false };
    else if (side !== null && room) {
      session.apply(addCorner(session.drawing, room, Number(side)));
      this.drag = { kind: 'corner', id: room, corner: Number(side) + 1, began: true };
    } else if (id !== null) {
      if (e.shiftKey) session.toggle(id);
      else if (!session.selected.includes(id)) session.select([id]);
      this.drag = e.shiftKey ? null : { kind: 'shapes', ids: session.selected, began: false };
    } else if (proposal !== null) this.host.take(Number(proposal));
    else {
      if (!e.shiftKey && !session.drawing.rooms.some(one => one.points.length > 2 && contains(one.points, at))) session.select([]);
      this.drag = { kind: 'pan' };
    }
  }

  move(e: PointerEvent): void {
    const { session, px } = this.host;
    const pinch = this.fingers.move(e);
    if (pinch) return this.host.pinch(pinch.factor, this.onSheet(pinch.from), this.onSheet(pinch.to));
    if (this.fingers.several) return;
    const at = this.host.onSheet(e);
    if (!this.drag && (isDrawing(session.tool) || session.placing)) session.point(at, this.reach, e.altKey || session.placing !== null);
    if (!this.drag) return;
    this.far ||= Math.hypot(at[0] - this.from[0], at[1] - this.from[1]) > 4 * px;
    if (!this.far) return;
    this.dragged(this.drag, at, e.altKey);
    this.last = this.drag.kind === 'pan' ? this.host.onSheet(e) : at;
  }

  private onSheet([clientX, clientY]: XY): XY {
    return this.host.onSheet({ clientX, clientY });
  }

  private dragged(drag: Drag, at: XY, free: boolean): void {
    const { session } = this.host;
    switch (drag.kind) {
      case 'pan':
        return this.host.pan(this.last[0] - at[0], this.last[1] - at[1]);
      case 'ground':
        return session.moveGround(at[0] - this.last[0], at[1] - this.last[1]);
      case 'outline':
        session.point(at, this.reach, free);
        return;
      case 'corner': {
        const to = free ? at : snap(at, session.snapTargets([drag.id]), this.reach, neighbour(session, drag.id, drag.corner)).at;
        return this.step(drag, moveCorner(this.before(drag), drag.id, drag.corner, to));
      }
      case 'shapes': {
        const points = drag.ids.flatMap(id => roomOf(this.before(drag), id)?.points ?? []);
        const way: XY = [at[0] - this.from[0], at[1] - this.from[1]];
        const [dx, dy] = free || points.length === 0 ? way : snapMove(points, way[0], way[1], session.snapTargets(drag.ids), this.reach);
        return this.step(drag, move(this.before(drag), drag.ids, dx, dy));
      }
    }
  }

  /** What is dragged was there before the drag: each place is reckoned from that. */
  private base: { drag: Drag; drawing: EditorSession['drawing'] } | null = null;

  private before(drag: Drag): EditorSession['drawing'] {
    if (this.base?.drag !== drag) this.base = { drag, drawing: this.host.session.drawing };
    return this.base.drawing;
  }

  private step(drag: { began: boolean }, next: EditorSession['drawing']): void {
    const { session } = this.host;
    if (drag.began) session.amend(next);
    else session.apply(next);
    drag.began = true;
  }

  up(e: PointerEvent): void {
    const { session } = this.host;
    this.fingers.remove(e);
    if (this.drag?.kind === 'outline' && this.far) session.press(session.point(this.host.onSheet(e), this.reach, e.altKey), this.reach);
    this.drag = null;
    this.base = null;
  }
}

/** The corner before it: towards it angles are made right. */
function neighbour(session: EditorSession, id: string, corner: number): XY | null {
  const points = roomOf(session.drawing, id)?.points ?? [];
  return points[(corner + points.length - 1) % points.length] ?? null;
}
