import { isLive, type PointState } from '../floor/model.js';
import type { StackedFloor } from './states.js';

/** A meter as the API has it. */
export interface FloorMeter {
  key: string;
  kind: string;
  role: string;
  parent: string | null;
  power: string | null;
  floor: string | null;
}

/** What a floor draws; perArea is null while a meter of it does not say so. */
export interface FloorPower {
  kilowatts: number;
  /** W/m² */
  perArea: number | null;
}

/** The meters of electricity that count for one floor; none for whoever may not see them. */
export async function floorMeters(): Promise<FloorMeter[]> {
  try {
    const answer = await fetch('/api/v1/meters?size=5000', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
    if (!answer.ok || answer.redirected) return [];
    const { items } = (await answer.json()) as { items: FloorMeter[] };
    return items.filter(m => m.floor !== null && m.power !== null && m.kind === 'ELECTRICITY' && m.role === 'CONSUMPTION');
  } catch {
    return []; // the layer says that nothing is metered
  }
}

/** The power of a floor; null where nothing counts for it, or its rooms have no area. A meter hangs anywhere in the building. */
export function powerOf(floor: StackedFloor, floors: StackedFloor[], meters: FloorMeter[]): FloorPower | null {
  const own = meters.filter(m => m.floor === floor.config.floor);
  // one behind another of the same floor is in it already
  const outer = own.filter(m => !own.some(other => other.key === m.parent));
  const area = floor.config.spaces.reduce((sum, space) => sum + space.area, 0);
  if (!outer.length || !(area > 0)) return null;
  let kilowatts = 0;
  for (const meter of outer) {
    const point = meter.power === null ? null : find(meter.power, floors);
    if (!point || !isLive(point) || !(point.unit in KILOWATTS)) return { kilowatts: Number.NaN, perArea: null };
    kilowatts += point.value * (KILOWATTS[point.unit] ?? Number.NaN);
  }
  return { kilowatts, perArea: (1000 * kilowatts) / area };
}

const KILOWATTS: Record<string, number> = { kW: 1, W: 0.001, MW: 1000 };

function find(key: string, floors: StackedFloor[]): PointState | null {
  for (const { model } of floors) {
    const found = model?.points.find(p => p.key === key);
    if (found) return found;
  }
  return null;
}
