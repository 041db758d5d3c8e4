// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { Kept, KeptPlan, Waiting } from 'frontend/offline/model.js';
import type { Device } from 'frontend/offline/page/device.js';
import { alarmList } from 'frontend/offline/page/alarms.js';
import { numberOf, orderList, orderSheet } from 'frontend/offline/page/orders.js';
import { planSheet } from 'frontend/offline/page/plans.js';
import { fitted } from 'frontend/offline/photo.js';
import { Words } from 'frontend/offline/words.js';
import { bundle, order } from './memory.test-data.js';

const NINE = Date.parse('2026-11-30T09:00:00Z');
const HOSTILE = '<img src=x onerror=alert(1)>';

function device(kept: Partial<Kept['bundle']> = {}, waiting: Waiting[] = [], plans: KeptPlan[] = []): Device {
  const whole: Kept = { bundle: bundle(kept), tag: null, asOf: NINE };
  const nothing = () => Promise.resolve();
  const did = () => Promise.resolve(true);
  return { kept: whole, words: new Words(whole.bundle), plans, waiting, did, again: nothing, drop: nothing, say: vi.fn() };
}

test('times are those of the building, in the words of the person', () => {
  expect(new Words(bundle()).asOf(NINE)).toBe('As of 30 Nov 2026, 10:00, not current');
  expect(new Words(bundle({ language: 'de', words: { 'offline.as-of': 'Stand {0}, nicht aktuell' } })).asOf(NINE)).toBe(
    'Stand 30.11.2026, 10:00, nicht aktuell',
  );
});

test('what others wrote is read as words, whatever it is', () => {
  const steps = [{ number: 1, text: HOSTILE, done: false, by: HOSTILE }];
  const notes = [{ time: '2026-11-30T09:00:00Z', who: HOSTILE, text: HOSTILE }];
  const hostile = order(1, { title: HOSTILE, description: HOSTILE, place: HOSTILE, contact: HOSTILE, steps, notes });
  const page = device({ orders: [hostile] });
  for (const part of [orderList(page), orderSheet(page, hostile)]) {
    expect(part.querySelector('img')).toBe(null);
    expect(part.textContent).toContain(HOSTILE);
  }
});

test('a step is as it was, changed by what was done here', () => {
  const steps = [
    { number: 1, text: 'Stop', done: false, by: '' },
    { number: 2, text: 'Start', done: true, by: 'olga' },
  ];
  const tick: Waiting = {
    id: 'a',
    person: 'tom',
    kind: 'TICK',
    order: 1,
    step: 1,
    done: true,
    about: '',
    at: 1,
    state: 'waiting',
    words: '',
  };
  const did = vi.fn(() => Promise.resolve(true));
  const page = { ...device({}, [tick]), did };
  const sheet = orderSheet(page, order(1, { steps }));
  document.body.append(sheet);
  const boxes = [...sheet.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes.map(box => box.checked)).toEqual([true, true]);
  boxes[1]?.click();
  expect(did).toHaveBeenCalledWith(expect.objectContaining({ kind: 'TICK', order: 1, step: 2, done: false }));
});

test('whoever may only look is offered nothing to do', () => {
  const alarm = {
    id: 1,
    headline: 'x',
    point: '',
    place: '',
    floor: null,
    priority: 'HIGH',
    state: 'UNACKNOWLEDGED',
    raised: '2026-11-30T09:00:00Z',
    value: '',
    waits: true,
  };
  const page = device({ works: false, alarms: [alarm] });
  expect(orderSheet(page, order(1)).querySelector('textarea, input:not([disabled])')).toBe(null);
  expect(alarmList(page).querySelector('button')).toBe(null);
  expect(alarmList(device({ alarms: [alarm] })).querySelectorAll('button').length).toBe(1);
});

test('a plan says of when it is, and runs nothing that may be in its drawing', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script><rect id="r" class="space" data-label-x="5" data-label-y="5"/></svg>';
  const places = [{ key: 'r', name: 'Room', label: '21.4 °C', readings: [{ name: 'CO2', text: '', time: null, live: false }] }];
  const plan: KeptPlan = { key: 'f', name: 'Floor', svg, tag: null, asOf: NINE, values: { key: 'f', name: 'Floor', time: '', places } };
  const sheet = planSheet(device({}, [], [plan]), plan, 'r');
  expect(sheet.querySelector('.mark')?.textContent).toBe('As of 30 Nov 2026, 10:00, not current');
  expect(sheet.querySelector('script')).toBe(null);
  expect(sheet.querySelector('svg')?.textContent).toContain('21.4 °C');
  expect(sheet.querySelector('details')?.textContent).toContain('CO2: –');
});

test.each([
  ['12,5', '12.5'],
  ['−3', '-3'],
  ['1.234.5', null],
  ['', null],
  ['1e5', null],
  ['1234567890123', null],
])('the reading %s is %s', (typed, number) => expect(numberOf(typed)).toBe(number));

test('a photo is made small enough and keeps its shape', () => {
  expect(fitted(4000, 3000)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(800, 600)).toEqual({ width: 800, height: 600 });
});
