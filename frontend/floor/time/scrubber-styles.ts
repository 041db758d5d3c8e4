import { css } from 'lit';

export const scrubberStyles = css`
  :host { display: block; background: var(--plenum-panel); border-top: 1px solid var(--plenum-line); padding: 6px 12px; }
  .row { display: flex; align-items: center; gap: 8px; position: relative; }
  .buttons, .details { display: flex; gap: 4px; align-items: center; }
  button, select, input[type='datetime-local'] { font: inherit; font-size: 13px; color: var(--plenum-ink); background: none; border: 1px solid var(--plenum-line); border-radius: 8px; min-height: 32px; box-sizing: border-box; padding: 3px 8px; cursor: pointer; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .when { position: relative; display: inline-flex; align-items: center; min-height: 32px; min-width: 150px; box-sizing: border-box; padding: 3px 8px; border: 1px solid var(--plenum-line); border-radius: 8px; background: var(--plenum-panel); font-size: 13px; font-variant-numeric: tabular-nums; white-space: nowrap; cursor: pointer; }
  .when input { position: absolute; inset: 0; width: 100%; min-width: 0; border: 0; opacity: 0; }
  .when:focus-within { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .when:has(:focus-visible) input { opacity: 1; }
  select, input { background: var(--plenum-panel); }
  option { color: var(--plenum-ink); background: var(--plenum-panel); }
  button:hover:not(:disabled), select:hover { background: var(--plenum-bg); }
  button:disabled { opacity: .4; cursor: default; }
  :focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 1px; }
  .play { min-width: 44px; }
  .page { border-color: transparent; padding: 3px 6px; color: var(--plenum-soft); font-size: 17px; }
  .line { flex: 1; display: flex; align-items: center; min-width: 160px; }
  .track { flex: 1; position: relative; min-width: 0; padding-bottom: 15px; }
  .track input { display: block; width: 100%; margin: 0; height: 22px; accent-color: var(--plenum-past-strong); cursor: pointer; }
  .ticks { position: absolute; inset: 20px 8px 0; font-size: 11px; color: var(--plenum-soft); font-variant-numeric: tabular-nums; overflow: visible; pointer-events: none; }
  .ticks span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
  .ticks span::before { content: ''; position: absolute; left: 50%; top: -5px; height: 4px; border-left: 1px solid var(--plenum-soft); }
  .ticks .day { color: var(--plenum-ink); font-weight: 600; }
  .live { min-width: 74px; font-weight: 600; color: var(--plenum-soft); }
  .live.on { color: var(--plan-live, light-dark(#20663a, #8fd3a6)); border-color: currentColor; }
  .searching { position: absolute; left: 0; bottom: -4px; font-size: 11px; color: var(--plenum-soft); }
  .more { display: none; }
  :host([live]) .track input { accent-color: var(--plenum-soft); }
  @media (max-width: 1250px) {
    .row { flex-wrap: wrap; row-gap: 4px; }
    .line { order: -1; flex-basis: 100%; }
    .details { flex: 1; justify-content: end; }
  }
  @media (max-width: 1000px) {
    .more { display: block; margin-inline-start: auto; min-width: 40px; }
    .details { display: none; }
    .details.open { display: flex; flex-wrap: wrap; flex-basis: 100%; order: 9; justify-content: start; }
  }
  @media (max-width: 700px) {
    :host { padding: 2px 6px 4px; }
    .row { gap: 4px; }
    button, select, .when, input[type='datetime-local'] { min-height: 44px; min-width: 44px; }
    .track input { height: 44px; }
    .track { padding-bottom: 8px; }
    .ticks { inset: 34px 8px 0; }
    .page { min-width: 32px; }
  }
`;
