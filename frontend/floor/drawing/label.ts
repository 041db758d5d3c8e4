import { boxOf } from './geometry.js';
import { arrange, type Line, type Measure, type Part, sizeAt, type Wanted } from './labels.js';
import { added, put, write } from './nodes.js';

const PARTS: Part[] = ['name', 'value', 'cue', 'mark'];
/** As drawn, in heights of the label's letters; and how large they may get on the screen, CSS px. */
const DRAWN: Record<Part, number> = { name: 0.85, value: 1.4, cue: 0.75, mark: 1.1 };
const MOST: Record<Part, number> = { name: 20, value: 34, cue: 18, mark: 24 };

/** CSS px for each unit of the drawing, now and where the whole floor is shown. */
export interface Zoom {
  scale: number;
  home: number;
}

/** A room's shape, and what is written into it. */
export class RoomLabel {
  private readonly texts: Record<Part, SVGTextElement>;
  private readonly box: DOMRect;
  private readonly middle: { x: number; y: number };
  private readonly size: number;
  private readonly width: number;
  private said = '';

  constructor(
    svg: SVGSVGElement,
    over: SVGElement,
    readonly shape: SVGGraphicsElement,
    readonly name: string,
  ) {
    const box = (this.box = boxOf(svg, shape));
    const own = shape.dataset;
    this.middle = { x: Number(own.labelX ?? box.x + box.width / 2), y: Number(own.labelY ?? box.y + box.height / 2) };
    this.size = Number(own.labelSize ?? Math.min(14, box.height * 0.22));
    this.width = Number(own.labelWidth ?? box.width * 0.92);
    const text = (part: Part) => added(over, 'text', part);
    this.texts = { name: text('name'), value: text('value'), cue: text('cue'), mark: text('mark') };
    shape.setAttribute('role', 'button');
    this.reachable(false);
  }

  /** Whether the Tab key stops here: at one room only, from which arrow keys lead on. */
  reachable(on: boolean): void {
    put(this.shape, 'tabindex', on ? '0' : '-1');
  }

  press(on: boolean): void {
    this.shape.classList.toggle('selected', on);
    this.shape.setAttribute('aria-pressed', String(on));
  }

  style(part: Part, kinds: string): void {
    put(this.texts[part], 'class', `${part}${kinds}`);
  }

  /** Writes what fits into the room at this scale; names that do not are in the panel and in the table. */
  write(wanted: Wanted, zoom: Zoom, measure: Measure): void {
    const said = JSON.stringify([wanted, zoom]);
    if (said === this.said) return;
    this.said = said;
    const k = zoom.scale;
    const size = (part: Part) => sizeAt(this.size * DRAWN[part], k, zoom.home, MOST[part]);
    const sizes = { name: size('name'), value: size('value'), cue: size('cue'), mark: size('mark') };
    const space = { width: this.width * k, wide: this.box.width * k * 0.96, height: this.box.height * k * 0.98 };
    const { lines, height } = arrange(wanted, sizes, space, measure);
    const top = within(this.middle.y, height / k / 2, this.box.y, this.box.y + this.box.height) - height / k / 2;
    for (const part of PARTS) {
      const line = lines.find(one => one.part === part);
      write(this.texts[part], line?.text ?? '');
      if (line) this.place(line, top, k);
    }
  }

  private place(line: Line, top: number, scale: number): void {
    const text = this.texts[line.part];
    put(text, 'x', String(within(this.middle.x, line.width / scale / 2, this.box.x, this.box.x + this.box.width)));
    put(text, 'y', String(top + line.middle / scale));
    put(text, 'font-size', String(line.size / scale));
  }
}

/** The place nearest to one at which something of this half length lies between two ends; their middle where it does not fit. */
function within(place: number, half: number, from: number, to: number): number {
  return to - from <= 2 * half ? (from + to) / 2 : Math.min(Math.max(place, from + half), to - half);
}
