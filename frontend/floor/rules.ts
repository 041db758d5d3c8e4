import { type FloorModel, isLive, type Layer, type PointState } from './model.js';
import { celsius } from './units.js';

/** Something on the floor that wants attention, in words, and the layer to which it belongs. */
export interface Abnormal {
  text: string;
  since: number | null;
  layer: Layer;
}

/**
 * The few rules by which something stands out. Which points they look at, and the width of the band, are set by the server,
 * whose ZoneComfort and PointTrouble are the same rules for the whole building and for its past.
 *
 * 1. An occupied zone is further from its set point than the comfort band allows.
 * 2. A binary alarm or fault point of it is on (door held or forced, intrusion, fan fault, leak, …).
 * 3. A controller says that a point is in alarm.
 */
export function abnormal(model: FloorModel, key: string, delta: (kelvin: number) => string): Abnormal[] {
  const found: Abnormal[] = [];
  if (model.spaces.has(key)) {
    const off = comfortError(model, key);
    if (off !== null) {
      const word = off > 0 ? 'plan.too-warm' : 'plan.too-cold';
      found.push({ text: model.text(word).replace('{0}', delta(Math.abs(off))), since: null, layer: 'hvac' });
    }
  }
  for (const owner of model.ownersOf(key)) {
    if (model.spaces.has(key) && owner !== key && !belongsTo(model, key, owner)) continue;
    for (const p of model.byOwner.get(owner) ?? []) {
      if (inAlarm(model, p)) found.push({ text: p.name, since: p.time, layer: model.layerOf(p) });
    }
  }
  return found;
}

/** Kelvin from the set point when occupied and outside the band, else null. */
export function comfortError(model: FloorModel, key: string): number | null {
  const t = model.role(key, 'temperature');
  const occupied = model.role(key, 'occupied');
  if (!t || !isLive(t) || !occupied || !isLive(occupied) || !(occupied.value > 0)) return null;
  const heat = model.role(key, 'heatingSetpoint') ?? model.role(key, 'setpoint');
  const cool = model.role(key, 'coolingSetpoint') ?? model.role(key, 'setpoint');
  const band = model.config.comfortBand;
  const now = celsius(t);
  if (heat && isLive(heat) && now < celsius(heat) - band) return now - celsius(heat);
  if (cool && isLive(cool) && now > celsius(cool) + band) return now - celsius(cool);
  return null;
}

/**
 * What a room is held to: the set point in force where its controller has one; else the two between which it is left alone,
 * for neither of them alone is what the room is held to.
 */
export function setpoints(model: FloorModel, key: string): PointState[] {
  const one = model.role(key, 'setpoint');
  if (one && isLive(one)) return [one];
  const two = [model.role(key, 'heatingSetpoint'), model.role(key, 'coolingSetpoint')].filter((p): p is PointState => p !== null);
  return two.length ? two : one ? [one] : [];
}

/** How bright lamps are, from 0 to 1; null where nothing live says so. */
export function brightness(p: PointState | null | undefined): number | null {
  if (!p || !isLive(p) || p.kind === 'MULTISTATE') return null;
  const share = p.unit === '%' ? p.value / 100 : p.value;
  return p.kind === 'BINARY' ? (p.value >= 0.5 ? 1 : 0) : Math.min(1, Math.max(0, share > 1 && p.unit !== '%' ? share / 100 : share));
}

export function inAlarm(model: FloorModel, p: PointState): boolean {
  if (!isLive(p)) return false;
  return p.code === 4 || (p.kind === 'BINARY' && p.value >= 0.5 && model.plays(p, 'alarm'));
}

/** An air handler's alarm is shown at the air handler, not in each of the rooms that it serves. */
function belongsTo(model: FloorModel, space: string, equipment: string): boolean {
  const e = model.equipment.get(equipment);
  return e?.space === space || (model.spaces.get(space)?.contains.includes(equipment) ?? false);
}
