import { planSheet } from '../../floor/drawing/sheet.js';

/** The page comes from the worker's store, with nothing beside it: all its looks are here. */
export const pageStyles = `
  :root { --ink: light-dark(#1f252b, #e6e9ec); --soft: light-dark(#59636d, #a3adb6); --line: light-dark(#d5d9dd, #363d43);
    --panel: light-dark(#ffffff, #1d2125); --accent: light-dark(#2b5c92, #8ab6e0); --on-accent: light-dark(#ffffff, #10161c);
    --mark: light-dark(#6b5300, #e6c65c); --mark-bg: light-dark(#fdf4d7, #35301c); --alarm: light-dark(#b3261e, #ff8f85); }
  body { display: block; place-content: initial; text-align: start; padding: 0; min-height: 100dvh; }
  #kept { max-width: 46rem; margin: 0 auto; padding: 12px 14px 88px; color: var(--ink); box-sizing: border-box; }
  #kept p { margin: 4px 0; max-width: none; color: inherit; overflow-wrap: anywhere; }
  #kept .soft { color: var(--soft); font-size: 14px; }
  #kept header { border-bottom: 1px solid var(--line); padding-bottom: 8px; }
  #kept h1 { font-size: 20px; margin: 0 0 6px; }
  #kept h2 { font-size: 17px; margin: 14px 0 6px; overflow-wrap: anywhere; }
  #kept h3 { font-size: 15px; margin: 0 0 4px; }
  #kept .mark { display: inline-block; margin: 4px 0; padding: 2px 9px; border-radius: 12px; font-size: 14px; font-weight: 600; color: var(--mark);
    background: var(--mark-bg); border: 1px solid currentColor; }
  #kept .said:empty { display: none; }
  #kept .said { margin: 8px 0; padding: 10px 12px; border: 1px solid var(--alarm); border-radius: 8px; }
  #kept .written { white-space: pre-wrap; }
  #kept .card { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; padding: 10px 12px; margin: 10px 0; }
  #kept ul { list-style: none; margin: 0; padding: 0; }
  #kept .rows > li { border-top: 1px solid var(--line); padding: 8px 0; }
  #kept .rows > li:first-child { border-top: 0; }
  #kept a { color: inherit; }
  #kept .row, #kept .back { display: flex; align-items: center; min-height: 44px; font-weight: 600; }
  #kept .wide { display: flex; align-items: center; justify-content: center; min-height: 48px; width: 100%; box-sizing: border-box; margin: 8px 0; padding: 8px 14px;
    border: 1px solid var(--accent); border-radius: 10px; background: none; color: var(--accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
  #kept .wide.primary { background: var(--accent); color: var(--on-accent); }
  #kept .wide.quiet { border-color: var(--line); color: var(--soft); }
  #kept .wide input[type='file'] { position: absolute; width: 1px; height: 1px; opacity: 0; }
  #kept .wide:focus-within, #kept :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  #kept .step { display: flex; align-items: center; gap: 12px; min-height: 48px; cursor: pointer; }
  #kept .step input { width: 28px; height: 28px; flex: none; accent-color: var(--accent); margin: 8px; }
  #kept .step span { overflow-wrap: anywhere; }
  #kept summary { display: flex; align-items: center; min-height: 44px; font-weight: 600; cursor: pointer; }
  #kept summary::before { content: '▸'; margin-inline-end: 8px; }
  #kept details[open] > summary::before { content: '▾'; }
  #kept .field { display: block; margin: 8px 0; }
  #kept .field span { display: block; font-size: 14px; color: var(--soft); }
  #kept .field input, #kept .field textarea { width: 100%; min-height: 44px; box-sizing: border-box; padding: 8px 10px; font: inherit; color: inherit;
    background: light-dark(#ffffff, #15181b); border: 1px solid var(--soft); border-radius: 8px; }
  #kept .drawing { overflow: auto; background: var(--panel); border: 1px solid var(--line); border-radius: 10px; }
  #kept .drawing svg { display: block; width: max(100%, 760px); height: auto; margin: 0; }
  #kept .kept-label { fill: var(--soft); }
  #kept .kept-label.value { fill: var(--ink); font-weight: 600; }
  #kept .meant { stroke: var(--accent); stroke-width: 4px; }
  #kept .bar { position: fixed; inset: auto 0 0; display: grid; grid-template-columns: repeat(4, 1fr); background: var(--panel); border-top: 1px solid var(--line);
    padding-bottom: env(safe-area-inset-bottom); }
  #kept .bar a { display: flex; align-items: center; justify-content: center; min-height: 56px; padding: 2px 4px; font-size: 13px; line-height: 1.2; text-align: center;
    text-decoration: none; }
  #kept .bar a[aria-current] { color: var(--accent); font-weight: 700; box-shadow: inset 0 3px var(--accent); }
  #kept .p-urgent, #kept .p-high { color: var(--alarm); }
  ${planSheet.cssText}
`;
