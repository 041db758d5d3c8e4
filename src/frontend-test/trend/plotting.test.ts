import { expect, test } from 'vitest';
import { numberLabels, TimeWords } from 'frontend/trend/axis.js';
import { colourOf, dashOf } from 'frontend/trend/colours.js';
import { linesOf } from 'frontend/trend/lines.js';
import { indexAt, isRepaired, valueAt } from 'frontend/trend/model.js';
import { uncertainSpans, hasBand, type Line, panesOf, tableOf } from 'frontend/trend/panes.js';
import { columnWords, resolutionWords } from 'frontend/trend/resolution.js';
import { DAY, HOUR } from 'frontend/trend/range.js';
import { localizer, series } from './series.test-data.js';

const line = (s: Line['series'], more: Partial<Line> = {}): Line => ({ series: s, colour: '', dash: [], role: 'main', shift: 0, ...more });

test('what has one unit shares a pane; states have one each, below', () => {
  const panes = panesOf(
    [
      line(series('door', [0], { kind: 'BINARY', unit: '' })),
      line(series('t1', [20])),
      line(series('p', [3], { unit: 'kW' })),
      line(series('t2', [21])),
      line(series('s', [21]), { role: 'guide' }),
      line(series('rpm', [900], { unit: 'rpm' }), { role: 'guide' }), // its point is not shown
    ],
    localizer(),
  );
  expect(panes.map(p => [p.key, p.lines.map(l => l.series.point)])).toEqual([
    ['unit °C', ['t1', 't2', 's']],
    ['unit kW', ['p']],
    ['state door', ['door']],
  ]);
  expect(panes.map(p => p.states)).toEqual([null, null, ['Off', 'On']]);
});

test('states of a controller are counted from one', () => {
  const [pane] = panesOf([line(series('m', [1, 2], { kind: 'MULTISTATE', unit: '', stateTexts: ['Auto', 'Night'] }))], localizer());
  expect(pane?.states).toEqual(['', 'Auto', 'Night']);
});

test('a line is drawn in the localizer’s unit, an earlier one where the present one is, and a gap stays a gap', () => {
  const s = series('t', [20, null, 25], { mean: [20, null, 25], min: [15, null, 20], max: [25, null, 30], value: undefined });
  expect(tableOf(line(s), localizer({ fahrenheit: true }))).toEqual([
    [0, 3600, 7200],
    [68, null, 77],
    [59, null, 68],
    [77, null, 86],
  ]);
  expect(tableOf(line(s, { role: 'earlier', shift: DAY }), localizer())).toEqual([
    [86_400, 90_000, 93_600],
    [20, null, 25],
  ]);
  expect([hasBand(line(s)), hasBand(line(s, { role: 'guide' })), hasBand(line(series('raw', [1])))]).toEqual([true, false, false]);
});

test('times that are not simply good are joined where they touch and have the same reason', () => {
  const s = series('t', [1, 2, 3, 4, null, 6, 7, 8], { quality: [0, 3, 3, 5, null, 3, 0, 3] });
  expect(uncertainSpans(s, 8 * HOUR)).toEqual([
    { from: 3600, to: 10_800, code: 3 },
    { from: 10_800, to: 14_400, code: 5 },
    { from: 18_000, to: 21_600, code: 3 },
    { from: 25_200, to: 28_800, code: 3 },
  ]);
});

test('a crosshair finds the value that was in force', () => {
  const s = series('t', [1, 2, 3]);
  expect([-1, 0, HOUR - 1, HOUR, 100 * HOUR].map(t => indexAt(s, t))).toEqual([-1, 0, 0, 1, 2]);
  expect(indexAt(series('t', []), 0)).toBe(-1);
});

test('a column stands for its mean, one of states for its last', () => {
  const columns = { value: undefined, mean: [0.5], last: [1] };
  expect(valueAt(series('t', [0], columns), 0)).toBe(0.5);
  expect(valueAt(series('b', [0], { ...columns, kind: 'BINARY' }), 0)).toBe(1);
  expect(valueAt(series('t', [0], columns), 5)).toBeNull();
});

test('each line has the colour of its place; the main ones lie on top, and hidden ones nowhere', () => {
  const loaded = {
    series: [series('a', [1]), series('b', [1])],
    earlier: [series('a', [1])],
    guides: [series('s', [1])],
    guideKeys: [
      { point: 'a', guide: 's' },
      { point: 'b', guide: 'missing' },
    ],
    shift: DAY,
  };
  const shown = (hidden: string[]) => linesOf(['a', 'b'], new Set(hidden), loaded).map(l => [l.series.point, l.role, l.colour, l.shift]);
  expect(shown([])).toEqual([
    ['a', 'earlier', colourOf(0), DAY],
    ['s', 'guide', colourOf(0), 0],
    ['a', 'main', colourOf(0), 0],
    ['b', 'main', colourOf(1), 0],
  ]);
  expect(shown(['a'])).toEqual([['b', 'main', colourOf(1), 0]]);
});

test('sixteen lines can be told from one another', () => {
  expect(new Set(Array.from({ length: 16 }, (_, i) => `${colourOf(i)} ${dashOf(i).join()}`)).size).toBe(16);
});

test('labels of time are as fine as the steps, and say the day where it begins', () => {
  const words = new TimeWords('en', 'Europe/Berlin');
  const ticks = ['2026-11-28T22:00:00Z', '2026-11-28T23:00:00Z', '2026-11-29T00:00:00Z'].map(t => Date.parse(t) / 1000);
  expect(words.labels(ticks, 3600)).toEqual(['23:00\nNov 28', '00:00\nNov 29', '01:00']);
  expect(words.labels(ticks.slice(0, 1), 10)).toEqual(['23:00:00\nNov 28']);
  expect(words.labels(ticks.slice(0, 1), 86_400)).toEqual(['Nov 28\n2026']);
  expect(words.labels(ticks.slice(0, 1), 30 * 86_400)).toEqual(['Nov\n2026']);
  expect(words.labels(ticks.slice(0, 1), 366 * 86_400)).toEqual(['2026']);
});

test('labels of values are as precise as their steps', () => {
  expect(numberLabels('en', [20, 20.5, 21])).toEqual(['20.0', '20.5', '21.0']);
  expect(numberLabels('de', [0, 0.05])).toEqual(['0,00', '0,05']);
  expect(numberLabels('en', [0, 500, 1000])).toEqual(['0', '500', '1,000']);
  expect(numberLabels('en', [0, 10_000_000])).toEqual(['0', '10M']);
  expect([numberLabels('en', [7]), numberLabels('en', [])]).toEqual([['7'], []]);
});

test('how long a column is stands in words, each length once', () => {
  expect(['PT30S', 'PT5M', 'PT1H30M', 'PT6H', 'P1D'].map(columnWords)).toEqual(['30 s', '5 min', '90 min', '6 h', '1 d']);
  const r = localizer({ texts: { 'trends.raw': 'samples', 'trends.column': 'each {0}' } });
  const of = (column: string) => series('t', [], { column });
  expect(resolutionWords([of('raw'), of('PT5M'), of('raw')], r)).toBe('samples · each 5 min');
});

test('what was read back from a controller is known as such, from its begin to before its end', () => {
  const s = { ...series('t', [20, 21, 22]), repaired: [[1000, 2000]] as [number, number][] };
  expect([999, 1000, 1999, 2000].map(time => isRepaired(s, time))).toEqual([false, true, true, false]);
  expect(isRepaired(series('t', [20]), 1000)).toBe(false);
});
