// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { flowOf } from 'frontend/energy/flow.js';
import { EnergyFlow } from 'frontend/energy/plenum-energy-flow.js';
import { energy } from './energy.test-data.js';

const links = [
  { source: 'Grid', target: 'Main', value: 10 },
  { source: 'Main', target: 'Fans', value: 6 },
  { source: 'Main', target: 'Light', value: 4 },
];
const data = energy({ kind: 'sankey', names: ['Grid', 'Main', 'Fans', 'Light'], links });

async function shown(width: number): Promise<EnergyFlow> {
  const flow = new EnergyFlow();
  flow.data = data;
  vi.spyOn(flow, 'clientWidth', 'get').mockReturnValue(width);
  document.body.append(flow);
  await flow.updateComplete;
  return flow;
}

test('what flows goes from left to right, as wide as it is much', () => {
  const flow = flowOf(data, 800, 460, 260);
  const [grid, main, fans] = flow?.nodes ?? [];
  expect([grid?.x0, grid?.value, fans?.x1]).toEqual([4, 10, 540]);
  expect(main?.x0).toBeGreaterThan(grid?.x1 ?? 0);
  const [all, most, rest] = flow?.links.map(l => l.width ?? 0) ?? [];
  expect(all).toBeCloseTo((most ?? 0) + (rest ?? 0));
  expect((most ?? 0) / (rest ?? 1)).toBeCloseTo(1.5);
});

/** Names are the people's: a generator may be called like the building it feeds. */
test('what comes back to where it came from is shown beside it, and no amount is lost', () => {
  const back = [...links, { source: 'Fans', target: 'Grid', value: 1 }, { source: 'Light', target: 'Light', value: 2 }];
  const flow = flowOf({ ...data, links: back }, 800, 460, 260);
  expect(flow?.nodes.map(n => n.name)).toEqual(['Grid', 'Main', 'Fans', 'Light', 'Grid', 'Light']);
  expect(flow?.links.map(l => l.value)).toEqual([10, 6, 4, 1, 2]);
  expect(new Set(flow?.nodes.map(n => n.id)).size).toBe(6);
});

test('where nothing flows there is nothing', () => expect(flowOf({ ...data, links: [] }, 800, 460, 260)).toBeNull());

test('what energy passes through is grey, what it goes to has its own colour and says how much it is', async () => {
  const flow = await shown(800);
  const colours = [...flow.renderRoot.querySelectorAll('rect')].map(r => r.getAttribute('style'));
  expect(colours).toEqual(['fill:var(--trend-0)', 'fill:var(--plenum-soft)', 'fill:var(--trend-2)', 'fill:var(--trend-3)']);
  expect([...flow.renderRoot.querySelectorAll('.name')].map(n => n.textContent)).toEqual([
    'Grid · 10 kWh',
    'Main · 10 kWh',
    'Fans · 6 kWh',
    'Light · 4 kWh',
  ]);
  flow.remove();
});

test('on a phone the names alone have room, and a touch says the amount', async () => {
  const flow = await shown(360);
  expect(flow.renderRoot.querySelector('.name')?.textContent).toBe('Grid');
  flow.renderRoot.querySelectorAll('path')[1]?.dispatchEvent(new PointerEvent('pointermove', { clientX: 100, clientY: 50 }));
  expect(flow.renderRoot.querySelector('.tip')?.textContent).toBe('Main → Fans6 kWh');
  flow.remove();
});
