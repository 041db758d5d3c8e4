import { css } from 'lit';

/** Twelve columns; six on a tablet, one on a phone. The order of the cards is that of reading, so nothing moves before what it follows. */
export const boardStyles = css`
  :host { display: block; color: var(--plenum-ink); font-size: 14px; --row: 74px; --gap: 14px; }
  .grid { display: grid; grid-template-columns: repeat(12, minmax(0, 1fr)); grid-auto-rows: var(--row); gap: var(--gap); }
  article { display: flex; flex-direction: column; min-width: 0; min-height: 0; grid-column: span var(--w); grid-row: span var(--h); background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; padding: 10px 14px; box-sizing: border-box; overflow: hidden; position: relative; }
  article > .body { flex: 1; min-height: 0; display: flex; flex-direction: column; overflow: auto; }
  article.plan > .body, article.trend > .body, article.picture > .body { overflow: hidden; }
  h2 { font-size: 13.5px; font-weight: 600; margin: 0 0 4px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; flex: none; }
  h2 a { color: inherit; text-decoration: none; }
  h2 a:hover { text-decoration: underline; }
  h3 { font-size: 14px; margin: 8px 0 4px; }
  a { color: var(--plenum-focus); }
  :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 2px; }
  .soft { color: var(--plenum-soft); font-size: 12.5px; margin: 0; overflow-wrap: anywhere; }
  .big { font-size: 26px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.25; }
  .dead { color: var(--plenum-stale); text-decoration: underline dotted; text-underline-offset: 4px; }
  .uncertain { color: var(--plenum-stale); }
  .spark { flex: 1; width: 100%; min-height: 18px; max-height: 60px; margin-top: 4px; }
  .spark path { fill: none; stroke: var(--plenum-soft); stroke-width: 1.4; vector-effect: non-scaling-stroke; }
  .bullet { width: 100%; max-width: 420px; display: block; flex: none; }
  .bullet .band { fill: var(--plenum-bg); stroke: var(--plenum-line); }
  .bullet .usual { fill: var(--plenum-line); }
  .mark { stroke: var(--plenum-ink); stroke-width: 4; stroke-linecap: round; }
  .mark.below, .mark.above { stroke: var(--plenum-alarm); }
  .mark.old { stroke: var(--plenum-stale); stroke-width: 2; stroke-dasharray: 3 3; }
  .ends { display: flex; justify-content: space-between; gap: 8px; color: var(--plenum-soft); font-size: 12px; font-variant-numeric: tabular-nums; max-width: 420px; text-align: center; }
  .off { margin: 2px 0 0; color: var(--plenum-alarm); font-weight: 600; font-size: 13px; }
  ul.rows { list-style: none; margin: 0; padding: 0; }
  ul.rows li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 10px; padding: 5px 0; border-top: 1px solid var(--plenum-line); }
  ul.rows li:first-child { border-top: 0; }
  ul.rows .name { overflow-wrap: anywhere; color: inherit; text-decoration-color: var(--plenum-line); text-underline-offset: 3px; }
  .p-urgent { color: var(--alarm-urgent); font-weight: 700; }
  .p-high { color: var(--alarm-high); font-weight: 700; }
  .p-medium { color: var(--alarm-medium); font-weight: 600; }
  .p-low { color: var(--alarm-low); }
  .note p, .note ul, .note ol { margin: 0 0 8px; max-width: 70ch; line-height: 1.5; overflow-wrap: anywhere; }
  .note ul, .note ol { padding-inline-start: 20px; }
  img { width: 100%; height: 100%; object-fit: contain; min-height: 0; }
  plenum-kiosk-plan { flex: 1; min-height: 0; }
  .banner { margin: 0 0 10px; padding: 6px 12px; border-radius: 8px; color: var(--plenum-stale); border: 2px dashed currentColor; font-weight: 600; background: var(--plenum-panel); }
  .tools { display: none; }
  :host([editing]) article { border-style: dashed; cursor: grab; padding-top: 6px; }
  :host([editing]) article:focus-visible { outline-offset: 1px; }
  :host([editing]) article.over { border-color: var(--plenum-focus); border-style: solid; }
  :host([editing]) .tools { display: flex; flex-wrap: wrap; gap: 2px; margin: 0 -6px 4px; flex: none; }
  :host([editing]) .body { pointer-events: none; }
  .tools button { font: inherit; color: var(--plenum-ink); background: none; border: 1px solid var(--plenum-line); border-radius: 6px; min-width: 27px; height: 30px; padding: 0 2px; cursor: pointer; }
  .tools button:disabled { opacity: .4; cursor: default; }
  .tools .end { margin-inline-start: auto; }
  @media (max-width: 1150px) {
    .grid { grid-template-columns: repeat(6, minmax(0, 1fr)); }
    article { grid-column: span var(--m); }
  }
  @media (max-width: 640px) {
    .grid { grid-template-columns: minmax(0, 1fr); grid-auto-rows: auto; }
    article { grid-column: auto; grid-row: auto; min-height: 96px; }
    article.trend, article.picture { height: 280px; }
    article.plan { height: 340px; }
    article.list > .body { max-height: 60vh; }
    .tools button { min-width: 44px; height: 44px; }
    :host([editing]) article { height: auto; }
    :host([editing]) article.plan > .body, :host([editing]) article.trend > .body { height: 260px; flex: none; }
    ul.rows .name { display: inline-block; padding: 8px 0; }
  }
  :host([wall]) { height: 100%; --gap: 12px; overflow: hidden; }
  :host([wall]) a { text-decoration: none; color: inherit; }
  @media print {
    .grid { grid-template-columns: repeat(6, minmax(0, 1fr)); grid-auto-rows: minmax(var(--row), auto); }
    article { grid-column: span var(--m); break-inside: avoid; overflow: visible; border-color: #999; }
    article > .body { overflow: visible; }
  }
`;
