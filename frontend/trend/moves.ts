import { DAY, limited, type Shown } from './range.js';

// What the controls of time do to what is shown.

/** As long as this, up to the same end; what ends about now goes on following the clock. */
export function spanned(shown: Shown, span: number, now: number): Partial<Shown> {
  const present = shown.live || shown.to >= now - span * 0.02;
  return present ? { from: now - span, to: now, live: true } : limited(shown.to - span, shown.to);
}

/** Moved by a share of its length; to the right is later. */
export function panned(shown: Shown, share: number): Partial<Shown> {
  const by = (shown.to - shown.from) * share;
  return { from: shown.from + by, to: shown.to + by, live: false };
}

/** Longer by a factor around its middle; around its end where that is the present. */
export function zoomed({ from, to, live }: Shown, factor: number): Partial<Shown> {
  const middle = live ? to : (from + to) / 2;
  return limited(middle - (middle - from) * factor, middle + (to - middle) * factor);
}

/** Follows the clock, or ceases to. */
export function followed(shown: Shown, now: number): Partial<Shown> {
  const span = Math.min(shown.to - shown.from, 366 * DAY);
  return shown.live ? { live: false } : { from: now - span, to: now, live: true };
}
