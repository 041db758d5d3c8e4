import { css } from 'lit';

export const chartStyles = css`
  :host { display: block; min-width: 0; color: var(--plenum-ink); font-family: var(--aura-font-family, system-ui, sans-serif); font-size: 14px; }
  .plot { position: relative; min-height: 260px; }
  .limit { position: absolute; left: 62px; right: 18px; height: 0; border-top: 2px dashed var(--plenum-alarm); z-index: 2; pointer-events: none; }
  .limit b { position: absolute; right: 0; bottom: 2px; font-size: 12px; font-weight: 600; color: var(--plenum-alarm); background: color-mix(in srgb, var(--plenum-panel) 85%, transparent); padding: 1px 5px; border-radius: 4px; font-variant-numeric: tabular-nums; }
  .limit.low b { bottom: auto; top: 2px; }
  .limit.tunes { pointer-events: auto; cursor: ns-resize; touch-action: none; }
  .limit.tunes::before { content: ''; position: absolute; inset: -14px 0; }
  .limit.tunes::after { content: '↕'; position: absolute; left: 4px; top: -13px; width: 24px; height: 24px; line-height: 24px; text-align: center; border-radius: 50%; background: var(--plenum-panel); border: 1px solid currentColor; color: var(--plenum-alarm); font-size: 14px; }
  .limit:focus-visible { outline: 3px solid var(--plenum-focus); outline-offset: 3px; }
  .soft { color: var(--plenum-soft); font-size: 12.5px; margin: 4px 0 0; }
  ul { list-style: none; margin: 6px 0 0; padding: 0; }
  li { border-top: 1px solid var(--plenum-line); padding: 5px 0; overflow-wrap: anywhere; }
`;
