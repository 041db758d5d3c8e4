// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { canvas } from '../../chart/canvas.test-data.js';
import { localizer, series } from '../series.test-data.js';
import type { TrendApi } from 'frontend/trend/api.js';
import { TrendCarpet } from 'frontend/trend/carpet/plenum-trend-carpet.js';

const trends = vi.fn<TrendApi['trends']>();
let carpet: TrendCarpet;
const plots = () => carpet.renderRoot.querySelectorAll('canvas').length;
const key = () => carpet.renderRoot.querySelector('.key')?.textContent;

beforeEach(async () => {
  canvas();
  trends.mockReset().mockImplementation(([asked]) => Promise.resolve([[series(asked?.points[0] ?? '', [20, 25])]]));
  carpet = new TrendCarpet();
  Object.assign(carpet, { localizer: localizer(), api: { trends }, points: ['a', 'b'], from: 0, to: 86_400_000 });
  document.body.append(carpet);
  await vi.waitFor(() => expect(plots()).toBe(2));
  return () => carpet.remove();
});

test('the key says what the darkest and the lightest colour stand for', () => {
  expect(key()).toBe('20 °C25 °C');
  expect([...carpet.renderRoot.querySelectorAll('[role=img]')].every(chart => chart.hasAttribute('aria-label'))).toBe(true);
});

/** The hours of one point under the name of another would be believed. */
test('where another point cannot be loaded, nothing of the one before stays', async () => {
  trends.mockRejectedValue(new TypeError('down'));
  carpet.points = ['b'];
  await vi.waitFor(() => expect(carpet.renderRoot.querySelector('[role=alert]')).not.toBeNull());
  expect([plots(), key()]).toEqual([0, undefined]);
});

test('taken out and put back it is drawn anew', async () => {
  carpet.remove();
  expect(plots()).toBe(0);
  document.body.append(carpet);
  await vi.waitFor(() => expect(plots()).toBe(2));
});
