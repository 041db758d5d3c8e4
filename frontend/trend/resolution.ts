import type { Localizer, Series } from './model.js';

/** PT5M as people write it. */
export function columnWords(iso: string): string {
  const seconds = [...iso.matchAll(/(\d+(?:\.\d+)?)([DHMS])/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * { D: 86400, H: 3600, M: 60, S: 1 }[unit as 'D' | 'H' | 'M' | 'S'],
    0,
  );
  return seconds % 86400 === 0
    ? `${seconds / 86400} d`
    : seconds % 3600 === 0
      ? `${seconds / 3600} h`
      : seconds % 60 === 0
        ? `${seconds / 60} min`
        : `${seconds} s`;
}

/** How long one entry of the chart is, in words; each length once. */
export function resolutionWords(series: Series[], localizer: Localizer): string {
  const words = series.map(s =>
    s.column === 'raw' ? localizer.text('trends.raw') : localizer.text('trends.column', columnWords(s.column)),
  );
  return [...new Set(words)].join(' · ');
}
