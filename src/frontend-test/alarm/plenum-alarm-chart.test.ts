// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { series } from '../trend/series.test-data.js';
import type { ChartConfig } from 'frontend/alarm/model.js';
import { AlarmChart } from 'frontend/alarm/plenum-alarm-chart.js';

/** A plot whose axis has a pixel for each tenth of a degree: this DOM draws nothing. */
const plots = vi.hoisted(() => ({ alive: 0, still: [] as boolean[] }));
vi.mock('frontend/alarm/plot.js', () => ({
  PLOT_HEIGHT: 260,
  AlarmPlot: class {
    show: () => void;
    constructor(_host: unknown, _reader: unknown, _palette: unknown, drawn: () => void) {
      plots.alive++;
      this.show = drawn;
    }
    mark = () => undefined;
    limit = (_: unknown, still: boolean) => plots.still.push(still);
    resize = () => undefined;
    recolour = () => undefined;
    destroy = () => plots.alive--;
    step = () => 0.1;
    top = (value: number) => value * 10;
    value = (top: number) => top / 10;
  },
}));

const CONFIG: ChartConfig = {
  locale: 'en',
  zone: 'Europe/Berlin',
  fahrenheit: false,
  texts: {},
  point: 'p',
  from: 0,
  to: 1000,
  tunes: true,
  notes: false,
};
const moved = vi.fn<(name: string, value: number, done: boolean) => Promise<void>>();
let found: unknown[];
let chart: AlarmChart;

beforeEach(() => {
  Object.assign(plots, { alive: 0, still: [] });
  moved.mockReset().mockResolvedValue(undefined);
  found = [series('p', [20, 21])];
  vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ series: found }) }));
  chart = new AlarmChart();
  Object.assign(chart, { $server: { moved } });
  chart.limits = [{ name: 'high', label: 'High', value: 24 }];
  return () => chart.remove();
});

async function show(config = CONFIG): Promise<void> {
  chart.config = config;
  document.body.append(chart);
  await vi.waitFor(() => expect(chart.renderRoot.querySelector('.limit')).not.toBeNull());
}

const limit = () => chart.renderRoot.querySelector('.limit') as HTMLElement;
const value = () => Number(limit().getAttribute('aria-valuenow'));

async function send(type: string, more: object): Promise<void> {
  Object.assign(limit(), { setPointerCapture: () => undefined });
  limit().dispatchEvent(Object.assign(new Event(type, { cancelable: true }), more));
  await new Promise(resolve => setTimeout(resolve));
  await chart.updateComplete;
}

test('a limit goes where it is dragged, and stays there once the server has it', async () => {
  await show();
  await send('pointerdown', { pointerId: 1, clientY: 200 });
  await send('pointermove', { clientY: 180 });
  expect(value()).toBe(18);
  expect(plots.still.at(-1)).toBe(true); // the axis keeps still under the hand
  await send('pointerup', { clientY: 175 });
  expect(moved.mock.lastCall).toEqual(['high', 17.5, true]);
  expect(chart.limits[0]?.value).toBe(17.5);
  await send('pointermove', { clientY: 100 });
  expect(value()).toBe(17.5);
});

test('where the browser takes the pointer away, the limit goes back and the drag is over', async () => {
  await show();
  await send('pointerdown', { pointerId: 1, clientY: 200 });
  await send('pointermove', { clientY: 180 });
  await send('pointercancel', {});
  expect(moved.mock.lastCall).toEqual(['high', 24, true]);
  await send('pointermove', { clientY: 100 });
  expect(value()).toBe(24);
});

test('a limit that the server did not take goes back to where it was', async () => {
  await show();
  moved.mockRejectedValue(new Error('gone'));
  await send('keydown', { key: 'ArrowUp' });
  expect(moved.mock.lastCall).toEqual(['high', 24.1, true]);
  expect(value()).toBe(24);
});

test('keys move by steps, where the limits can be moved', async () => {
  await show({ ...CONFIG, tunes: false });
  await send('keydown', { key: 'PageUp' });
  expect(moved).not.toHaveBeenCalled();
  chart.config = CONFIG;
  await vi.waitFor(() => expect(limit().classList.contains('tunes')).toBe(true));
  await send('keydown', { key: 'PageUp' });
  expect(moved.mock.lastCall).toEqual(['high', 25, true]);
});

test('taken out of the page and put back, it shows its chart again', async () => {
  await show();
  chart.remove();
  expect(plots.alive).toBe(0);
  document.body.append(chart);
  await vi.waitFor(() => expect(plots.alive).toBe(1));
});

test('a point that the server does not know is empty and not a failure', async () => {
  found = [];
  chart.config = { ...CONFIG, texts: { 'alarms.chart.empty': 'Nothing recorded', 'alarms.chart.failed': 'Failed' } };
  document.body.append(chart);
  await vi.waitFor(() => expect(chart.renderRoot.querySelector('[role=status]')?.textContent).toBe('Nothing recorded'));
});
