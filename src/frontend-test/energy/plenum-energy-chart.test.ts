// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { ChartData } from 'frontend/energy/model.js';
import { EnergyChart } from 'frontend/energy/plenum-energy-chart.js';
import { canvas } from '../chart/canvas.test-data.js';
import { energy } from './energy.test-data.js';

let chart: EnergyChart;
const shown = () => chart.renderRoot.querySelectorAll('canvas').length;

beforeEach(() => {
  canvas();
  chart = new EnergyChart();
  return () => chart.remove();
});

function show(more: Partial<ChartData> = {}): void {
  chart.data = energy(more);
  document.body.append(chart);
}

/** Who cannot see it is told what it is; the table beside it has its values. */
test('bars have a name and a key of what is there', async () => {
  show();
  await vi.waitFor(() => expect(shown()).toBe(1));
  expect(chart.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Today');
  expect(chart.renderRoot.querySelector('.key')?.textContent).toBe('Used◐ estimatedExpectedUsual');
  show({ estimated: [], high: [null, null] });
  await chart.updateComplete;
  expect(chart.renderRoot.querySelector('.key')?.textContent).toBe('UsedExpected');
});

test('taken out and put back it is drawn once', async () => {
  show({ kind: 'line' });
  await vi.waitFor(() => expect(shown()).toBe(1));
  chart.remove();
  expect(shown()).toBe(0);
  document.body.append(chart);
  await vi.waitFor(() => expect(shown()).toBe(1));
});

test('where energy flows is a component of its own, under the same name', async () => {
  show({ kind: 'sankey', names: ['Grid', 'Main'], links: [{ source: 'Grid', target: 'Main', value: 1 }] });
  await vi.waitFor(() => expect(customElements.get('plenum-energy-flow')).toBeDefined());
  expect(chart.renderRoot.querySelector('[role=img][aria-label=Today] > plenum-energy-flow')).not.toBeNull();
});
