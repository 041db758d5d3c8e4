// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { Tip } from 'frontend/chart/tip.js';

let room: HTMLElement;
let tip: Tip;
const box = () => room.querySelector<HTMLElement>('.tip')!;
const sized = (element: HTMLElement, names: string[], [width, height]: [number, number]) =>
  [width, height].forEach((value, i) => Object.defineProperty(element, names[i]!, { value }));

beforeEach(() => {
  room = document.createElement('div');
  tip = new Tip(room);
  sized(room, ['clientWidth', 'clientHeight'], [400, 200]);
  sized(box(), ['offsetWidth', 'offsetHeight'], [120, 60]);
});

/** Names of meters and units are chosen by people. */
test('a name is text whatever it holds', () => {
  tip.show(['<img src=x onerror=alert(1)>', '<b>1</b> kWh', '2'], 0, 0);
  expect(box().querySelector('img')).toBeNull();
  expect(box().textContent).toBe('<img src=x onerror=alert(1)><b>1</b> kWh\n2');
});

test('it stays inside, on the side where there is room', () => {
  tip.show(['a'], 100, 50);
  expect(box().style.transform).toBe('translate(114px, 64px)');
  tip.show(['a'], 390, 190);
  expect(box().style.transform).toBe('translate(256px, 140px)');
});

test('where there is nothing to say there is no tip', () => {
  tip.show(['a'], 0, 0);
  expect(box().hidden).toBe(false);
  tip.show([], 0, 0);
  expect(box().hidden).toBe(true);
  tip.show(['a'], 0, 0);
  tip.hide();
  expect(box().hidden).toBe(true);
});
