// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Trends } from 'frontend/trend/plenum-trends.js';
import { localizer, series } from './series.test-data.js';

/** This DOM draws nothing: what counts is what the chart is given. */
const charts = vi.hoisted(() => ({ alive: 0, lines: [] as string[] }));
vi.mock('frontend/trend/chart.js', () => ({
  Chart: class {
    constructor() {
      charts.alive++;
    }
    on = () => true;
    show = (lines: { series: { point: string }; role: string; shift: number }[]) =>
      (charts.lines = lines.map(l => `${l.series.point} ${l.role} ${l.shift}`));
    destroy = () => charts.alive--;
    resize = () => undefined;
    recolour = () => undefined;
    left = () => null;
    point = () => undefined;
  },
}));

const DAY = 86_400_000;
const server = { saveView: vi.fn<(name: string, shared: boolean, query: string) => Promise<number>>() };
let down: boolean;
let page: Trends;

beforeEach(async () => {
  Object.assign(charts, { alive: 0, lines: [] });
  down = false;
  vi.stubGlobal('fetch', (url: string) => {
    if (down && url.startsWith('/api/v1/trends?')) return Promise.reject(new TypeError('down'));
    const points = new URL(url, 'http://x').searchParams.get('points')?.split(',') ?? [];
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ items: [], series: points.map(p => series(p, [1])) }) });
  });
  history.replaceState(null, '', '/trends?points=a,b');
  page = new Trends();
  Object.assign(page, { $server: server });
  page.config = localizer({ texts: { 'trends.failed': 'The server does not answer.' } }).config;
  document.body.append(page);
  await shown('a main 0', 'b main 0');
  return () => page.remove();
});

const shown = (...lines: string[]) => vi.waitFor(() => expect(charts.lines).toEqual(lines));
const problem = () => page.renderRoot.querySelector('[role=alert]')?.textContent ?? '';

function compare(period: string): void {
  const select = page.renderRoot.querySelector('select') as HTMLSelectElement;
  select.value = period;
  select.dispatchEvent(new Event('change'));
}

test('what is chosen stands in the address', async () => {
  compare('day');
  await shown(`a earlier ${DAY}`, `b earlier ${DAY}`, 'a main 0', 'b main 0');
  expect(location.search).toMatch(/^\?points=a,b&last=86400000&compare=day$/);
});

test('an earlier period that could not be had does not move the one that is on the screen', async () => {
  compare('day');
  await shown(`a earlier ${DAY}`, `b earlier ${DAY}`, 'a main 0', 'b main 0');
  down = true;
  compare('week');
  await vi.waitFor(() => expect(problem()).toContain('does not answer'));
  await page.updateComplete;
  expect(charts.lines).toContain(`a earlier ${DAY}`);
});

test('a view that could not be saved is said, although the chart is loaded anew', async () => {
  server.saveView.mockRejectedValue(new Error('gone'));
  const form = page.renderRoot.querySelector('form') as HTMLFormElement;
  (form.querySelector('input[name=name]') as HTMLInputElement).value = 'Mine';
  form.dispatchEvent(new Event('submit', { cancelable: true }));
  await vi.waitFor(() => expect(problem()).toContain('does not answer'));
  expect(server.saveView).toHaveBeenCalledWith('Mine', false, 'points=a,b&last=86400000');
});

test('taken out of the page and put back, it shows its chart again', async () => {
  page.remove();
  expect(charts.alive).toBe(0);
  charts.lines = [];
  document.body.append(page);
  await shown('a main 0', 'b main 0');
  expect(charts.alive).toBe(1);
});
