import { css } from 'lit';

export const buildingStyles = css`
  :host { position: relative; display: grid; box-sizing: border-box; font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; grid-template: auto 1fr auto / minmax(0, 1fr) 320px; height: 100%; min-height: 0; background: var(--plenum-bg); color: var(--plenum-ink); }
  .bar { grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 10px 16px 6px; }
  h1 { font-size: 20px; margin: 0; }
  .stage { grid-area: 2 / 1; position: relative; min-height: 0; min-width: 0; overflow: hidden; }
  .stage.past { box-shadow: inset 0 0 0 3px var(--plenum-past-strong); background: var(--plenum-past); }
  canvas { display: block; width: 100%; height: 100%; cursor: grab; }
  canvas:focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: -3px; }
  .tip { position: absolute; pointer-events: none; max-width: 260px; padding: 5px 9px; border-radius: 6px; font-size: 13px; background: var(--plenum-panel); border: 1px solid var(--plenum-line); transform: translate(12px, 12px); }
  .turn { position: absolute; right: 12px; top: 8px; display: grid; grid-template-columns: repeat(3, auto); gap: 4px; }
  button { font: inherit; min-width: 34px; min-height: 34px; border: 1px solid var(--plenum-line); border-radius: 6px; background: var(--plenum-panel); color: inherit; cursor: pointer; }
  button:focus-visible, a:focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .legend { position: absolute; left: 14px; bottom: 10px; display: flex; flex-direction: column; gap: 3px; padding: 6px 10px; font-size: 12px; border-radius: 6px; background: color-mix(in srgb, var(--plenum-panel) 88%, transparent); }
  .legend i { display: block; width: 200px; height: 8px; border-radius: 4px; }
  .legend span { display: flex; justify-content: space-between; }
  .legends { grid-area: 2 / 1; place-self: end; margin: 0 14px 10px; display: flex; flex-direction: column; gap: 6px; align-items: flex-end; pointer-events: none; z-index: 1; }
  .legends .legend { position: static; }
  .legend.states { display: grid; gap: 2px; }
  .legend p { margin: 0; display: flex; gap: 6px; align-items: center; }
  .legend.states i, .legend p i { width: 22px; height: 12px; border-radius: 3px; border: 1px solid var(--plenum-line); box-sizing: border-box; }
  .legend i.hatched { background: repeating-linear-gradient(-45deg, var(--plan-room) 0 4px, var(--plenum-soft) 4px 6px); }
  .names { position: absolute; inset: 0; overflow: hidden; pointer-events: none; }
  .name { position: absolute; left: 0; top: 0; visibility: hidden; white-space: nowrap; padding: 1px 7px; border-radius: 5px; font-size: 13px; font-weight: 600; background: color-mix(in srgb, var(--plenum-bg) 78%, transparent); }
  .floors p.told { color: var(--plenum-ink); }
  .note { padding: 12px 16px; color: var(--plenum-soft); }
  .banner { color: var(--plenum-stale); font-weight: 600; }
  .then { color: var(--plenum-past-strong); font-variant-numeric: tabular-nums; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; }
  .floors { grid-area: 2 / 2; overflow: auto; padding: 0 16px 12px; display: flex; flex-direction: column-reverse; justify-content: flex-end; align-content: start; gap: 8px; list-style: none; margin: 0; }
  .floors > li { background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 8px; padding: 8px 12px; font-size: 13px; }
  .floors > li:hover, .floors > li:focus-within { border-color: var(--plenum-focus); }
  .floors a { color: inherit; text-underline-offset: 3px; }
  .floors > li > a { font-weight: 600; font-size: 14px; display: inline-flex; min-height: 28px; align-items: center; }
  .floors p { margin: 2px 0; color: var(--plenum-soft); font-variant-numeric: tabular-nums; }
  .floors ul { margin: 4px 0 0; padding: 0; list-style: none; }
  .floors ul li { padding: 2px 0; }
  .floors ul a { display: inline-flex; min-height: 24px; align-items: center; }
  .wrong { color: var(--plenum-alarm); font-weight: 600; }
  .wrong.urgent { color: var(--alarm-urgent); }
  .wrong.high { color: var(--alarm-high); }
  .wrong.medium { color: var(--alarm-medium); }
  .wrong.low { color: var(--alarm-low); }
  plenum-time-scrubber { grid-row: 3; grid-column: 1 / 3; min-width: 0; }
  .probe { position: absolute; visibility: hidden; }
  .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  :host(.flat) { grid-template-columns: minmax(0, 1fr); }
  :host(.flat) .floors, :host(.flat) .bar, :host(.flat) plenum-time-scrubber { grid-column: 1; }
  @media (max-width: 900px) {
    :host { display: flex; flex-direction: column; height: auto; }
    .stage { height: 52vh; flex: none; touch-action: pan-y; }
    .floors { order: 3; padding-top: 10px; overflow: visible; }
    plenum-time-scrubber { order: 2; }
    button { min-width: 44px; min-height: 44px; }
    .turn { grid-template-columns: repeat(6, auto); right: 6px; top: 2px; }
    .floors > li > a, .floors ul a { min-height: 44px; }
    .legends { place-self: stretch; margin: 4px 10px; align-items: stretch; }
    .legend.states { display: flex; flex-wrap: wrap; gap: 4px 14px; }
    .legend { font-size: 11px; padding: 4px 7px; }
    .legend i { width: 130px; }
  }
`;
