// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Gestures } from 'frontend/trend/gestures.js';
import { HOUR } from 'frontend/trend/range.js';

let shown: [number, number];
const settle = vi.fn<(from: number, to: number) => void>();
let gestures: Gestures;
let over: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  settle.mockReset();
  shown = [0, 10 * HOUR];
  gestures = new Gestures({ range: () => shown, width: () => 100, look: (from, to) => (shown = [from, to]), settle });
  over = document.body.appendChild(document.createElement('div'));
  Object.defineProperty(over, 'clientWidth', { value: 100 });
  over.getBoundingClientRect = () => ({ left: 0, width: 100 }) as DOMRect;
  gestures.attach(over);
});

const send = (type: string, more: object, target: EventTarget = over) =>
  target.dispatchEvent(Object.assign(new Event(type, { cancelable: true, bubbles: true }), more));

test('what is shown moves at once, what is asked for waits until the hand rests', () => {
  gestures.pan(0.1);
  gestures.pan(0.1);
  expect(shown).toEqual([2 * HOUR, 12 * HOUR]);
  expect(settle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(500);
  expect(settle).toHaveBeenCalledExactlyOnceWith(2 * HOUR, 12 * HOUR);
});

test('a chart that is taken away asks for nothing, and changes no address', () => {
  gestures.pan(0.1);
  gestures.stop();
  vi.advanceTimersByTime(500);
  expect(settle).not.toHaveBeenCalled();
});

test('the wheel zooms with Ctrl around the pointer, pans with Shift, and else scrolls the page', () => {
  send('wheel', { ctrlKey: true, deltaX: 0, deltaY: -100, clientX: 50 });
  expect(shown[1] - shown[0]).toBeLessThan(10 * HOUR);
  expect((shown[0] + shown[1]) / 2).toBeCloseTo(5 * HOUR);
  shown = [0, 10 * HOUR];
  send('wheel', { shiftKey: true, deltaX: 0, deltaY: 10 });
  expect(shown).toEqual([HOUR, 11 * HOUR]);
  expect(send('wheel', { deltaX: 0, deltaY: 10 })).toBe(true);
});

test('a mouse pans with Shift until it is let go', () => {
  send('mousedown', { shiftKey: true, button: 0, clientX: 50 });
  send('mousemove', { clientX: 40 }, window);
  expect([shown, gestures.panning]).toEqual([[HOUR, 11 * HOUR], true]);
  send('mouseup', {}, window);
  send('mousemove', { clientX: 0 }, window);
  expect([shown, gestures.panning]).toEqual([[HOUR, 11 * HOUR], false]);
});

test('one finger pans and two zoom', () => {
  const touch = (type: string, pointerId: number, clientX: number) => send(type, { pointerType: 'touch', pointerId, clientX });
  touch('pointerdown', 1, 50);
  touch('pointermove', 1, 40);
  expect(shown).toEqual([HOUR, 11 * HOUR]);
  touch('pointerdown', 2, 60);
  touch('pointermove', 2, 80); // twice as far apart
  expect(shown[1] - shown[0]).toBeCloseTo(5 * HOUR);
});
