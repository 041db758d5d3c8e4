import { css } from 'lit';

/** What uPlot needs of its own style sheet, in our colours, and the tip beside the pointer. */
export const plotStyles = css`
  .uplot, .uplot *, .uplot *::before, .uplot *::after { box-sizing: border-box; }
  .uplot { width: min-content; line-height: 1.5; }
  .u-wrap { position: relative; user-select: none; }
  .u-over, .u-under { position: absolute; }
  .u-under { overflow: hidden; }
  .uplot canvas { display: block; position: relative; width: 100%; height: 100%; }
  .u-axis { position: absolute; }
  .u-select { background: color-mix(in srgb, var(--plenum-focus) 18%, transparent); position: absolute; pointer-events: none; }
  .u-cursor-x, .u-cursor-y { position: absolute; left: 0; top: 0; pointer-events: none; will-change: transform; }
  .u-hz .u-cursor-x { height: 100%; border-right: 1px dashed var(--plenum-soft); }
  .u-hz .u-cursor-y { width: 100%; border-bottom: 1px dashed transparent; }
  .u-cursor-pt { position: absolute; top: 0; left: 0; border-radius: 50%; border: 0 solid; pointer-events: none; will-change: transform; background-clip: padding-box !important; }
  .u-off { display: none; }
  .tip { position: absolute; z-index: 3; left: 0; top: 0; max-width: 320px; width: max-content; padding: 6px 10px; border: 1px solid var(--plenum-line); border-radius: 6px; background: var(--plenum-panel); color: var(--plenum-ink); font-size: 13px; line-height: 1.45; white-space: pre-line; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; box-shadow: 0 4px 14px rgb(0 0 0 / .18); pointer-events: none; }
  .tip[hidden] { display: none; }
  .tip b { display: block; font-weight: 600; }
`;
