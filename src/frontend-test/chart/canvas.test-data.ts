import { vi } from 'vitest';
import type { Palette } from 'frontend/trend/colours.js';

export const palette = { of: (colour: string, alpha = 1) => `${colour} ${alpha}`, forget: vi.fn() } as unknown as Palette;

/** What was filled on a canvas: colour, and left, top, width, height. */
export type Filled = [string, ...number[]];

/** A canvas that draws nothing but remembers the rectangles, for this DOM has none. */
export function canvas(): Filled[] {
  const filled: Filled[] = [];
  const memory: Record<string, unknown> = {
    fillRect: (...box: number[]) => filled.push([String(memory.fillStyle), ...box]),
    measureText: (text: string) => ({ width: text.length * 7 }),
  };
  const context = new Proxy(memory, { get: (known, name: string) => known[name] ?? (() => undefined) });
  HTMLCanvasElement.prototype.getContext = () => context as never;
  vi.stubGlobal(
    'Path2D',
    class {
      moveTo(): void {}
      lineTo(): void {}
      rect(): void {}
      arc(): void {}
      closePath(): void {}
      addPath(): void {}
    },
  );
  return filled;
}
