import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FloorModel, type PlanConfig, type PointState } from '../../../../frontend/floor/model.ts';
import { abnormal, brightness, setpoints } from '../../../../frontend/floor/rules.ts';

const point = (key: string, value: number | null, more: Partial<PointState> = {}): PointState =>
  ({ key, name: key, unit: '°C', kind: 'NUMERIC', stateTexts: [], brickClass: '', owner: 'vav', value, time: 0, code: 0, ...more });

function room(points: PointState[], roles: Record<string, string>, plays: Record<string, string[]> = {}): FloorModel {
  const config = {
    comfortBand: 2, locale: 'en', texts: { 'plan.too-cold': 'Too cold: {0}' }, elsewhere: {}, sources: {}, plays, importance: { c: 0, b: 1 },
    spaces: [{ key: 'room', name: 'Room', area: 0, servedBy: ['vav', 'lights'], contains: ['vav', 'lights', 'reader'], roles }],
    equipment: ['hvac', 'lighting', 'security'].map((system, i) => ({ key: ['vav', 'lights', 'reader'][i], name: system, system, space: 'room', fedBy: [] })),
  } as unknown as PlanConfig;
  return new FloorModel(config, points);
}

test('the set point shown is the one in force, not whichever of two is listed last', () => {
  const both = { heatingSetpoint: 'h', coolingSetpoint: 'c' };
  assert.deepEqual(setpoints(room([point('h', 21), point('c', 24)], both), 'room').map(p => p.value), [21, 24]);
  assert.deepEqual(setpoints(room([point('h', 21), point('c', 24), point('e', 22)], { ...both, setpoint: 'e' }), 'room').map(p => p.value), [22]);
  const dead = point('e', 22, { code: 5 });
  assert.deepEqual(setpoints(room([point('h', 21), point('c', 24), dead], { ...both, setpoint: 'e' }), 'room').map(p => p.key), ['h', 'c']);
});

test('lamps at 0 % are dark, and what nobody knows is not dark', () => {
  assert.equal(brightness(point('l', 0, { unit: '%' })), 0);
  assert.equal(brightness(point('l', 40, { unit: '%' })), 0.4);
  assert.equal(brightness(point('l', 1, { unit: '%' })), 0.01);
  assert.equal(brightness(point('l', 0.4, { unit: '' })), 0.4);
  assert.equal(brightness(point('l', 1, { unit: '', kind: 'BINARY' })), 1);
  assert.equal(brightness(point('l', 80, { unit: '%', code: 5 })), null);
  assert.equal(brightness(null), null);
});

test('an alarm belongs to the layer of its own system', () => {
  const alarm = (owner: string | null) => point('a', 1, { owner, kind: 'BINARY', unit: '' });
  const layers = (owner: string, plays = {}) => abnormal(room([alarm(owner)], {}, { alarm: ['a'], ...plays }), 'room', String).map(w => w.layer);
  assert.deepEqual(layers('vav'), ['hvac']);
  assert.deepEqual(layers('lights'), ['lighting']);
  assert.deepEqual(layers('reader'), ['security']);
  assert.deepEqual(layers('room', { security: ['a'] }), ['security']);
  assert.deepEqual(layers('room'), ['hvac']);
});

test('a room that is too cold is a matter of its heating', () => {
  const cold = room([point('t', 17), point('h', 21), point('p', 2)], { temperature: 't', heatingSetpoint: 'h', occupied: 'p' });
  assert.deepEqual(abnormal(cold, 'room', String), [{ text: 'Too cold: 4', since: null, layer: 'hvac' }]);
});

test('points are ordered by importance, not by the alphabet', () => {
  assert.deepEqual(room([point('a', 1), point('b', 1), point('c', 1)], {}).byOwner.get('vav')!.map(p => p.key), ['c', 'b', 'a']);
});
