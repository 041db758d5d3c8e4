import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Flow, type FlowLink, type FlowNode, flowOf, pathOf } from './flow.js';
import type { ChartData } from './model.js';
import { number } from './words.js';
import { plotStyles } from '../chart/styles.js';
import { Tip, type Words } from '../chart/tip.js';
import { colourOf, colourStyles } from '../trend/colours.js';

/** Pixels, as in the style sheet. */
const HEIGHT = 460;
/** Pixels; below it there is room for names, not for amounts beside them. */
const NARROW = 560;
const nodeOf = (end: FlowLink['source']) => end as FlowNode;

/** Where energy comes from and goes, as a Sankey. */
@customElement('plenum-energy-flow')
export class EnergyFlow extends LitElement {
  static override styles = [
    colourStyles,
    plotStyles,
    css`
      :host { display: block; position: relative; min-width: 0; height: 460px; overflow: hidden; }
      svg { display: block; width: 100%; height: 460px; }
      path { fill: none; stroke-opacity: .35; }
      svg:has(path:hover) path:not(:hover) { stroke-opacity: .12; }
      path:hover { stroke-opacity: .6; }
      .room { position: absolute; inset: 0; pointer-events: none; }
      .name { position: absolute; translate: 0 -50%; max-width: 250px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--plenum-ink); font-size: 12.5px; line-height: 15px; pointer-events: none; }
      .narrow .name { max-width: 114px; font-size: 11px; }
    `,
  ];
  @property({ attribute: false }) data: ChartData | null = null;
  @state() private width = 0;
  @query('.room') private room?: HTMLElement;
  private tip: Tip | null = null;
  private readonly sizes = new ResizeObserver(() => (this.width = this.clientWidth));

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.width = this.clientWidth;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override render() {
    const data = this.data;
    const narrow = this.width < NARROW;
    const flow = data && this.width ? flowOf(data, this.width, HEIGHT, narrow ? 120 : 260) : null;
    if (!data || !flow) return nothing;
    return html`<div class=${narrow ? 'narrow' : ''}>
      <svg aria-hidden="true" @pointerleave=${() => this.tip?.hide()}>
        ${flow.links.map((link, i) => this.link(data, flow, link, i))}
        ${flow.nodes.map(node => this.node(data, flow, node))}
      </svg>
      ${flow.nodes.map(node => html`<span class="name" style="left:${(node.x1 ?? 0) + 5}px;top:${middle(node)}px">${narrow ? node.name : `${node.name} · ${this.amount(data, node.value)}`}</span>`)}
      <div class="room"></div></div>`;
  }

  private link(data: ChartData, flow: Flow, link: FlowLink, i: number) {
    const [from, to] = [nodeOf(link.source), nodeOf(link.target)];
    return svg`<linearGradient id="g${i}" gradientUnits="userSpaceOnUse" x1=${from.x1 ?? 0} x2=${to.x0 ?? 0}>
        <stop offset="0" style="stop-color:${colour(data, flow, from)}"></stop><stop offset="1" style="stop-color:${colour(data, flow, to)}"></stop></linearGradient>
      <path d=${pathOf(link)} stroke="url(#g${i})" stroke-width=${Math.max(1, link.width ?? 0)}
        @pointermove=${this.over(() => [`${from.name} → ${to.name}`, this.amount(data, link.value)])} @pointerleave=${() => this.tip?.hide()}></path>`;
  }

  private node(data: ChartData, flow: Flow, node: FlowNode) {
    const [left, top] = [node.x0 ?? 0, node.y0 ?? 0];
    return svg`<rect x=${left} y=${top} width=${(node.x1 ?? 0) - left} height=${Math.max(1, (node.y1 ?? 0) - top)} style="fill:${colour(data, flow, node)}"
      @pointermove=${this.over(() => [node.name, this.amount(data, node.value)])} @pointerleave=${() => this.tip?.hide()}></rect>`;
  }

  private over(words: () => Words) {
    return (e: PointerEvent) => {
      if (!this.room) return;
      this.tip ??= new Tip(this.room);
      const box = this.room.getBoundingClientRect();
      this.tip.show(words(), e.clientX - box.left, e.clientY - box.top);
    };
  }

  private amount(data: ChartData, value: number | undefined): string {
    return `${number(data, value ?? 0, 0)} ${data.unit}`;
  }
}

const middle = (node: FlowNode) => ((node.y0 ?? 0) + (node.y1 ?? 0)) / 2;

/** What energy only passes through is grey; where it comes from and goes to has a colour of its own. */
export function colour(data: ChartData, flow: Flow, node: FlowNode): string {
  const passed = flow.links.some(l => nodeOf(l.target).id === node.id) && flow.links.some(l => nodeOf(l.source).id === node.id);
  return passed ? 'var(--plenum-soft)' : colourOf(Math.max(0, data.names.indexOf(node.name)));
}
