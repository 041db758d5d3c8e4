// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type uPlot from 'uplot';
import { StepPlot } from 'frontend/chart/step-plot.js';
import { columnsOf, optionsOf, wordsAt } from 'frontend/energy/plot.js';
import { canvas, palette } from '../chart/canvas.test-data.js';
import { energy } from './energy.test-data.js';

test('a tip says what was used, what was expected, and that it was estimated', () => {
  expect(wordsAt(energy(), 0)).toEqual(['08:00', 'Used: 1,234.6 kWh (estimated)', 'Expected: 1,000 kWh', 'Usual: 900 kWh – 1,100 kWh']);
  expect(wordsAt(energy({ kind: 'line' }), 0)).toEqual(['08:00', '1,235 kWh']);
});

test('what is not known is a dash', () => {
  expect(wordsAt(energy(), 1).slice(1)).toEqual(['Used: –', 'Expected: –', 'Usual: – – –']);
  expect(wordsAt(energy(), 2)).toEqual([]);
});

/** An estimate must not look like a reading: it is drawn paler, as a series of its own. */
test('each bar is of one series only, and a gap stays a gap', () => {
  const data = energy({ names: ['a', 'b', 'c'], actual: [1, 2, null], estimated: [true, false, false] });
  expect(columnsOf(data).slice(3, 5)).toEqual([
    [null, 2, null],
    [1, null, null],
  ]);
  const [, , , measured, guessed] = optionsOf(data, palette).series;
  const fill = (series: typeof measured) => (series?.fill as () => string)();
  expect([fill(measured), fill(guessed)]).toEqual(['var(--trend-0) 1', 'var(--trend-0) 0.4']);
});

test('the band lies between its edges, below the bars', () => {
  const data = energy();
  const columns = columnsOf(data);
  const [high, low] = optionsOf(data, palette).bands?.[0]?.series ?? [];
  expect([columns[high ?? 0], columns[low ?? 0]]).toEqual([data.high, data.low]);
});

/** A bar that does not begin at zero exaggerates. */
test.each(['bars', 'line'] as const)('%s: the axis of values has its zero, and every place is shown whole', async kind => {
  canvas();
  const host = document.body.appendChild(document.createElement('div'));
  const plot = new StepPlot(host, palette, { columnsOf, optionsOf });
  plot.show(energy({ kind, actual: [800, 900], low: [700, 700], high: [1000, 1000] }));
  await Promise.resolve(); // it draws when the present step is done
  const { scales } = (plot as unknown as { plot: uPlot }).plot;
  expect([scales.x?.min, scales.x?.max, scales.y?.min]).toEqual([-0.5, 1.5, 0]);
  expect(scales.y?.max).toBeGreaterThan(900);
  plot.recolour();
  plot.resize();
  plot.destroy();
  expect(host.children).toHaveLength(0);
});
