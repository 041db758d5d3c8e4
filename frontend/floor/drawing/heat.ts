import type { Format } from '../format.js';
import { type FloorModel, isLive } from '../model.js';
import { celsius } from '../units.js';

export type Heat = 'none' | 'temperature' | 'occupied' | 'light';
export const HEATS: Heat[] = ['none', 'temperature', 'occupied', 'light'];

/** Fixed ends, so that a colour means the same on every floor and at every time. */
const RANGES: Record<Exclude<Heat, 'none'>, [number, number]> = { temperature: [17, 27], occupied: [0, 1], light: [0, 100] };

/** A room's fill, mixed into the theme's room colour; null where nothing live tells it. */
export function heatOf(model: FloorModel, space: string, heat: Heat): string | null {
  if (heat === 'none') return null;
  const p = model.role(space, heat);
  if (!p || !isLive(p)) return null;
  const [low, high] = RANGES[heat];
  const value = heat === 'temperature' ? celsius(p) : p.value;
  return colour(heat, Math.min(1, Math.max(0, (value - low) / (high - low))));
}

/** Blue over the plain room colour to red for temperatures; from plain to full for the others. */
function colour(heat: Heat, share: number): string {
  const mix = (name: string, part: number) => `color-mix(in oklab, var(--heat-${name}) ${Math.round(part * 78)}%, var(--plan-room))`;
  if (heat !== 'temperature') return mix(heat, share);
  return share < 0.5 ? mix('cold', 1 - 2 * share) : mix('warm', 2 * share - 1);
}

/** The scale in words: what the ends and the middle mean, and the colours between them. */
export function legend(heat: Exclude<Heat, 'none'>, format: Format, model: FloorModel): { marks: string[]; gradient: string } {
  const stops = [0, 0.25, 0.5, 0.75, 1].map(s => colour(heat, s));
  const [low, high] = RANGES[heat];
  const marks =
    heat === 'temperature'
      ? [low, (low + high) / 2, high].map((v, i) => `${i === 0 ? '≤ ' : i === 2 ? '≥ ' : ''}${format.number(v, '°C')} ${format.unit('°C')}`)
      : heat === 'occupied'
        ? [model.text('plan.heat.empty'), model.text('plan.occupied')]
        : ['0 %', '50 %', '100 %'];
  return { marks, gradient: `linear-gradient(to right in oklab, ${stops.join(', ')})` };
}
