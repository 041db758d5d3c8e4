import type { LivePoint } from './model.js';

/** Temperatures come in the unit of their controller; whatever compares them asks for °C. */
export const celsius = (p: LivePoint): number => (p.unit === '°F' ? (p.value - 32) / 1.8 : p.value);
