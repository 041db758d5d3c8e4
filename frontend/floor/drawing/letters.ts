import { unitOf } from './geometry.js';
import { LEAST } from './labels.js';

/** So much letters of a drawing may be enlarged beyond what its author drew before they run into each other. */
const ENLARGED = 1.12;
const KEPT = 2000;

interface Own {
  text: SVGTextElement;
  drawn: number;
  unit: number;
}

/** Measures letters, and keeps those that belong to the drawing itself at a size that can be read, or away. */
export class Letters {
  private readonly widths = new Map<string, number>();
  private readonly own: Own[] = [];
  private readonly canvas = document.createElement('canvas').getContext('2d');
  private over: SVGElement | null = null;

  /** @param over what is written over the drawing and not by its author */
  of(svg: SVGSVGElement, over: SVGElement): void {
    this.over = over;
    for (const text of svg.querySelectorAll('text')) {
      if (over.contains(text)) continue;
      this.own.push({ text, drawn: parseFloat(getComputedStyle(text).fontSize) || 12, unit: unitOf(svg, text) });
    }
    if (this.canvas) this.canvas.font = `600 100px ${getComputedStyle(over).fontFamily || 'sans-serif'}`;
  }

  /** Width of a text whose letters are 1 px high. */
  measure(text: string): number {
    let width = this.widths.get(text);
    if (width === undefined) {
      width = this.canvas ? this.canvas.measureText(text).width / 100 : text.length * 0.56;
      if (this.widths.size >= KEPT) this.widths.clear();
      this.widths.set(text, width);
    }
    return width;
  }

  scaled(scale: number): void {
    this.over?.style.setProperty('--unit', String(1 / scale));
    for (const { text, drawn, unit } of this.own) {
      const size = drawn * unit * scale;
      const away = size * ENLARGED < LEAST;
      text.style.visibility = away ? 'hidden' : '';
      text.style.fontSize = size < LEAST && !away ? `${LEAST / scale / unit}px` : '';
    }
  }
}
