import { html, nothing, svg } from 'lit';
import type { Format } from '../floor/format.js';
import { isLive } from '../floor/model.js';
import { type Content, type Gauge, words } from './model.js';

const WIDTH = 300;

/** Where a value stands in its band, 0 to 300; what is beyond stands at the end. */
export const placeOf = (value: number, card: Pick<Gauge, 'low' | 'high'>): number =>
  Math.round(Math.min(1, Math.max(0, (value - card.low) / (card.high - card.low))) * WIDTH * 10) / 10;

/** How a value stands to its normal range, as part of a text's key. */
export const standing = (value: number, card: Pick<Gauge, 'normalLow' | 'normalHigh'>): 'below' | 'above' | 'normal' =>
  value < card.normalLow ? 'below' : value > card.normalHigh ? 'above' : 'normal';

/** A bar: the band, the normal range in it, and a mark for the value; the same in words. */
export function gauge(card: Gauge, point: Content['points'][number], format: Format, texts: Record<string, string>) {
  const text = (value: number) => format.value({ ...point, value });
  const range = words(texts, 'dashboard.board.normal', text(card.normalLow), text(card.normalHigh));
  const live = isLive(point);
  const state = live ? standing(point.value, card) : null;
  const [from, to] = [placeOf(card.normalLow, card), placeOf(card.normalHigh, card)];
  const at = point.value === null ? null : placeOf(point.value, card);
  return html`<svg class="bullet" viewBox="-8 0 ${WIDTH + 16} 34" role="img" aria-label="${live ? text(point.value) : '–'}, ${range}">
      ${svg`<rect class="band" x="0" y="10" width=${WIDTH} height="14" rx="3"></rect><rect class="usual" x=${from} y="10" width=${to - from} height="14"></rect>`}
      ${at === null ? nothing : svg`<path class=${live ? `mark ${state ?? ''}` : 'mark old'} d="M${at} 6V28"></path>`}</svg>
    <div class="ends"><span>${text(card.low)}</span><span>${range}</span><span>${text(card.high)}</span></div>
    ${state && state !== 'normal' ? html`<p class="off">▲ ${words(texts, `dashboard.board.${state}`)}</p>` : nothing}`;
}
