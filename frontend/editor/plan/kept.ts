import type { PlanDrawing, PlanSymbol } from '../model.js';
import { byId, originOn } from './plan-reader.js';
import { symbolMarkup } from './symbols.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What of the plan in force is shown as it is: all but the rooms and symbols that the editor draws itself. */
export class KeptShapes {
  private readonly symbols = new Map<string, SVGGElement>();
  private shown: { key: string; group: SVGGElement } | null = null;

  constructor(private readonly base: SVGSVGElement) {}

  /** The rest of the drawing: walls, furniture, rooms whose shapes have curves. */
  group(drawing: PlanDrawing): SVGGElement {
    const drawn = [
      ...drawing.rooms.filter(room => room.points.length > 2).map(room => room.key ?? room.id),
      ...drawing.symbols.map(one => one.key),
    ];
    const gone = [...drawn, ...drawing.removed].sort();
    const key = gone.join('\n');
    if (this.shown?.key === key) return this.shown.group;
    const copy = this.base.cloneNode(true) as SVGSVGElement;
    gone.forEach(id => byId(copy, id)?.remove());
    const group = document.createElementNS(SVG, 'g');
    group.append(...copy.childNodes);
    this.shown = { key, group };
    return group;
  }

  /** A symbol as the plan has it, or as it will be drawn; around the origin. */
  symbol(symbol: PlanSymbol): SVGGElement {
    const known = this.symbols.get(symbol.key);
    if (known) return known;
    const group = document.createElementNS(SVG, 'g');
    const there = byId(this.base, symbol.key);
    if (there) {
      const [x, y] = originOn(this.base, there);
      const inner = document.createElementNS(SVG, 'g');
      inner.setAttribute('transform', `translate(${-x} ${-y})${above(this.base, there)}`);
      inner.append(there.cloneNode(true));
      inner.firstElementChild?.removeAttribute('id');
      group.append(inner);
    } else {
      const drawn = new DOMParser().parseFromString(
        `<svg xmlns="${SVG}">${symbolMarkup(symbol.type, symbol.system)}</svg>`,
        'image/svg+xml',
      );
      const inner = document.createElementNS(SVG, 'g');
      inner.setAttribute('class', `equipment ${symbol.system}`);
      [...drawn.documentElement.children].forEach(part => inner.append(document.importNode(part, true)));
      group.append(inner);
    }
    this.symbols.set(symbol.key, group);
    return group;
  }
}

/** The transforms of the groups in which it lies. */
function above(base: Element, shape: Element): string {
  let text = '';
  for (let at = shape.parentElement; at && at !== base; at = at.parentElement) text = ` ${at.getAttribute('transform') ?? ''}${text}`;
  return text;
}
