import { css } from 'lit';

/** Colours of rooms and of the past. */
export const planTones = css`
  :host {
    --plenum-past: light-dark(#efe9fb, #2a2340); --plenum-past-strong: light-dark(#5a3d9e, #c3adff); --plenum-past-ink: light-dark(#ffffff, #1b1430);
    --heat-cold: light-dark(#1f6fc4, #4a96e8); --heat-warm: light-dark(#d2491f, #f0683c); --heat-occupied: light-dark(#3d8b6e, #4fae8b); --heat-light: light-dark(#e0a500, #d9a92e);
  }
`;

/** How the plan looks. No cue is colour alone: stale is hatched and says so, overridden has ◆, abnormal has ▲ and words. */
export const planStyles = css`
  ${planTones}
  :host {
    position: relative; display: grid; grid-template: auto auto 1fr auto auto / 1fr auto; background: var(--plenum-bg); color: var(--plenum-ink); font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; overflow: hidden; min-height: 0; }
  .bar { grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 10px 16px; }
  .bar h1 { font-size: 18px; margin: 0 10px 0 0; }
  .group { display: flex; gap: 2px; }
  .space-between { flex: 1; }
  button, ::slotted(a) { font: inherit; color: var(--plenum-soft); background: none; border: 1px solid transparent; border-radius: 8px; padding: 5px 11px; min-height: 32px; box-sizing: border-box; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; }
  button:hover, ::slotted(a:hover) { background: var(--plenum-panel); }
  button[aria-pressed='true'], ::slotted(a[aria-current]) { background: var(--plenum-panel); border-color: var(--plenum-line); color: var(--plenum-ink); font-weight: 600; }
  :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .stage { grid-row: 3; grid-column: 1; position: relative; min-height: 0; min-width: 0; padding: 0 12px 12px; display: flex; }
  .stage > .plan { flex: 1; min-height: 0; min-width: 0; position: relative; }
  .plan > svg { position: absolute; inset: 0; width: 100%; height: 100%; touch-action: none; cursor: grab; user-select: none; }
  .zoom { position: absolute; right: 20px; bottom: 20px; display: flex; flex-direction: column; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; }
  .zoom button { width: 36px; height: 36px; padding: 0; font-size: 17px; }
  .banner { position: absolute; inset: 8px 16px auto; z-index: 3; margin: auto; width: fit-content; max-width: 90%; padding: 8px 14px; border-radius: 8px; background: var(--plenum-panel); color: var(--plenum-stale); border: 2px dashed currentColor; font-weight: 600; }
  .empty { margin: auto; color: var(--plenum-soft); text-align: center; padding: 24px; }
  plenum-time-scrubber { grid-row: 5; grid-column: 1 / 3; min-width: 0; }
  :host([past]) { background: var(--plenum-past); box-shadow: inset 0 0 0 3px var(--plenum-past-strong); }
  :host([past]) .bar, :host([past]) aside, :host([past]) plenum-time-scrubber { margin-inline: 3px; }
  :host([past]) plenum-time-scrubber { margin-block-end: 3px; }
  :host([past]) aside { border-top: 4px solid var(--plenum-past-strong); background: color-mix(in oklab, var(--plenum-past) 55%, var(--plenum-panel)); }
  .past, .note { grid-row: 2; grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 6px 16px; }
  .past { background: var(--plenum-past-strong); color: var(--plenum-past-ink); font-variant-numeric: tabular-nums; }
  .past strong { letter-spacing: .06em; text-transform: uppercase; }
  .past .when { font-weight: 600; font-size: 15px; }
  .past .found { flex: 1; min-width: 0; }
  .past button { color: inherit; border-color: currentColor; font-weight: 600; }
  .past button:hover { background: color-mix(in oklab, currentColor 18%, transparent); }
  .past :focus-visible { outline-color: currentColor; }
  .note { color: var(--plenum-soft); }
  .legend { position: absolute; left: 20px; bottom: 20px; display: grid; gap: 3px; width: 190px; padding: 8px 10px; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; font-size: 12px; pointer-events: none; }
  .legend i { height: 10px; border-radius: 3px; border: 1px solid var(--plenum-line); }
  .legend span { display: flex; justify-content: space-between; color: var(--plenum-soft); }
  aside { grid-row: 3; grid-column: 2; width: 364px; background: var(--plenum-panel); border-left: 1px solid var(--plenum-line); overflow: auto; min-height: 0; }
  .labels { pointer-events: none; }
  .labels text { text-anchor: middle; dominant-baseline: middle; font-family: var(--aura-font-family, system-ui, sans-serif); paint-order: stroke; stroke: var(--plan-room); stroke-width: calc(3px * var(--unit, 1)); stroke-linejoin: round; }
  .labels .name { fill: var(--plenum-soft); }
  .labels .value { fill: var(--plan-ink); font-variant-numeric: tabular-nums; font-weight: 500; }
  .labels .cue { fill: var(--plenum-soft); }
  .labels .abnormal { fill: var(--plenum-alarm); font-weight: 700; stroke: var(--plenum-alarm-bg); }
  .labels .alarmed { font-weight: 700; stroke-width: calc(4px * var(--unit, 1)); }
  .labels .alarmed.elsewhere { fill: var(--plenum-soft); }
  .labels .alarmed.p-urgent { fill: var(--alarm-urgent); } .labels .alarmed.p-high { fill: var(--alarm-high); } .labels .alarmed.p-medium { fill: var(--alarm-medium); } .labels .alarmed.p-low { fill: var(--alarm-low); }
  .labels .abnormal.heat { fill: var(--plan-ink); stroke: var(--plan-room); }
  .labels .q-stale, .labels .q-down, .labels .q-fault, .labels .q-disabled { fill: var(--plenum-stale); }
  .labels .value.q-stale, .labels .value.q-down { text-decoration: underline dotted; }
  .labels .value.q-fault, .labels .value.q-disabled { text-decoration: line-through; }
  .labels .cue.q-overridden, .labels .mark.q-overridden { fill: var(--plenum-override); }
  .space { cursor: pointer; outline: none; transition: fill .3s; }
  .space.heat { fill: var(--heat); }
  .space.lit:not(.heat) { fill: color-mix(in oklab, var(--plenum-lit, light-dark(#fff0bf, #4a4322)) var(--lit, 100%), var(--plan-room)); }
  .space.q-stale, .space.q-down, .space.q-fault, .space.q-disabled { fill: var(--hatch, url(#hatch)); }
  .space.abnormal:not(.heat) { fill: var(--plenum-alarm-bg); }
  .space.abnormal { stroke: var(--plenum-alarm); stroke-width: 2.5px; vector-effect: non-scaling-stroke; }
  .space:hover { filter: brightness(.97); }
  .space.selected, .space:focus-visible { stroke: var(--plenum-focus); stroke-width: 3px; vector-effect: non-scaling-stroke; }
  .space.selected:not(.abnormal, .heat) { fill: color-mix(in srgb, var(--plenum-focus) 16%, var(--plan-room)); }
  .space.selected { stroke-width: 7px; }
  .space:focus-visible { stroke-dasharray: 6 3; }
  .hatch-ground { fill: var(--plan-room); }
  .hatch-line { stroke: var(--plenum-line); stroke-width: 2.5; }
  .equipment { cursor: pointer; display: none; color: var(--plan-symbol); }
  svg[data-layer='hvac'] .equipment.hvac, svg[data-layer='lighting'] .equipment.lighting, svg[data-layer='security'] .equipment.security, svg[data-layer='energy'] .equipment.energy, .equipment.transport, .equipment.alarmed { display: inline; }
  .equipment.abnormal, .equipment.abnormal * { stroke: var(--plenum-alarm); color: var(--plenum-alarm); }
  .equipment.elsewhere .lamp { fill: none; }
  .equipment.dead { opacity: .45; stroke-dasharray: 3 2; }
  .equipment.selected, .equipment.selected * { stroke: var(--plenum-focus); }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .count { margin-inline-start: 6px; font-weight: 600; white-space: nowrap; }
  .count.p-urgent { color: var(--alarm-urgent); } .count.p-high { color: var(--alarm-high); } .count.p-medium { color: var(--alarm-medium); } .count.p-low { color: var(--alarm-low); }
  .quiet .labels text, .quiet .space { opacity: .45; filter: grayscale(1); }
  @media (max-width: 1000px) {
    .bar { padding: 8px 12px; gap: 2px; }
    button, ::slotted(a) { padding: 5px 8px; }
    aside { grid-row: 4; grid-column: 1 / 3; z-index: 1; width: auto; max-height: 42dvh; border: 0; border-top: 1px solid var(--plenum-line); border-radius: 16px 16px 0 0; box-shadow: 0 -6px 24px rgb(0 0 0 / .18); }
  }
  @media (max-width: 700px) {
    .bar { padding: 6px 8px; gap: 2px; }
    .bar h1 { width: 100%; }
    .group { max-width: 100%; overflow-x: auto; }
    .count { margin-inline-start: 3px; }
    .bar h1:empty { display: none; }
    button, ::slotted(a) { min-height: 44px; min-width: 44px; padding: 4px 8px; }
    .stage { flex-direction: column; gap: 4px; }
    .stage > .plan { flex: none; aspect-ratio: var(--plan-aspect, 3); max-height: 60%; }
    .stage.sheet > .plan { max-height: none; }
    .stage.sheet :is(.zoom, .legend) { display: none; }
    .zoom { position: static; flex-direction: row; align-self: end; flex: none; }
    .zoom button { width: 44px; height: 44px; }
    .legend { position: static; flex: none; box-sizing: border-box; width: 100%; padding: 4px 10px; }
    .stage { padding: 0 4px 4px; }
    .past, .note { padding: 2px 10px; gap: 0 10px; font-size: 13px; }
    .past .ago { flex: 1; }
    .past .found { order: 5; flex-basis: 100%; }
    .past .found:empty { display: none; }
  }
  @media (prefers-reduced-motion: reduce) { .space { transition: none; } }
`;
