import { css } from 'lit';

/** The page: a bar of controls, the chart, and beside it what is shown. */
export const trendsStyles = css`
  :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) 300px; height: 100%; background: var(--plenum-bg); color: var(--plenum-ink); font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; min-height: 0; }
  .bar { grid-column: 1 / 3; display: flex; flex-wrap: wrap; align-items: center; gap: 6px; padding: 10px 16px; }
  h1 { font-size: 18px; margin: 0 6px 0 0; }
  .group { display: flex; gap: 2px; align-items: center; }
  .grow { flex: 1; }
  .right { margin-inline-start: auto; gap: 6px; flex-wrap: wrap; justify-content: end; }
  .group button { padding: 4px 8px; }
  .bar > select { max-width: 150px; }
  button, select, input, summary { font: inherit; color: var(--plenum-soft); background: none; border: 1px solid transparent; border-radius: 8px; padding: 4px 10px; min-height: 32px; box-sizing: border-box; }
  button, summary, select { cursor: pointer; }
  select, input { border-color: var(--plenum-line); background: var(--plenum-panel); color: var(--plenum-ink); }
  button:hover, summary:hover { background: var(--plenum-panel); }
  button[aria-pressed='true'] { background: var(--plenum-panel); border-color: var(--plenum-line); color: var(--plenum-ink); font-weight: 600; }
  button.plain { border-color: var(--plenum-line); background: var(--plenum-panel); color: var(--plenum-ink); }
  button[disabled] { opacity: .5; cursor: default; }
  :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .stage { position: relative; min-width: 0; min-height: 0; display: flex; flex-direction: column; margin: 0 0 12px 16px; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; overflow: hidden; }
  .panes { flex: 1; min-height: 0; overflow-y: auto; overflow-x: hidden; position: relative; padding-top: 22px; box-sizing: border-box; }
  .panes:focus-visible { outline-offset: -2px; }
  .pane { position: relative; }
  .pane::before { content: attr(data-unit); position: absolute; z-index: 1; left: 68px; top: 8px; color: var(--plenum-soft); font-size: 12px; background: var(--plenum-panel); padding: 0 4px; border-radius: 4px; pointer-events: none; max-width: 70%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .notes { position: absolute; inset: 0 0 auto; height: 22px; z-index: 2; pointer-events: none; }
  .flag { position: absolute; top: 1px; translate: -50%; pointer-events: auto; min-height: 20px; height: 20px; padding: 0 5px; font-size: 12px; line-height: 1; background: var(--plenum-panel); border-color: var(--plenum-line); color: var(--plenum-ink); }
  .flag[aria-expanded='true'] { border-color: var(--plenum-focus); }
  .stem { position: absolute; top: 22px; bottom: 40px; width: 0; border-left: 1px dashed var(--plenum-soft); pointer-events: none; z-index: 1; }
  .status { display: flex; flex-wrap: wrap; gap: 4px 14px; padding: 6px 12px; border-top: 1px solid var(--plenum-line); color: var(--plenum-soft); font-size: 12.5px; font-variant-numeric: tabular-nums; }
  .wrong { color: var(--plenum-alarm); font-weight: 600; }
  .empty { margin: auto; padding: 24px; text-align: center; color: var(--plenum-soft); max-width: 46ch; }
  .empty b { display: block; color: var(--plenum-ink); font-size: 16px; margin-bottom: 6px; }
  aside { min-height: 0; overflow-y: auto; padding: 0 16px 16px; display: flex; flex-direction: column; gap: 12px; }
  details.menu { position: relative; }
  details.menu > summary { list-style: none; display: inline-flex; align-items: center; border-color: var(--plenum-line); background: var(--plenum-panel); color: var(--plenum-ink); }
  details.menu > summary::-webkit-details-marker { display: none; }
  details.menu > div { position: absolute; z-index: 6; top: 36px; right: 0; width: min(320px, 84vw); max-height: 60vh; overflow: auto; background: var(--plenum-panel); border: 1px solid var(--plenum-line); border-radius: 10px; padding: 10px; box-shadow: 0 8px 28px rgb(0 0 0 / .22); display: flex; flex-direction: column; gap: 6px; }
  details.menu.start > div { right: auto; left: 0; }
  .menu label { display: flex; flex-direction: column; gap: 2px; }
  .menu label.row { flex-direction: row; }
  .card { display: flex; flex-direction: column; gap: 8px; padding: 10px 12px; border-top: 1px solid var(--plenum-line); }
  .card p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
  .row { display: flex; gap: 6px; align-items: center; flex-wrap: wrap; }
  .row input:not([type='checkbox']), .card input { flex: 1; min-width: 0; }
  input[type='checkbox'] { min-height: 0; width: 18px; height: 18px; }
  .soft { color: var(--plenum-soft); font-size: 12.5px; }
  .u-over { cursor: crosshair; }
  @media (max-width: 1000px) {
    :host { grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr); height: auto; min-height: 100%; }
    .bar { grid-column: 1; align-content: start; }
    .stage { margin: 0 12px; min-height: 300px; }
    .panes { overflow: visible; flex: none; }
    plenum-trend-table { max-height: 70vh; }
    aside { padding: 12px; overflow: visible; }
  }
  @media (max-width: 700px) {
    .bar { padding: 8px; gap: 4px; }
    .bar h1 { display: none; }
    .wide { display: none; }
    .right { margin: 0; gap: 4px; justify-content: start; }
    .group button { padding: 4px 7px; }
    button, select, input:not([type='checkbox']), summary { min-height: 44px; min-width: 40px; padding: 4px 8px; }
    .stage { margin: 0 8px; }
    details.menu > div { position: fixed; inset: auto 8px 8px; width: auto; }
    .flag { min-height: 22px; min-width: 24px; }
  }
`;
