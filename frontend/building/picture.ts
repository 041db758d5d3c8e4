import type { Format } from '../floor/format.js';
import { abnormal } from '../floor/rules.js';
import type { ThemeColours } from './colours.js';
import { isHeat, type Layer3d, layerWords, lookAt, lookOf, stateOf } from './layers.js';
import type { FloorPower } from './power.js';
import type { Mark, RoomColour } from './scene.js';
import type { StackedFloor } from './states.js';
import { alarmPlaces } from './summary.js';

/** What a floor looks like in a layer: its rooms, and the signs above those that are off; an alarm comes before a sign. */
export function picture(
  { config, model }: StackedFloor,
  layer: Layer3d,
  power: FloorPower | null,
  colours: ThemeColours,
  format: Format,
): { rooms: Map<string, RoomColour>; marks: Mark[] } {
  const rooms = new Map<string, RoomColour>();
  const signs: Mark[] = [];
  const alarms = model ? alarmPlaces(model) : [];
  for (const { key } of config.spaces) {
    const wrong = model && layer === 'none' && abnormal(model, key, k => format.delta(k)).length > 0;
    const look = model ? lookAt(model, key, layer, power) : { fill: null, stale: false, sign: null };
    const plain = wrong ? 'var(--plenum-alarm-bg)' : 'var(--plan-room)';
    rooms.set(key, { colour: colours.of(look.fill ?? plain), hatched: look.stale });
    if (look.sign && !alarms.some(alarm => alarm.key === key))
      signs.push({ key, sign: look.sign, colour: colours.of('var(--plenum-ink)') });
  }
  const marks = alarms.map(({ key, alarm }) => ({
    key,
    sign: alarm.mark,
    colour: colours.of(`var(--alarm-${alarm.priority.toLowerCase()})`),
  }));
  return { rooms, marks: [...signs, ...marks] };
}

/** What is said of a room beside the pointer. */
export function tip({ config, model }: StackedFloor, key: string, layer: Layer3d, power: FloorPower | null, format: Format): string {
  const name = model?.nameOf(key) ?? config.spaces.find(s => s.key === key)?.name ?? key;
  const said: (string | null)[] = [];
  if (model && layer === 'energy') said.push(...layerWords(model, layer, power, format, k => model.text(k)));
  if (model && (layer === 'comfort' || layer === 'security')) {
    const state = stateOf(model, key, layer);
    said.push(`${lookOf(state).sign ?? ''} ${model.text(`plan.building.state.${state}`)}`.trim());
  }
  if (layer !== 'security' && layer !== 'energy') {
    const point = model?.role(key, isHeat(layer) && layer !== 'none' ? layer : 'temperature');
    said.push(point ? format.value(point) : null);
  }
  return [config.floorName, name, ...said, ...(model?.alarmsAt(key) ?? []).map(a => a.title)].filter(Boolean).join(' · ');
}
