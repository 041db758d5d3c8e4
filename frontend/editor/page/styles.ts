import { css } from 'lit';

/** How the editor looks; the plan in it as everywhere. */
export const editorStyles = css`
  :host { display: grid; grid-template: auto 1fr / minmax(0, 1fr) 320px; height: 100%; min-height: 0; position: relative; background: var(--plenum-bg); color: var(--plenum-ink); font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; overflow: hidden; }
  .bar { grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 8px 16px; border-bottom: 1px solid var(--plenum-line); background: var(--plenum-panel); }
  .group { display: flex; gap: 2px; }
  .space-between { flex: 1; }
  button, .file { font: inherit; color: var(--plenum-soft); background: none; border: 1px solid transparent; border-radius: 8px; padding: 5px 10px; min-height: 34px; box-sizing: border-box; cursor: pointer; display: inline-flex; align-items: center; gap: 5px; }
  button:hover:not(:disabled), .file:hover { background: var(--plenum-bg); color: var(--plenum-ink); }
  button:disabled { opacity: .45; cursor: default; }
  button[aria-pressed='true'] { background: var(--plenum-bg); border-color: var(--plenum-line); color: var(--plenum-ink); font-weight: 600; }
  .plain, .file { border-color: var(--plenum-line); color: var(--plenum-ink); }
  .primary { background: var(--plenum-focus); color: var(--plenum-panel); font-weight: 600; }
  .primary:hover:not(:disabled) { background: color-mix(in oklab, var(--plenum-focus) 85%, var(--plenum-ink)); color: var(--plenum-panel); }
  .file input { position: absolute; width: 1px; height: 1px; opacity: 0; }
  .file:focus-within { outline: 2px solid var(--plenum-focus); }
  input, select { font: inherit; color: inherit; background: var(--plenum-bg); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 5px 9px; min-height: 34px; box-sizing: border-box; min-width: 0; }
  :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .status { color: var(--plenum-soft); font-variant-numeric: tabular-nums; }
  .grid-step { color: var(--plenum-soft); white-space: nowrap; }
  .stage { position: relative; min-width: 0; min-height: 0; overflow: hidden; }
  .stage > svg { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; user-select: none; outline-offset: -3px; }
  .stage.drawing > svg { cursor: crosshair; }
  .stage.ground > svg { cursor: move; }
  .zoom { position: absolute; right: 14px; bottom: 14px; display: flex; flex-direction: column; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; }
  .zoom button { width: 36px; height: 36px; padding: 0; justify-content: center; font-size: 17px; }
  .hint { position: absolute; left: 14px; bottom: 14px; max-width: calc(100% - 90px); padding: 6px 12px; border-radius: 8px; border: 1px solid var(--plenum-line); background: var(--plenum-panel); color: var(--plenum-soft); pointer-events: none; }
  .note { position: absolute; inset: 10px 14px auto; margin: auto; width: fit-content; max-width: 90%; padding: 8px 14px; border-radius: 8px; background: var(--plenum-panel); border: 1px solid var(--plenum-line); display: flex; align-items: flex-start; gap: 8px; z-index: 2; }
  .note.bad { color: var(--plenum-alarm); font-weight: 600; }
  aside { border-left: 1px solid var(--plenum-line); background: var(--plenum-panel); overflow: auto; padding: 0 14px 20px; display: flex; flex-direction: column; min-width: 0; }
  aside > section { border-bottom: 1px solid var(--plenum-line); padding: 14px 0; display: flex; flex-direction: column; gap: 8px; }
  aside > details { border-bottom: 1px solid var(--plenum-line); padding: 10px 0; }
  summary, h2 { font-size: 14px; font-weight: 600; margin: 0; cursor: default; overflow-wrap: anywhere; }
  summary { cursor: pointer; padding: 4px 0; }
  details[open] > summary { margin-bottom: 8px; }
  p { margin: 0; } p.facts { font-size: 17px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .soft { color: var(--plenum-soft); } .warn { color: var(--plenum-stale); font-weight: 600; }
  .field { display: grid; gap: 3px; color: var(--plenum-soft); } .field input, .field select { color: var(--plenum-ink); width: 100%; }
  .small { width: 110px; }
  .row, .several { display: flex; flex-wrap: wrap; gap: 6px; align-items: end; } .end { justify-content: end; }
  .list { list-style: none; margin: 0; padding: 0; } .list li { display: flex; align-items: center; gap: 8px; padding: 5px 0; border-top: 1px solid var(--plenum-line); overflow-wrap: anywhere; } .list .soft { display: block; font-size: 12.5px; }
  .list a { color: inherit; } .grow { flex: 1; min-width: 0; }
  dialog { width: min(560px, calc(100vw - 32px)); max-height: 80vh; overflow: auto; box-sizing: border-box; border: 1px solid var(--plenum-line); border-radius: 12px; background: var(--plenum-panel); color: var(--plenum-ink); padding: 18px; }
  dialog::backdrop { background: rgb(0 0 0 / .35); }
  dialog > * + * { margin-top: 10px; } dialog h2 { font-size: 17px; } .changes { max-height: 40vh; overflow: auto; }
  .sheet { fill: none; stroke: var(--plenum-line); vector-effect: non-scaling-stroke; stroke-dasharray: 4 4; }
  .grid { stroke: color-mix(in oklab, var(--plenum-line) 38%, transparent); stroke-width: 1px; vector-effect: non-scaling-stroke; fill: none; }
  .ground { opacity: .75; pointer-events: none; } .ground .traced { stroke: var(--plan-wall); fill: none; stroke-width: 1px; vector-effect: non-scaling-stroke; }
  .ground image { filter: var(--ground-filter, none); }
  :host([dark]) { --ground-filter: invert(.88) hue-rotate(180deg); }
  .kept { pointer-events: none; }
  svg.floor-plan .room, svg.floor-plan .corner, svg.floor-plan .side, svg.floor-plan .proposed { pointer-events: auto; }
  .proposed { fill: color-mix(in srgb, var(--plenum-focus) 8%, transparent); stroke: var(--plenum-focus); stroke-dasharray: 5 4; stroke-width: 1.2px; vector-effect: non-scaling-stroke; cursor: copy; }
  .proposed:hover { fill: color-mix(in srgb, var(--plenum-focus) 22%, transparent); }
  .room { fill: color-mix(in srgb, var(--plan-room) 62%, transparent); stroke: var(--plan-wall); stroke-width: 1.4px; vector-effect: non-scaling-stroke; cursor: move; outline: none; }
  .drawing .room, .drawing .symbol, .drawing .proposed { cursor: crosshair; }
  .room.new { fill: color-mix(in srgb, var(--plenum-focus) 7%, color-mix(in srgb, var(--plan-room) 62%, transparent)); }
  .room.over { stroke: var(--plenum-warning, #b26a00); stroke-width: 2.5px; stroke-dasharray: 6 4; }
  .room.selected { fill: color-mix(in srgb, var(--plenum-focus) 18%, color-mix(in srgb, var(--plan-room) 62%, transparent)); stroke: var(--plenum-focus); stroke-width: 2.5px; }
  .room:focus-visible { stroke: var(--plenum-focus); stroke-width: 4px; }
  .label { pointer-events: none; } .label text { text-anchor: middle; dominant-baseline: middle; fill: var(--plan-ink); stroke: none; } .label .area { fill: var(--plenum-soft); font-variant-numeric: tabular-nums; }
  .corner { fill: var(--plenum-panel); stroke: var(--plenum-focus); stroke-width: 2px; vector-effect: non-scaling-stroke; cursor: grab; } .corner:focus-visible { fill: var(--plenum-focus); outline: none; }
  .side { fill: var(--plenum-focus); stroke: none; opacity: .55; cursor: copy; } .side:hover { opacity: 1; }
  .symbol { cursor: move; outline: none; pointer-events: none; color: var(--plan-symbol); } .symbol .equipment { display: inline; }
  .symbol .hit { pointer-events: all; } .symbol:not(:has(.hit)) { pointer-events: bounding-box; }
  .ring { fill: none; stroke: var(--plenum-focus); stroke-width: 2px; vector-effect: non-scaling-stroke; } .symbol:focus-visible .ring { stroke-width: 4px; }
  .begun { fill: color-mix(in srgb, var(--plenum-focus) 14%, transparent); stroke: var(--plenum-focus); stroke-width: 2px; vector-effect: non-scaling-stroke; pointer-events: none; } polyline.begun { fill: none; } .measured { stroke-dasharray: 6 4; }
  .first { fill: none; stroke: var(--plenum-focus); vector-effect: non-scaling-stroke; pointer-events: none; }
  .size { fill: var(--plenum-focus); stroke: var(--plenum-bg); stroke-width: 3px; paint-order: stroke; font-weight: 600; pointer-events: none; vector-effect: non-scaling-stroke; }
  .cursor { pointer-events: none; fill: none; stroke: var(--plenum-focus); } .cursor * { vector-effect: non-scaling-stroke; } .cursor.corner, .cursor.side { stroke-width: 2px; }
  .empty { grid-column: 1 / 3; margin: auto; color: var(--plenum-soft); padding: 24px; text-align: center; }
  @media (max-width: 1100px) { .bar .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } :host { grid-template-columns: minmax(0, 1fr) 270px; } }
  @media (max-width: 960px) { :host { grid-template: auto minmax(300px, 52vh) auto / minmax(0, 1fr); overflow: auto; } .bar { grid-column: 1; } aside { border-left: 0; border-top: 1px solid var(--plenum-line); overflow: visible; } }
  @media (max-width: 700px) { .bar { padding: 6px 10px; gap: 4px; } button, .file, input, select { min-height: 40px; } .hint { display: none; } .zoom { flex-direction: row; } }
`;
