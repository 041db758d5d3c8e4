import type { LivePoint } from './model.js';

const DEGREES = 1.8; // °F of one kelvin
const FREEZING = 32; // °F at 0 °C

export const toFahrenheit = (celsius: number): number => celsius * DEGREES + FREEZING;
export const toCelsius = (fahrenheit: number): number => (fahrenheit - FREEZING) / DEGREES;

/** A difference of temperatures: by the factor only. */
export const toFahrenheitDifference = (kelvin: number): number => kelvin * DEGREES;

/** Temperatures come in the unit of their controller; whatever compares them asks for °C. */
export const celsius = (p: LivePoint): number => (p.unit === '°F' ? toCelsius(p.value) : p.value);
