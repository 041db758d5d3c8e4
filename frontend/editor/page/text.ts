import { squareMetres } from '../drawing/scale.js';
import type { XY } from '../drawing/geometry.js';

/** The page's words and numbers. */
export class EditorText {
  constructor(
    private readonly texts: Record<string, string>,
    private readonly locale: string,
  ) {}

  /** With {0}, {1} … in the places of the parts. */
  of = (key: string, ...parts: (string | number)[]): string =>
    (this.texts[key] ?? key).replace(/\{(\d)\}/g, (_, i: string) => String(parts[Number(i)] ?? '')).replaceAll("''", "'");

  number(value: number, digits: number): string {
    return value.toLocaleString(this.locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** In m²; a dash where the scale is not known. */
  area(points: XY[], metresPerUnit: number | null): string {
    const area = squareMetres(points, metresPerUnit);
    return area === null ? '–' : `${this.number(area, 1)} m²`;
  }

  /** An area of the sheet in m²; a dash where the scale is not known. */
  squareMetres(units: number, metresPerUnit: number | null): string {
    return metresPerUnit === null ? '–' : `${this.number(units * metresPerUnit ** 2, 1)} m²`;
  }

  metres(units: number, metresPerUnit: number | null): string {
    return metresPerUnit === null ? '–' : `${this.number(units * metresPerUnit, 2)} m`;
  }

  time(iso: string): string {
    return new Date(iso).toLocaleString(this.locale, { dateStyle: 'short', timeStyle: 'short' });
  }
}
