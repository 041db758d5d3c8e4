import { expect, test } from 'vitest';
import type { PointState } from 'frontend/floor/model.js';
import { abnormal, brightness, comfortError, inAlarm, setpoints } from 'frontend/floor/rules.js';
import { equipment, point, room as sample, space } from './sample.test-data.js';

const room = (points: PointState[], roles: Record<string, string>, plays: Record<string, string[]> = {}) =>
  sample(points, roles, { plays, texts: { 'plan.too-cold': 'Too cold: {0}' }, importance: { c: 0, b: 1 } });

test('the set point shown is the one in force, not whichever of two is listed last', () => {
  const both = { heatingSetpoint: 'h', coolingSetpoint: 'c' };
  expect(setpoints(room([point('h', 21), point('c', 24)], both), 'room').map(p => p.value)).toEqual([21, 24]);
  expect(setpoints(room([point('h', 21), point('c', 24), point('e', 22)], { ...both, setpoint: 'e' }), 'room').map(p => p.value)).toEqual([
    22,
  ]);
  const dead = point('e', 22, { code: 5 });
  expect(setpoints(room([point('h', 21), point('c', 24), dead], { ...both, setpoint: 'e' }), 'room').map(p => p.key)).toEqual(['h', 'c']);
});

test('lamps at 0 % are dark, and what nobody knows is not dark', () => {
  expect(brightness(point('l', 0, { unit: '%' }))).toBe(0);
  expect(brightness(point('l', 40, { unit: '%' }))).toBe(0.4);
  expect(brightness(point('l', 1, { unit: '%' }))).toBe(0.01);
  expect(brightness(point('l', 0.4, { unit: '' }))).toBe(0.4);
  expect(brightness(point('l', 1, { unit: '', kind: 'BINARY' }))).toBe(1);
  expect(brightness(point('l', 80, { unit: '%', code: 5 }))).toBe(null);
  expect(brightness(null)).toBe(null);
});

test('an alarm belongs to the layer of its own system', () => {
  const alarm = (owner: string | null) => point('a', 1, { owner, kind: 'BINARY', unit: '' });
  const layers = (owner: string, plays = {}) =>
    abnormal(room([alarm(owner)], {}, { alarm: ['a'], ...plays }), 'room', String).map(w => w.layer);
  expect(layers('vav')).toEqual(['hvac']);
  expect(layers('lights')).toEqual(['lighting']);
  expect(layers('reader')).toEqual(['security']);
  expect(layers('room', { security: ['a'] })).toEqual(['security']);
  expect(layers('room')).toEqual(['hvac']);
});

test('a room that is too cold is a matter of its heating', () => {
  const cold = room([point('t', 17), point('h', 21), point('p', 2)], { temperature: 't', heatingSetpoint: 'h', occupied: 'p' });
  expect(abnormal(cold, 'room', String)).toEqual([{ text: 'Too cold: 4', since: null, layer: 'hvac' }]);
});

test('points are ordered by importance, not by the alphabet', () => {
  expect(
    room([point('a', 1), point('b', 1), point('c', 1)], {})
      .byOwner.get('vav')!
      .map(p => p.key),
  ).toEqual(['c', 'b', 'a']);
});

test('an air handler in alarm is shown at the air handler, not in each room that it serves', () => {
  const model = sample(
    [point('a', 1, { owner: 'ahu', kind: 'BINARY', unit: '' })],
    {},
    {
      plays: { alarm: ['a'] },
      spaces: [space('room', { servedBy: ['ahu'] })],
      equipment: [equipment('ahu', 'hvac', { space: 'plant-room' })],
    },
  );
  expect(abnormal(model, 'room', String)).toEqual([]);
  expect(abnormal(model, 'ahu', String).map(w => w.text)).toEqual(['a']);
});

test('what is not live accuses nobody', () => {
  const alarm = point('a', 1, { kind: 'BINARY', unit: '', code: 5 });
  expect(inAlarm(room([alarm], {}, { alarm: ['a'] }), alarm)).toBe(false);
  const roles = { temperature: 't', setpoint: 's', occupied: 'p' };
  expect(comfortError(room([point('t', 17, { code: 3 }), point('s', 21), point('p', 1)], roles), 'room')).toBeNull();
  expect(comfortError(room([point('t', 17), point('s', 21, { code: 5 }), point('p', 1)], roles), 'room')).toBeNull();
  expect(comfortError(room([point('t', 17), point('s', 21), point('p', 1, { code: 6 })], roles), 'room')).toBeNull();
});

test('an empty room may be as cold as it likes, and the band is the edge', () => {
  const roles = { temperature: 't', setpoint: 's', occupied: 'p' };
  const off = (t: number, p: number) => comfortError(room([point('t', t), point('s', 21), point('p', p)], roles), 'room');
  expect(off(15, 0)).toBeNull();
  expect(off(19, 1)).toBeNull();
  expect(off(18.5, 1)).toBe(-2.5);
  expect(off(24, 1)).toBe(3);
});

test('temperatures in °F and °C are compared as what they are', () => {
  const roles = { temperature: 't', setpoint: 's', occupied: 'p' };
  const points = [point('t', 69.8, { unit: '°F' }), point('s', 21), point('p', 1)]; // 69.8 °F is 21 °C
  expect(comfortError(room(points, roles), 'room')).toBeNull();
});
