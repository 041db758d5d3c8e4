/** As a viewBox: x, y, width, height. */
type Box = [number, number, number, number];

/** Zoom and pan of an SVG by its viewBox: wheel, pinch, drag, buttons. Strokes and texts stay sharp at any zoom. */
export class Viewport {
  private readonly home: Box;
  private box: Box;
  /** Of the window, the panel beside the plan, a turned phone. */
  private readonly size = new ResizeObserver(() => this.measure());
  private readonly pointers = new Map<number, { x: number; y: number }>();
  /** True from the moment a press becomes a drag, so that it does not also select. */
  dragged = false;

  /**
   * @param part what matters most where the screen is small; null to begin with the whole sheet
   * @param scaled called with how many CSS px a unit of the drawing has, now and where all of it is shown
   */
  constructor(
    private readonly svg: SVGSVGElement,
    part: SVGGraphicsElement | null,
    private readonly scaled: (scale: number, home: number) => void = () => undefined,
  ) {
    const b = svg.viewBox.baseVal;
    const sheet: Box = b && b.width ? [b.x, b.y, b.width, b.height] : [0, 0, svg.clientWidth, svg.clientHeight];
    this.home = this.around(part) ?? sheet;
    this.box = [...this.home];
    this.reset();
    this.size.observe(svg);
    svg.addEventListener('wheel', e => this.wheel(e), { passive: false });
    svg.addEventListener('pointerdown', e => this.down(e));
    svg.addEventListener('pointermove', e => this.move(e));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) {
      svg.addEventListener(end, e => this.pointers.delete(e.pointerId));
    }
  }

  private around(part: SVGGraphicsElement | null): Box | null {
    const b = part?.getBBox();
    if (!b || !b.width || !b.height) return null;
    const edge = b.width * 0.015;
    return [b.x - edge, b.y - edge, b.width + 2 * edge, b.height + 2 * edge];
  }

  /** Width by height of what is shown at first. */
  get aspect(): number {
    return this.home[2] / this.home[3];
  }

  reset(): void {
    this.set([...this.home]);
  }

  /** @param factor above 1 comes closer; the point (client pixels) stays where it is */
  zoom(factor: number, clientX?: number, clientY?: number): void {
    const r = this.svg.getBoundingClientRect();
    const width = Math.min(this.home[2], Math.max(this.home[2] / 8, this.box[2] / factor));
    const k = width / this.box[2];
    const p = this.at(clientX ?? r.left + r.width / 2, clientY ?? r.top + r.height / 2);
    this.set([p.x - (p.x - this.box[0]) * k, p.y - (p.y - this.box[1]) * k, width, this.box[3] * k]);
  }

  /** What is shown stays within the sheet. */
  private set([x, y, width, height]: Box): void {
    const [left, top, wide, high] = this.home;
    this.box = [Math.min(Math.max(x, left), left + wide - width), Math.min(Math.max(y, top), top + high - height), width, height];
    this.svg.setAttribute('viewBox', this.box.join(' '));
    this.measure();
  }

  private measure(): void {
    const scale = this.svg.getScreenCTM()?.a ?? 0;
    if (scale > 0) this.scaled(scale, (scale * this.box[2]) / this.home[2]);
  }

  /** To be called when the drawing is taken away. */
  stop(): void {
    this.size.disconnect();
  }

  private at(x: number, y: number): DOMPoint {
    return new DOMPoint(x, y).matrixTransform(this.svg.getScreenCTM()!.inverse());
  }

  private wheel(e: WheelEvent): void {
    e.preventDefault();
    this.zoom(Math.exp(-e.deltaY * 0.0015), e.clientX, e.clientY);
  }

  private down(e: PointerEvent): void {
    if (this.pointers.size === 0) this.dragged = false;
    this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
  }

  private move(e: PointerEvent): void {
    const last = this.pointers.get(e.pointerId);
    if (!last) return;
    const dx = e.clientX - last.x;
    const dy = e.clientY - last.y;
    if (!this.dragged && Math.hypot(dx, dy) < 5) return;
    this.dragged = true;
    if (this.pointers.size === 1) {
      const scale = this.svg.getScreenCTM()!.a;
      this.set([this.box[0] - dx / scale, this.box[1] - dy / scale, this.box[2], this.box[3]]);
    } else {
      const other = [...this.pointers].find(([id]) => id !== e.pointerId)![1];
      const before = Math.hypot(last.x - other.x, last.y - other.y);
      const now = Math.hypot(e.clientX - other.x, e.clientY - other.y);
      if (before > 0) this.zoom(now / before, (e.clientX + other.x) / 2, (e.clientY + other.y) / 2);
    }
    this.pointers.set(e.pointerId, { x: e.clientX, y: e.clientY });
  }
}
