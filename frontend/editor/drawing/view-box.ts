import type { Box, XY } from './geometry.js';

/** Comes closer to a place (factor above 1) or goes away from it; the place stays where it is on the screen. */
export function zoomed(view: Box, factor: number, at: XY, most: Box): Box {
  const width = Math.min(most.width * 3, Math.max(most.width / 60, view.width / factor));
  const k = width / view.width;
  return { x: at[0] - (at[0] - view.x) * k, y: at[1] - (at[1] - view.y) * k, width, height: view.height * k };
}

/** As two fingers do it: the place `from` comes to where the place `to` was, closer by the factor. */
export function pinched(view: Box, factor: number, from: XY, to: XY, most: Box): Box {
  const closer = zoomed(view, factor, from, most);
  const k = closer.width / view.width;
  return panned(closer, (from[0] - to[0]) * k, (from[1] - to[1]) * k);
}

/** With some room around it. */
export const around = (box: Box, share: number): Box => ({
  x: box.x - box.width * share,
  y: box.y - box.height * share,
  width: box.width * (1 + 2 * share),
  height: box.height * (1 + 2 * share),
});

export const panned = (view: Box, dx: number, dy: number): Box => ({ ...view, x: view.x + dx, y: view.y + dy });
export const middleOf = (view: Box): XY => [view.x + view.width / 2, view.y + view.height / 2];
