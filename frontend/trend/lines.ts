import { colourOf, dashOf } from './colours.js';
import type { Guide, Series } from './model.js';
import type { Line } from './panes.js';

/** What has been loaded for the chart; the earlier period is shifted by `shift` ms to lie under the present one. */
export interface Loaded {
  series: Series[];
  earlier: Series[];
  guides: Series[];
  guideKeys: Guide[];
  shift: number;
}

/** The lines of these points, each in the colour of its place in the list; the main ones last, so that they lie on top. */
export function linesOf(points: string[], hidden: ReadonlySet<string>, loaded: Loaded): Line[] {
  const lines: Line[] = [];
  points.forEach((point, i) => {
    if (hidden.has(point)) return;
    const [colour, dash] = [colourOf(i), dashOf(i)];
    const add = (all: Series[], key: string, role: Line['role'], shift = 0) => {
      const series = all.find(s => s.point === key);
      if (series) lines.push({ series, colour, dash, role, shift });
    };
    add(loaded.earlier, point, 'earlier', loaded.shift);
    for (const g of loaded.guideKeys.filter(k => k.point === point)) add(loaded.guides, g.guide, 'guide');
    add(loaded.series, point, 'main');
  });
  return lines.sort((a, b) => Number(a.role === 'main') - Number(b.role === 'main'));
}
