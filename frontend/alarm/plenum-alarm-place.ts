import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { planSheet } from '../floor/drawing/sheet.js';

/** The part of a floor plan around one room or piece of equipment, which is marked on it. */
@customElement('plenum-alarm-place')
export class AlarmPlace extends LitElement {
  static override styles = [
    planSheet,
    css`
    :host { display: block; }
    .plan { aspect-ratio: 4 / 3; border: 1px solid var(--plenum-line); border-radius: 8px; overflow: hidden; background: var(--plenum-bg); }
    svg { display: block; width: 100%; height: 100%; }
    .equipment { display: none; color: var(--plan-symbol); }
    .equipment.here { display: inline; color: var(--plenum-alarm); stroke-width: 2; }
    .space.here { fill: var(--plenum-alarm-bg); stroke: var(--plenum-alarm); stroke-width: 3px; vector-effect: non-scaling-stroke; }
    .ring { fill: none; stroke: var(--plenum-alarm); stroke-width: 3px; vector-effect: non-scaling-stroke; stroke-dasharray: 6 4; }
  `,
  ];
  @property() floor = '';
  @property() item = '';
  @property() label = '';
  @state() private missing = false;
  @query('.plan') private stage?: HTMLElement;

  override updated(changed: PropertyValues): void {
    if ((changed.has('floor') || changed.has('item')) && this.floor && this.item) void this.load();
  }

  private async load(): Promise<void> {
    try {
      const answer = await fetch(`/api/v1/floors/${encodeURIComponent(this.floor)}/plan.svg`);
      const parsed = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'image/svg+xml').documentElement;
      if (parsed.nodeName !== 'svg' || !this.stage) throw new Error('no plan');
      const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
      svg.setAttribute('role', 'img');
      svg.setAttribute('aria-label', this.label);
      this.stage.replaceChildren(svg);
      this.mark(svg);
    } catch {
      this.missing = true;
    }
  }

  private mark(svg: SVGSVGElement): void {
    const shape = svg.getElementById(this.item) as SVGGraphicsElement | null;
    if (!shape) {
      this.missing = true;
      return;
    }
    shape.classList.add('here');
    const box = shape.getBBox();
    const matrix = svg.getCTM()!.inverse().multiply(shape.getCTM()!);
    const [a, b] = [
      new DOMPoint(box.x, box.y).matrixTransform(matrix),
      new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix),
    ];
    const whole = svg.viewBox.baseVal;
    const width = Math.min(whole.width, Math.max((b.x - a.x) * 3, whole.width / 4));
    const height = (width * 3) / 4;
    svg.setAttribute('viewBox', `${(a.x + b.x - width) / 2} ${(a.y + b.y - height) / 2} ${width} ${height}`);
    if (shape.classList.contains('equipment')) {
      const ring = svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'circle'));
      ring.setAttribute('class', 'ring');
      ring.setAttribute('cx', String((a.x + b.x) / 2));
      ring.setAttribute('cy', String((a.y + b.y) / 2));
      ring.setAttribute('r', String(Math.max(b.x - a.x, b.y - a.y, width / 14) * 0.8));
    }
  }

  override render() {
    return this.missing ? nothing : html`<div class="plan"></div>`;
  }
}
