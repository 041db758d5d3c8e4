import type { ChartData } from './model.js';

/** A number in the reader's language. */
export const number = (data: ChartData, value: number, digits: number): string =>
  new Intl.NumberFormat(data.locale, { maximumFractionDigits: digits }).format(value);
