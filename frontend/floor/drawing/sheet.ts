import { css, unsafeCSS } from 'lit';

/** The tones of imported drawings, black to white, as the server writes them: drawn between the theme's lines and its rooms. */
const TONES = ['#000', '#1a1a1a', '#333', '#4d4d4d', '#666', '#808080', '#999', '#b3b3b3', '#ccc', '#e6e6e6', '#fff'];
const tones = TONES.map((tone, i) =>
  ['fill', 'stroke']
    .map(
      paint =>
        `.floor-plan[${paint}='${tone}'], .floor-plan [${paint}='${tone}'] { ${paint}: color-mix(in oklab, var(--line) ${100 - 10 * i}%, var(--room)); }`,
    )
    .join(''),
).join('');

/** How a floor plan is drawn: line weights as on an architect's sheet, in the theme's few tones. Plans carry classes only. */
export const planSheet = css`
  .floor-plan {
    --line: var(--plan-wall, light-dark(#4c565f, #8f99a2));
    --room: var(--plan-room, light-dark(#fcfcfd, #21262b));
    --faint: var(--plan-furniture, light-dark(#dfe3e6, #343b42));
    --mark: var(--plan-symbol, light-dark(#7b8690, #8b959e));
    font-family: var(--aura-font-family, system-ui, sans-serif);
  }
  .floor-plan:not([fill]) { fill: var(--line); }
  ${unsafeCSS(tones)}
  .floor-plan :where(path, rect, circle, ellipse, line, polyline, polygon, text, use):not(.space, .space *, .equipment, .equipment *) { pointer-events: none; }
  .floor-plan .space { fill: var(--room); }
  :where(.floor-plan.outlined) .space { stroke: color-mix(in oklab, var(--line) 70%, var(--room)); stroke-width: 1px; vector-effect: non-scaling-stroke; }
  .space > * { vector-effect: inherit; }
  .floor-plan .space text { fill: var(--mark); stroke: none; }
  #furniture, #walls, #sheet, #surroundings { pointer-events: none; }
  #furniture, #surroundings { fill: none; stroke: color-mix(in oklab, var(--line) 26%, var(--faint)); stroke-width: .8; stroke-linecap: round; stroke-linejoin: round; }
  #furniture rect, #furniture circle, #furniture ellipse { fill: color-mix(in oklab, var(--faint) 22%, var(--room)); }
  #furniture .green, #surroundings .green { stroke: light-dark(#a9bfae, #465a4c); }
  #furniture .green circle { fill: light-dark(#eef4ef, #25302a); }
  #surroundings .green path:first-of-type { fill: light-dark(#edf3ee, #1c2620); }
  #furniture .partition { stroke: var(--line); stroke-width: 1.3; }
  #furniture .firm, #furniture .arrow { stroke: color-mix(in oklab, var(--line) 60%, var(--faint)); }
  #furniture .arrow circle { fill: var(--line); }
  #furniture .pipe { stroke-dasharray: 5 2.5; stroke-width: 1; }
  #surroundings .bay, #surroundings .roof { stroke: var(--faint); stroke-width: 1.1; fill: none; }
  #surroundings .car { opacity: .8; }
  #walls { fill: none; stroke: var(--line); stroke-width: .8; }
  #walls .outer { fill: color-mix(in oklab, var(--line) 42%, var(--room)); stroke-width: 1.5; stroke-linejoin: miter; }
  #walls .wall { fill: var(--line); stroke: none; }
  #walls .reveal { fill: var(--room); stroke: var(--line); stroke-width: .5; }
  #walls .window { stroke-width: .8; }
  #walls .glass { fill: var(--room); stroke-width: .7; }
  #walls .door { stroke-width: 1.3; }
  #walls .swing { stroke-width: .6; opacity: .7; }
  #walls .sill { stroke-width: .6; }
  #sheet { fill: none; stroke: none; }
  #sheet text { fill: var(--mark); }
  #sheet .title { font-weight: 600; letter-spacing: .08em; }
  #sheet .axis, #sheet .bubble { stroke: var(--mark); stroke-width: .8; }
  #sheet .gridline { stroke: var(--mark); stroke-width: .5; stroke-dasharray: 14 4 2 4; opacity: .22; }
  #sheet .scale rect, #sheet .north circle, #sheet .north path { stroke: var(--mark); stroke-width: .8; }
  #sheet .full { fill: var(--mark); }
  .equipment { color: var(--mark); fill: none; stroke: currentColor; stroke-width: 1.1; stroke-linecap: round; stroke-linejoin: round; }
  .equipment .hit { fill: transparent; stroke: none; }
  .equipment .solid { fill: var(--room); }
  .equipment .duct { stroke-width: .8; stroke-dasharray: 4 2; opacity: .75; }
  .equipment .thin { stroke-width: .7; opacity: .7; }
  .equipment .cone { fill: currentColor; stroke: none; opacity: .1; }
  .equipment .lamp { fill: color-mix(in oklab, light-dark(#ffd24d, #ffd75e) var(--level, 0%), var(--dark, light-dark(#d9dde1, #14171a))); stroke-width: .8; }
  .equipment.unlit .lamp { fill: none; stroke-dasharray: 2 1.5; }
  .equipment text { fill: currentColor; stroke: none; font-weight: 600; }
  .equipment.on { color: light-dark(#3a6b4a, #8fc7a0); }
`;
