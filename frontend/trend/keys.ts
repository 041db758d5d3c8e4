import type { BarActions } from './bar.js';
import type { Shown } from './range.js';

/**
 * What a key does on the chart.
 *
 * @param cursor where the crosshair is (ms), null where there is none
 * @param point puts the crosshair on an instant, or takes it away
 * @return whether the key does anything
 */
export function press(
  e: KeyboardEvent,
  shown: Shown,
  cursor: number | null,
  actions: Pick<BarActions, 'pan' | 'zoom'>,
  point: (time: number | null) => void,
): boolean {
  const step = (shown.to - shown.from) / 100;
  const at = cursor ?? (shown.from + shown.to) / 2;
  const move = (time: number) => point(Math.min(shown.to, Math.max(shown.from, time)));
  const side = (sign: number) => (e.shiftKey ? actions.pan(sign * 0.25) : move(at + sign * step));
  const keys: Record<string, () => void> = {
    ArrowLeft: () => side(-1),
    ArrowRight: () => side(1),
    Home: () => move(shown.from),
    End: () => move(shown.to),
    '+': () => actions.zoom(0.5),
    '-': () => actions.zoom(2),
    Escape: () => point(null),
  };
  const done = keys[e.key];
  done?.();
  return done !== undefined;
}
