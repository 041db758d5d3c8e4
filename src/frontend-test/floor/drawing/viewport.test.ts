// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Viewport } from 'frontend/floor/drawing/viewport.js';

let svg: SVGSVGElement;
let scaled: [number, number][];
const observed = vi.fn<(on: boolean) => void>();

beforeEach(() => {
  observed.mockReset();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => observed(true);
      disconnect = () => observed(false);
    },
  );
  vi.stubGlobal(
    'DOMPoint',
    class {
      constructor(
        readonly x: number,
        readonly y: number,
      ) {}
      matrixTransform = (m: { at: (x: number, y: number) => unknown }) => m.at(this.x, this.y);
    },
  );
  svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 800 400');
  const box = () => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  // shown 400 px wide: half a pixel for each unit at first
  const scale = () => 400 / (box()[2] ?? 1);
  Object.defineProperty(svg, 'viewBox', { value: { baseVal: { x: 0, y: 0, width: 800, height: 400 } } });
  Object.assign(svg, {
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 400, height: 200 }),
    getScreenCTM: () => ({
      a: scale(),
      inverse: () => ({ at: (x: number, y: number) => ({ x: (box()[0] ?? 0) + x / scale(), y: (box()[1] ?? 0) + y / scale() }) }),
    }),
  });
  scaled = [];
});

const box = () => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
const viewport = () => new Viewport(svg, null, (scale, home) => scaled.push([scale, home]));

test('the point under the pointer stays where it is', () => {
  const v = viewport();
  v.zoom(2, 100, 50); // 200, 100 of the drawing
  expect(box()).toEqual([100, 50, 400, 200]);
  expect(scaled.at(-1)).toEqual([1, 0.5]);
});

test('nobody gets lost: not beyond the sheet, not closer than eight times, not farther than all of it', () => {
  const v = viewport();
  v.zoom(2, 0, 0);
  expect(box()).toEqual([0, 0, 400, 200]);
  v.zoom(100);
  expect(box()[2]).toBe(100);
  v.zoom(0.0001);
  expect(box()).toEqual([0, 0, 800, 400]);
  v.zoom(4, 400, 200);
  v.reset();
  expect(box()).toEqual([0, 0, 800, 400]);
});

const pointer = (type: string, id: number, clientX: number, clientY: number) =>
  svg.dispatchEvent(Object.assign(new Event(type), { pointerId: id, clientX, clientY }));

test('a drag pans, a press that hardly moves does not', () => {
  const v = viewport();
  v.zoom(2, 200, 100);
  const before = box();
  pointer('pointerdown', 1, 100, 100);
  pointer('pointermove', 1, 102, 100);
  expect([v.dragged, box()]).toEqual([false, before]);
  pointer('pointermove', 1, 80, 100);
  expect(v.dragged).toBe(true);
  expect(box()[0]).toBe((before[0] ?? 0) + 20);
  pointer('pointerup', 1, 80, 100);
  pointer('pointermove', 1, 10, 100);
  expect(box()[0]).toBe((before[0] ?? 0) + 20);
});

test('two fingers zoom by their distance', () => {
  viewport();
  pointer('pointerdown', 1, 150, 100);
  pointer('pointerdown', 2, 250, 100);
  pointer('pointermove', 2, 350, 100);
  expect(box()[2]).toBe(400);
});

test('a drawing that is taken away is measured no longer', () => {
  viewport().stop();
  expect(observed.mock.calls).toEqual([[true], [false]]);
});
