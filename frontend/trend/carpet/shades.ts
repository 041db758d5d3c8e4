/** Even in lightness, so that it can be read without colours too. */
const SHADES = ['#2b1055', '#3b3f8f', '#2f7196', '#2e9f8a', '#74c566', '#f2e44c'];
const RGB = SHADES.map(hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16)));

/** For the key: from the least to the greatest value. */
export const gradient = `linear-gradient(to right, ${SHADES.join(', ')})`;

/** The colour of a value by its place between the least and the greatest. */
export function shade(value: number, least: number, greatest: number): string {
  const share = greatest > least ? Math.min(1, Math.max(0, (value - least) / (greatest - least))) : 0.5;
  const at = Math.min(RGB.length - 2, Math.floor(share * (RGB.length - 1)));
  const part = share * (RGB.length - 1) - at;
  const mixed = [0, 1, 2].map(i => Math.round((RGB[at]?.[i] ?? 0) * (1 - part) + (RGB[at + 1]?.[i] ?? 0) * part));
  return `rgb(${mixed.join(', ')})`;
}
