// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Format } from 'frontend/floor/format.js';
import { config } from '../sample.test-data.js';
import { TimeScrubber } from 'frontend/floor/time/scrubber.js';

const NOW = Date.parse('2026-11-29T10:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let scrubber: TimeScrubber;
let events: [string, unknown][];

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW });
  scrubber = new TimeScrubber();
  scrubber.format = new Format(config());
  events = [];
  for (const what of ['time-seek', 'time-live', 'time-play', 'time-jump', 'time-speed', 'heat']) {
    scrubber.addEventListener(what, e => events.push([what, (e as CustomEvent<unknown>).detail]));
  }
  document.body.append(scrubber);
  await scrubber.updateComplete;
  return () => scrubber.remove();
});

const part = <E extends HTMLElement>(selector: string) => scrubber.renderRoot.querySelector<E>(selector) as E;
const slider = () => part<HTMLInputElement>('input[type=range]');

function drag(to: number): void {
  slider().value = String(to);
  slider().dispatchEvent(new Event('input'));
}

const press = (key: string, shiftKey = false) => slider().dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey }));

async function show(at: number | null, earliest: number | null = null): Promise<void> {
  [scrubber.at, scrubber.earliest] = [at, earliest];
  await scrubber.updateComplete;
}

test('the slider spans a day up to the present', () => {
  expect([Number(slider().min), Number(slider().max)]).toEqual([NOW - 24 * HOUR, NOW]);
  expect(scrubber.hasAttribute('live')).toBe(true);
});

test('a drag goes to whole minutes, and at the right end back to the present', () => {
  drag(NOW - HOUR - 20_000);
  drag(NOW - 10_000);
  expect(events).toEqual([
    ['time-seek', NOW - HOUR],
    ['time-live', null],
  ]);
});

test('nobody goes to before there was history', async () => {
  await show(null, NOW - 2 * HOUR);
  drag(NOW - 5 * HOUR);
  expect(events).toEqual([['time-seek', NOW - 2 * HOUR]]);
});

test('an instant outside the slider moves the slider to it', async () => {
  await show(NOW - 72 * HOUR);
  expect(Number(slider().min)).toBeLessThan(NOW - 72 * HOUR);
  expect(Number(slider().max)).toBeGreaterThan(NOW - 72 * HOUR);
  await show(null);
  expect(Number(slider().max)).toBe(NOW);
});

test('keys move by a minute, an hour, a part of the span, and to its ends', async () => {
  const at = NOW - 5 * HOUR;
  await show(at);
  press('ArrowLeft');
  press('ArrowRight', true);
  press('PageDown');
  press('Home');
  press('End');
  press(' ');
  press('x');
  expect(events).toEqual([
    ['time-seek', at - MINUTE],
    ['time-seek', at + HOUR],
    ['time-seek', at - HOUR],
    ['time-seek', NOW - 24 * HOUR],
    ['time-live', null],
    ['time-play', null],
  ]);
});

test('what is typed is the time of the building, not of the browser', async () => {
  await show(NOW - HOUR);
  const field = part<HTMLInputElement>('input[type=datetime-local]');
  expect(field.value).toBe('2026-11-29T10:00'); // Berlin, an hour after 09:00 UTC − 1
  field.value = '2026-11-28T12:30';
  field.dispatchEvent(new Event('change'));
  field.value = '';
  field.dispatchEvent(new Event('change'));
  expect(events).toEqual([['time-seek', Date.parse('2026-11-28T11:30:00Z')]]);
});

test('who is live has nothing to play and no next moment', async () => {
  expect(part<HTMLButtonElement>('.play').disabled).toBe(true);
  await show(NOW - HOUR);
  expect(part<HTMLButtonElement>('.play').disabled).toBe(false);
});

test('taken out of the page it asks for nothing more', () => {
  const update = vi.spyOn(scrubber, 'requestUpdate');
  scrubber.remove();
  vi.advanceTimersByTime(HOUR);
  expect(update).not.toHaveBeenCalled();
});
