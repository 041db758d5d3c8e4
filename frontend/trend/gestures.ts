import { limited } from './range.js';

export interface GestureTarget {
  range(): [number, number];
  width(): number;
  /** Shown at once. */
  look(from: number, to: number): void;
  /** The hand rests: data of this range are wanted. */
  settle(from: number, to: number): void;
}

const REST = 180;

/**
 * Panning and zooming by hand: a mouse pans with the Shift key held (without, it selects what to zoom to), the wheel zooms
 * with Ctrl and pans sideways, one finger pans and two zoom.
 */
export class Gestures {
  panning = false;
  private readonly touches = new Map<number, number>();
  private rest = 0;

  constructor(private readonly target: GestureTarget) {}

  attach(over: HTMLElement): void {
    over.style.touchAction = 'pan-y';
    over.addEventListener('mousedown', e => this.press(e, over), { capture: true });
    over.addEventListener('wheel', e => this.wheel(e, over), { passive: false });
    over.addEventListener('dblclick', () => this.zoom(2, 0.5));
    over.addEventListener('pointerdown', e => e.pointerType !== 'mouse' && this.touches.set(e.pointerId, e.clientX));
    over.addEventListener('pointermove', e => this.touch(e, over));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      over.addEventListener(end, e => this.touches.delete(e.pointerId));
  }

  /** Zooms by a factor around a place from 0 (left) to 1 (right). */
  zoom(factor: number, place: number): void {
    const [from, to] = this.target.range();
    const at = from + (to - from) * place;
    this.go(at - (at - from) * factor, at + (to - at) * factor);
  }

  /** Pans by a share of what is shown; to the right is later. */
  pan(share: number): void {
    const [from, to] = this.target.range();
    const by = (to - from) * share;
    this.go(from + by, to + by);
  }

  private go(from: number, to: number): void {
    const range = limited(from, to);
    this.target.look(range.from, range.to);
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => this.target.settle(...this.target.range()), REST);
  }

  /** Nobody looks any longer: what a hand that has just rested wanted is not asked for. */
  stop(): void {
    window.clearTimeout(this.rest);
  }

  private press(e: MouseEvent, over: HTMLElement): void {
    if (!e.shiftKey || e.button !== 0) return;
    e.preventDefault();
    e.stopImmediatePropagation();
    this.panning = true;
    let x = e.clientX;
    const move = (m: MouseEvent) => {
      this.pan((x - m.clientX) / over.clientWidth);
      x = m.clientX;
    };
    const up = () => {
      this.panning = false;
      window.removeEventListener('mousemove', move);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', up, { once: true });
  }

  private wheel(e: WheelEvent, over: HTMLElement): void {
    if (e.ctrlKey) {
      e.preventDefault();
      this.zoom(Math.exp(e.deltaY * 0.003), (e.clientX - over.getBoundingClientRect().left) / over.clientWidth);
    } else if (e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY)) {
      e.preventDefault();
      this.pan((e.deltaX || e.deltaY) / over.clientWidth);
    }
  }

  private touch(e: PointerEvent, over: HTMLElement): void {
    const before = this.touches.get(e.pointerId);
    if (before === undefined) return;
    const rect = over.getBoundingClientRect();
    if (this.touches.size === 2) {
      const other = [...this.touches].find(([id]) => id !== e.pointerId)![1];
      const now = Math.max(12, Math.abs(e.clientX - other));
      this.zoom(Math.max(12, Math.abs(before - other)) / now, ((e.clientX + other) / 2 - rect.left) / rect.width);
    } else this.pan((before - e.clientX) / rect.width);
    this.touches.set(e.pointerId, e.clientX);
  }
}
