import { expect, test, vi } from 'vitest';
import { press } from 'frontend/trend/keys.js';
import { followed, panned, spanned, zoomed } from 'frontend/trend/moves.js';
import { DAY, HOUR, type Shown } from 'frontend/trend/range.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const shown = (more: Partial<Shown> = {}): Shown => ({
  points: [],
  from: NOW - DAY,
  to: NOW,
  live: true,
  compare: '',
  table: false,
  carpet: false,
  ...more,
});
const past = shown({ from: NOW - 5 * DAY, to: NOW - 4 * DAY, live: false });

test('another span ends where the last one did; one that ends about now follows the clock', () => {
  expect(spanned(shown(), HOUR, NOW + 2000)).toEqual({ from: NOW + 2000 - HOUR, to: NOW + 2000, live: true });
  expect(spanned(past, HOUR, NOW)).toEqual({ from: NOW - 4 * DAY - HOUR, to: NOW - 4 * DAY });
  expect(spanned(shown({ to: NOW - 60_000, live: false }), DAY, NOW)).toMatchObject({ live: true });
});

test('who pans leaves the present', () => {
  expect(panned(shown(), -0.5)).toEqual({ from: NOW - 1.5 * DAY, to: NOW - 0.5 * DAY, live: false });
  expect(panned(past, 0.5)).toEqual({ from: NOW - 4.5 * DAY, to: NOW - 3.5 * DAY, live: false });
});

test('who zooms stays at the present where he was there, else around the middle', () => {
  expect(zoomed(shown(), 0.5)).toEqual({ from: NOW - 0.5 * DAY, to: NOW });
  expect(zoomed(past, 0.5)).toEqual({ from: NOW - 4.75 * DAY, to: NOW - 4.25 * DAY });
  expect(zoomed(past, 2)).toEqual({ from: NOW - 5.5 * DAY, to: NOW - 3.5 * DAY });
});

test('following the clock is for a year at most', () => {
  expect(followed(past, NOW)).toEqual({ from: NOW - DAY, to: NOW, live: true });
  expect(followed(shown(), NOW)).toEqual({ live: false });
  expect(followed(shown({ from: NOW - 2000 * DAY, live: false }), NOW)).toMatchObject({ from: NOW - 366 * DAY });
});

test('keys move the crosshair within what is shown, pan with Shift, and zoom', () => {
  const [pan, zoom, point] = [vi.fn<(share: number) => void>(), vi.fn<(factor: number) => void>(), vi.fn<(time: number | null) => void>()];
  const key = (name: string, shiftKey = false, cursor: number | null = past.from) =>
    press({ key: name, shiftKey } as KeyboardEvent, past, cursor, { pan, zoom }, point);
  key('ArrowRight');
  key('ArrowLeft');
  key('ArrowRight', false, null);
  key('Home');
  key('End');
  key('Escape');
  expect(point.mock.calls.flat()).toEqual([past.from + DAY / 100, past.from, past.from + DAY / 2 + DAY / 100, past.from, past.to, null]);
  key('ArrowLeft', true);
  key('+');
  key('-');
  expect([pan.mock.calls, zoom.mock.calls]).toEqual([[[-0.25]], [[0.5], [2]]]);
  expect([key('Tab'), key('+')]).toEqual([false, true]);
});
