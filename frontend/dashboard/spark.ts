import { html, nothing, svg } from 'lit';
import { type Series, valueAt } from '../trend/model.js';

const [WIDTH, HEIGHT] = [200, 40];

/** The way of a pen over the values of a series; it is lifted where there is a gap. */
export function path(s: Series, from: number, to: number, low: number, high: number): string {
  let line = '';
  let pen = false;
  s.times.forEach((time, i) => {
    const value = valueAt(s, i);
    if (value === null) {
      pen = false;
      return;
    }
    const x = (((time - from) / (to - from)) * WIDTH).toFixed(1);
    const y = (HEIGHT - 2 - ((value - low) / (high - low)) * (HEIGHT - 4)).toFixed(1);
    line += !pen ? `M${x} ${y}` : s.kind === 'NUMERIC' ? `L${x} ${y}` : `H${x}V${y}`;
    pen = true;
  });
  return line;
}

/** The last day of a point in small; the words stand beside it. */
export function spark(s: Series | undefined) {
  const values = s?.times.map((_, i) => valueAt(s, i)).filter(v => v !== null) ?? [];
  const [first, last] = [s?.times[0], s?.times[s.times.length - 1]];
  if (!s || values.length < 2 || first === undefined || last === undefined || last <= first) return nothing;
  let [low, high] = [Math.min(...values), Math.max(...values)];
  const least = Math.max(Math.abs(high) * 0.02, 0.5);
  if (high - low < least) [low, high] = [(low + high - least) / 2, (low + high + least) / 2];
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${svg`<path d=${path(s, first, last, low, high)}></path>`}</svg>`;
}
