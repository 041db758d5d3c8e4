import type { Format } from '../floor/format.js';
import { type Heat, HEATS, heatOf } from '../floor/drawing/heat.js';
import { type FloorModel, isLive } from '../floor/model.js';
import { abnormal, comfortError, setpoints } from '../floor/rules.js';
import type { FloorPower } from './power.js';

/** By what the rooms have their colours: as on a plan, or by what a building is looked through for. */
export type Layer3d = Heat | 'comfort' | 'security' | 'energy';
export const LAYERS_3D: Layer3d[] = [...HEATS, 'comfort', 'security', 'energy'];
export const isHeat = (layer: Layer3d): layer is Heat => HEATS.some(heat => heat === layer);

/** How a room is in a layer of states. */
export type RoomState = 'good' | 'warm' | 'cold' | 'air' | 'empty' | 'alarm' | 'open' | 'closed' | 'stale' | 'none';

/** EN 16798-1, category II: 800 ppm above the 420 ppm outdoors. */
const STALE_AIR = 1220;
/** W/m² at which a floor has its full colour. */
export const MOST_POWER = 30;

const mix = (colour: string, part: number) => `color-mix(in oklab, ${colour} ${part}%, var(--plan-room))`;

/** Colour and sign of each state: none is told by its colour alone. */
const LOOKS: Record<RoomState, { fill: string | null; sign: string | null }> = {
  good: { fill: mix('var(--heat-occupied)', 45), sign: null },
  warm: { fill: mix('var(--heat-warm)', 72), sign: '↑' },
  cold: { fill: mix('var(--heat-cold)', 72), sign: '↓' },
  air: { fill: mix('var(--heat-light)', 70), sign: '≈' },
  empty: { fill: null, sign: null },
  alarm: { fill: mix('var(--heat-warm)', 72), sign: '!' },
  open: { fill: mix('var(--heat-light)', 60), sign: '◨' },
  closed: { fill: mix('var(--heat-occupied)', 45), sign: null },
  stale: { fill: null, sign: null },
  none: { fill: null, sign: null },
};
export const lookOf = (state: RoomState) => LOOKS[state];

/** The states of a layer in the order of its legend. */
export const STATES: Record<'comfort' | 'security', RoomState[]> = {
  comfort: ['good', 'warm', 'cold', 'air', 'empty'],
  security: ['closed', 'open', 'alarm', 'none'],
};

/** By the same rules as on the plan: only where people are, and only by what is true now. */
function comfortOf(model: FloorModel, room: string): RoomState {
  const temperature = model.role(room, 'temperature');
  const people = model.role(room, 'occupied');
  if (!temperature || !people) return 'none';
  if (!isLive(temperature) || !isLive(people)) return 'stale';
  if (!(people.value > 0)) return 'empty';
  const wanted = setpoints(model, room);
  if (!wanted.length) return 'none';
  if (!wanted.some(isLive)) return 'stale';
  const off = comfortError(model, room);
  if (off !== null) return off > 0 ? 'warm' : 'cold';
  const air = model.role(room, 'co2');
  if (air && isLive(air) && air.unit === 'ppm' && air.value > STALE_AIR) return 'air';
  return air && !isLive(air) ? 'stale' : 'good';
}

/** All doors of a room together: one that is open is seen, and one that is not known leaves the others unproven. */
function securityOf(model: FloorModel, room: string): RoomState {
  if (model.alarmsAt(room).some(a => a.layer === 'security')) return 'alarm';
  if (abnormal(model, room, String).some(a => a.layer === 'security')) return 'alarm';
  const own = model.ownersOf(room).flatMap(owner => model.byOwner.get(owner) ?? []);
  const doors = own.filter(p => model.plays(p, 'door'));
  if (!doors.length) return 'none';
  if (doors.some(p => isLive(p) && p.value >= 0.5)) return 'open';
  return doors.every(isLive) ? 'closed' : 'stale';
}

export function stateOf(model: FloorModel, room: string, layer: 'comfort' | 'security'): RoomState {
  return layer === 'comfort' ? comfortOf(model, room) : securityOf(model, room);
}

/** What a room looks like; stale where it is measured and what was measured is not true of now. */
export interface RoomLook {
  fill: string | null;
  stale: boolean;
  sign: string | null;
}

export function lookAt(model: FloorModel, room: string, layer: Layer3d, power: FloorPower | null): RoomLook {
  if (layer === 'energy')
    return {
      fill: typeof power?.perArea === 'number' ? powerFill(power.perArea) : null,
      stale: power !== null && power.perArea === null,
      sign: null,
    };
  if (layer === 'comfort' || layer === 'security') {
    const state = stateOf(model, room, layer);
    return { ...LOOKS[state], stale: state === 'stale' };
  }
  const point = layer === 'none' ? null : model.role(room, layer);
  return { fill: heatOf(model, room, layer), stale: point !== null && !isLive(point), sign: null };
}

export function powerFill(perArea: number): string {
  return mix('var(--heat-warm)', Math.round(Math.min(1, Math.max(0, perArea / MOST_POWER)) * 78));
}

/** Of a floor in words: each state with its number of rooms, or what the floor draws; nothing for layers that the list tells anyway. */
export function layerWords(
  model: FloorModel,
  layer: Layer3d,
  power: FloorPower | null,
  format: Format,
  text: (key: string) => string,
): string[] {
  if (layer === 'energy') return [powerWords(power, format, text)];
  const rooms = model.config.spaces.map(space => space.key);
  const stale = rooms.filter(room => lookAt(model, room, layer, power).stale).length;
  const unknown = stale ? [`▨ ${text('plan.building.stale').replace('{0}', String(stale))}`] : [];
  if (layer !== 'comfort' && layer !== 'security') return unknown;
  const counts = new Map<RoomState, number>();
  for (const room of rooms) {
    const state = stateOf(model, room, layer);
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  const told = STATES[layer]
    .filter(state => state !== 'none' && counts.has(state))
    .map(state => `${LOOKS[state].sign ?? ''} ${text(`plan.building.state.${state}`)}: ${counts.get(state)}`.trim());
  return [told.length ? told.join(' · ') : text(`plan.building.${layer}.none`), ...unknown];
}

function powerWords(power: FloorPower | null, format: Format, text: (key: string) => string): string {
  if (!power) return text('plan.building.energy.none');
  if (power.perArea === null) return `▨ ${text('plan.building.energy.stale')}`;
  return `${format.number(power.perArea, 'W/m²')} W/m² · ${format.number(power.kilowatts, 'kW')} kW`;
}
