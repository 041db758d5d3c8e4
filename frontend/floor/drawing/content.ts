import { voteOf, voteText } from '../comfort/comfort.js';
import type { Format } from '../format.js';
import { type FloorModel, isLive, type Layer, type PointState } from '../model.js';
import { type Abnormal, brightness, comfortError } from '../rules.js';

/** What a layer writes into a room: the point and its value in words, a remark, and how bright the room is lit (0 to 1). */
export interface Content {
  point: PointState | null;
  text: string;
  cue: string;
  lit: number;
}

export function contentOf(model: FloorModel, format: Format, layer: Layer, room: string): Content {
  const role = (name: string) => model.role(room, name);
  const of = (point: PointState | null, cue = '', lit = 0): Content => ({ point, text: point ? format.value(point) : '', cue, lit });
  switch (layer) {
    case 'hvac':
      return of(role('temperature'));
    case 'comfort':
      return comfort(model, room, role('temperature'));
    case 'lighting':
      return of(role('light'), isOccupied(role('occupied')) ? model.text('plan.occupied') : '', brightness(role('light')) ?? 0);
    case 'security':
      return of(role('door') ?? role('armed') ?? role('camera'));
    case 'energy':
      return of(role('power'), consumer(model, role('power')));
  }
}

const isOccupied = (p: PointState | null): boolean => p !== null && isLive(p) && p.value > 0;

/** The vote; a number that is not live says so itself. */
function comfort(model: FloorModel, room: string, point: PointState | null): Content {
  const vote = voteOf(model, room);
  const words = vote ? voteText(model, vote, model.config.locale) : null;
  return { point, text: words?.value ?? (point ? '–' : ''), cue: words?.category ?? '', lit: 0 };
}

/** What a room's power point measures: one system, or a thing with a name. */
function consumer(model: FloorModel, p: PointState | null): string {
  if (!p) return '';
  const owner = model.equipment.get(p.owner ?? '');
  if (owner && ['lighting', 'hvac', 'security'].includes(owner.system)) return model.text(`plan.layer.${owner.system}`);
  return owner?.name ?? p.name;
}

/** What is wrong in few letters: the deviation from the set point where that is it. Deviations come first in their layer. */
export function brief(model: FloorModel, format: Format, room: string, wrong: Abnormal): string {
  const off = wrong.layer === 'hvac' ? comfortError(model, room) : null;
  return off === null ? wrong.text : `${off > 0 ? '+' : '−'}${format.delta(Math.abs(off))}`;
}
