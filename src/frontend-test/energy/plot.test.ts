import { expect, test } from 'vitest';
import type { ChartData } from 'frontend/energy/model.js';
import { draw, type Plot } from 'frontend/energy/plot.js';

const COLOURS = { ink: '', soft: 'soft', line: '', panel: '', first: '', second: '', parts: ['p0', 'p1'] };
const data = (more: Partial<ChartData>): ChartData => ({
  kind: 'bars',
  label: '',
  locale: 'en',
  unit: 'kWh',
  names: ['08:00', '<img src=x onerror=alert(1)>'],
  actual: [1234.56, null],
  expected: [1000, null],
  low: [900, null],
  high: [1100, null],
  estimated: [true, false],
  texts: ['Used', 'Expected', 'Usual', 'estimated'],
  links: [],
  ...more,
});

interface Drawn {
  tooltip: { formatter: (at: { dataIndex: number }[]) => string };
  series: { data: unknown[]; right?: number }[];
}

function drawn(more: Partial<ChartData> = {}, width = 800): Drawn {
  const options: Drawn[] = [];
  const plot = { setOption: (option: Drawn) => options.push(option), resize: () => undefined };
  draw(plot as unknown as Plot, data(more), COLOURS, width);
  return options[0] as Drawn;
}

test('a tip says what was used, what was expected, and that it was estimated', () => {
  expect(drawn().tooltip.formatter([{ dataIndex: 0 }])).toBe(
    '08:00<br>Used: <b>1,234.6 kWh</b> (estimated)<br>Expected: 1,000 kWh<br>Usual: 900 kWh – 1,100 kWh',
  );
  expect(drawn({ kind: 'line' }).tooltip.formatter([{ dataIndex: 0 }])).toBe('08:00<br><b>1,235 kWh</b>');
});

test('what is not known is a dash, and a name is text whatever it holds', () => {
  const tip = drawn({ unit: '<b>' }).tooltip.formatter([{ dataIndex: 1 }]);
  expect(tip).toContain('&lt;img src=x');
  expect(tip).not.toContain('<img');
  expect(tip).toContain('Used: <b>–</b>');
  expect(drawn({ unit: '<i>' }).tooltip.formatter([{ dataIndex: 0 }])).toContain('&lt;i&gt;');
  expect(drawn().tooltip.formatter([])).toBe('');
});

test('the band is drawn from its lower edge, and is not there where it is not known', () => {
  expect(drawn().series[1]?.data).toEqual([200, null]);
});

test('what energy passes through is grey, what it goes to has its own colour', () => {
  const links = [
    { source: 'Grid', target: 'Main', value: 10 },
    { source: 'Main', target: 'Fans', value: 6 },
  ];
  const [sankey] = drawn({ kind: 'sankey', names: ['Grid', 'Main', 'Fans'], links }).series;
  expect(sankey?.data.map(d => (d as { itemStyle: { color: string } }).itemStyle.color)).toEqual(['p0', 'soft', 'p0']);
  expect(drawn({ kind: 'sankey', links }, 400).series[0]?.right).toBeLessThan(sankey?.right ?? 0);
});
