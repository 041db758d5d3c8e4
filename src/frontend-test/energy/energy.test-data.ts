import type { ChartData } from 'frontend/energy/model.js';

export const energy = (more: Partial<ChartData> = {}): ChartData => ({
  kind: 'bars',
  label: 'Today',
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
