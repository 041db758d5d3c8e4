import type { Box, XY } from '../drawing/geometry.js';
import { around, middleOf, panned, pinched, zoomed } from '../drawing/view-box.js';

/** What the view needs of its page. */
export interface SheetHost {
  /** The drawn sheet; undefined before it is there. */
  readonly sheet: SVGSVGElement | undefined;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What is seen of the sheet, and how large. */
export class SheetView {
  box: Box = { x: 0, y: 0, width: 1200, height: 800 };
  /** Units of the sheet for a pixel. */
  px = 1;
  private readonly size = new ResizeObserver(() => this.measure());

  constructor(
    private readonly host: SheetHost,
    private readonly whole: () => Box,
  ) {}

  /** Follows the size of an element. */
  watch(stage: Element): void {
    this.size.observe(stage);
  }

  stop(): void {
    this.size.disconnect();
  }

  /** A place of the screen on the sheet. */
  onSheet(e: { clientX: number; clientY: number }): XY {
    const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(this.host.sheet!.getScreenCTM()!.inverse());
    return [p.x, p.y];
  }

  fit(): void {
    this.show(around(this.whole(), 0.03));
  }

  zoom(factor: number, at: XY = middleOf(this.box)): void {
    this.show(zoomed(this.box, factor, at, this.whole()));
  }

  pan(dx: number, dy: number): void {
    this.show(panned(this.box, dx, dy));
  }

  /** Two fingers: what was between them stays between them. */
  pinch(factor: number, from: XY, to: XY): void {
    this.show(pinched(this.box, factor, from, to, this.whole()));
  }

  readonly wheel = (e: WheelEvent): void => {
    e.preventDefault();
    this.zoom(Math.exp(-e.deltaY * 0.0015), this.onSheet(e));
  };

  private show(box: Box): void {
    this.box = box;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.measure());
  }

  private measure(): void {
    const scale = this.host.sheet?.getScreenCTM()?.a;
    if (!scale || Math.abs(1 / scale / this.px - 1) <= 1e-3) return;
    this.px = 1 / scale;
    this.host.requestUpdate();
  }
}
