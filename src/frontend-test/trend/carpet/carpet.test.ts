// @vitest-environment happy-dom
import uPlot from 'uplot';
import { expect, test, vi } from 'vitest';
import { canvas, palette } from '../../chart/canvas.test-data.js';
import { carpetColumns, carpetOptions, durationColumns, durationOptions, type Hours, type Options } from 'frontend/trend/carpet/plots.js';
import { shade } from 'frontend/trend/carpet/shades.js';
import type { Day } from 'frontend/trend/hours.js';

const day = (start: number, more: Record<number, number>): Day => ({
  start,
  hours: Array.from({ length: 24 }, (_, hour) => more[hour] ?? null),
});
const hours: Hours = {
  days: [day(0, { 0: 1, 5: 3 }), day(1, { 23: 2 })],
  locale: 'en',
  day: start => `day ${start}`,
  value: value => (value === null ? 'no data' : `${value} kW`),
};

async function plotted(options: Options, data: uPlot.AlignedData): Promise<uPlot> {
  const plot = new uPlot({ ...options, width: 480, height: 340 }, data, document.body);
  await Promise.resolve(); // it draws when the present step is done
  return plot;
}

test('the first hour is at the top, days go to the right, and what was not received stays empty', async () => {
  const filled = canvas();
  await plotted(
    carpetOptions(hours, palette, () => undefined),
    carpetColumns(hours),
  );
  const cells = filled.filter(([colour]) => colour.startsWith('rgb'));
  expect(cells).toHaveLength(3);
  const [first, later, next] = cells.map(([, left, top]) => ({ left: left ?? 0, top: top ?? 0 }));
  expect(later?.left).toBe(first?.left);
  expect(later?.top).toBeGreaterThan(first?.top ?? 0);
  expect(next?.left).toBeGreaterThan(first?.left ?? 0);
  expect(next?.top).toBeGreaterThan(later?.top ?? 0);
});

test('the pointer learns which hour it is on, and a click opens its day', async () => {
  canvas();
  const open = vi.fn<(day: Day) => void>();
  const plot = await plotted(carpetOptions(hours, palette, open), carpetColumns(hours));
  plot.setCursor({ left: plot.valToPos(0, 'x'), top: plot.valToPos(5, 'y') });
  expect(plot.over.querySelector('.tip')?.textContent).toBe('day 0 05:003 kW');
  plot.setCursor({ left: plot.valToPos(1, 'x'), top: plot.valToPos(5, 'y') });
  expect(plot.over.querySelector('.tip')?.textContent).toBe('day 1 05:00no data');
  plot.over.click();
  expect(open).toHaveBeenCalledWith(hours.days[1]);
});

test('the duration curve falls from the greatest value and says for how long', async () => {
  canvas();
  expect(durationColumns(hours)).toEqual([
    [0, 1, 2],
    [3, 2, 1],
  ]);
  const plot = await plotted(durationOptions(hours, palette), durationColumns(hours));
  plot.setCursor({ left: plot.valToPos(2, 'x'), top: 10 });
  expect(plot.over.querySelector('.tip')?.textContent).toBe('2 h1 kW');
});

test('colours go from the darkest to the lightest; where all is the same it is the middle', () => {
  expect([shade(0, 0, 10), shade(10, 0, 10)]).toEqual(['rgb(43, 16, 85)', 'rgb(242, 228, 76)']);
  expect(shade(1, 0, 10)).toBe('rgb(51, 40, 114)');
  expect([shade(-5, 0, 10), shade(50, 0, 10)]).toEqual([shade(0, 0, 10), shade(10, 0, 10)]);
  expect(shade(7, 7, 7)).toBe(shade(5, 0, 10));
});
