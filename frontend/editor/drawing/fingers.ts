import type { XY } from './geometry.js';

/** How two fingers have moved: places of the screen between them, and how much further apart they are. */
export interface Pinch {
  from: XY;
  to: XY;
  factor: number;
}

/** Fingers on the screen. Two of them move and scale what is seen; a third one changes nothing. */
export class Fingers {
  private readonly down = new Map<number, XY>();

  /** @return whether there are two now */
  add(e: PointerEvent): boolean {
    if (e.pointerType !== 'touch') return false;
    this.down.set(e.pointerId, [e.clientX, e.clientY]);
    return this.down.size === 2;
  }

  get several(): boolean {
    return this.down.size > 1;
  }

  /** What became of the two by this; null where it is none of them. */
  move(e: PointerEvent): Pinch | null {
    const fingers = [...this.down.keys()].slice(0, 2);
    if (fingers.length < 2 || !fingers.includes(e.pointerId)) return null;
    const before = this.between(fingers);
    this.down.set(e.pointerId, [e.clientX, e.clientY]);
    const now = this.between(fingers);
    return { from: before.middle, to: now.middle, factor: before.apart > 1 ? now.apart / before.apart : 1 };
  }

  remove(e: PointerEvent): void {
    this.down.delete(e.pointerId);
  }

  private between(fingers: number[]): { middle: XY; apart: number } {
    const [a, b] = fingers.map(id => this.down.get(id)!) as [XY, XY];
    return { middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], apart: Math.hypot(a[0] - b[0], a[1] - b[1]) };
  }
}
