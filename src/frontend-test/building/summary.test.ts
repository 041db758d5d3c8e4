import { expect, test } from 'vitest';
import type { PlanAlarm } from 'frontend/floor/alarms.js';
import { FloorModel } from 'frontend/floor/model.js';
import { alarmPlaces, summaryOf } from 'frontend/building/summary.js';
import { equipment, point, room as sample, space } from '../floor/sample.test-data.js';

const alarm = (id: number, owner: string): PlanAlarm => ({
  id,
  owner,
  priority: 'HIGH',
  mark: '▲',
  waiting: true,
  layer: 'hvac',
  title: `alarm ${id}`,
  detail: '',
  since: '',
});

test('a floor says how warm its rooms are, by live values alone', () => {
  const model = sample([point('t', 22)], { temperature: 't' });
  expect(summaryOf(model, String).temperatures).toEqual({ low: 22, mean: 22, high: 22 });
  const dead = sample([point('t', 22, { code: 5 })], { temperature: 't' });
  expect(summaryOf(dead, String).temperatures).toBe(null);
});

test('an alarm is marked once: in the room where its equipment stands, else at the equipment', () => {
  const base = sample([], {});
  const model = new FloorModel(
    {
      ...base.config,
      spaces: [space('room', { contains: ['vav'] })],
      equipment: [equipment('vav', 'hvac'), equipment('chiller', 'hvac', { space: null })],
    },
    [],
  );
  model.alarmed([alarm(1, 'vav'), alarm(2, 'chiller')]);
  expect(alarmPlaces(model).map(place => [place.key, place.alarm.id])).toEqual([
    ['room', 1],
    ['chiller', 2],
  ]);
  expect(summaryOf(model, String).attention.map(a => a.why)).toEqual(['alarm 1', 'alarm 2']);
});
