import type { PlanAlarm } from '../floor/alarms.js';
import { type FloorModel, isLive } from '../floor/model.js';
import { abnormal } from '../floor/rules.js';
import { celsius } from '../floor/units.js';

/** What one floor has to say, in numbers and by the places that want attention. */
export interface FloorSummary {
  /** Lowest, mean and highest room temperature in °C; null where no room has a live one. */
  temperatures: { low: number; mean: number; high: number } | null;
  occupied: number;
  rooms: number;
  /** Keys of spaces and equipment with an alarm, or rooms that are not as they should be, with why; alarms first. */
  attention: { key: string; name: string; why: string; alarm: PlanAlarm | null }[];
}

/** Where alarms are shown, the place and the gravest there: at the room of what stands in one, else at the equipment. */
export function alarmPlaces(model: FloorModel): { key: string; alarm: PlanAlarm }[] {
  const seen = new Set<number>();
  return [...model.config.spaces, ...model.config.equipment].flatMap(({ key }) => {
    const [alarm, ...others] = model.alarmsAt(key).filter(a => !seen.has(a.id));
    if (!alarm) return [];
    [alarm, ...others].forEach(a => seen.add(a.id));
    return [{ key, alarm }];
  });
}

export function summaryOf(model: FloorModel, delta: (kelvin: number) => string): FloorSummary {
  const temperatures: number[] = [];
  let occupied = 0;
  const attention: FloorSummary['attention'] = alarmPlaces(model).map(({ key, alarm }) => ({
    key,
    name: model.nameOf(key),
    why: alarm.title,
    alarm,
  }));
  for (const { key } of model.config.spaces) {
    const t = model.role(key, 'temperature');
    if (t && isLive(t)) temperatures.push(celsius(t));
    const people = model.role(key, 'occupied');
    if (people && isLive(people) && people.value > 0) occupied++;
    const [wrong] = abnormal(model, key, delta);
    if (wrong && !attention.some(a => a.key === key)) attention.push({ key, name: model.nameOf(key), why: wrong.text, alarm: null });
  }
  return {
    temperatures: temperatures.length
      ? {
          low: Math.min(...temperatures),
          mean: temperatures.reduce((a, b) => a + b, 0) / temperatures.length,
          high: Math.max(...temperatures),
        }
      : null,
    occupied,
    rooms: model.config.spaces.length,
    attention,
  };
}
