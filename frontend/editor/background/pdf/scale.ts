const USUAL = new Set([10, 20, 25, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 1000]);

/** How many times larger the building is than the page, as the page itself says ("1:100"); null where it does not, or says several. */
export function scaleOf(texts: string[]): number | null {
  const found = new Set<number>();
  for (const text of texts) {
    for (const [, times] of text.matchAll(/(?<![\d.,:/])1\s*:\s*(\d{2,4})(?![\d.,:/])/g))
      if (USUAL.has(Number(times))) found.add(Number(times));
  }
  const [scale] = found;
  return found.size === 1 && scale !== undefined ? scale : null;
}
