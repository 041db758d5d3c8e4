import type { PointState } from './model.js';

/** Temperatures come in the unit of their controller; whatever compares them asks for °C. */
export const celsius = (p: PointState): number => (p.unit === '°F' ? (p.value! - 32) / 1.8 : p.value!);
