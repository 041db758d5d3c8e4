import type uPlot from 'uplot';
import { expect, test } from 'vitest';
import { namesAxis, rightOf, wholePlaces } from 'frontend/chart/axes.js';
import { palette } from './canvas.test-data.js';

test('places are named, and what lies between them is not', () => {
  const values = namesAxis(palette, ['Mon', 'Tue']).values as (plot: uPlot, ticks: number[]) => string[];
  expect(values(undefined as never, [0, 0.5, 1, 2])).toEqual(['Mon', '', 'Tue', '']);
});

test('longer names leave more room between them', () => {
  const space = (names: string[]) => namesAxis(palette, names).space as number;
  expect(space(['08:00', '29 Nov 2026'])).toBeGreaterThan(space(['08:00']));
  expect(rightOf(['29 Nov 2026'])).toBeGreaterThan(rightOf(['08:00']));
});

test('the first and the last place are shown whole, and there is an axis where there is none', () => {
  expect(wholePlaces(24)).toEqual([-0.5, 23.5]);
  expect(wholePlaces(0)).toEqual([-0.5, 0.5]);
});
