import { html } from 'lit';
import { words } from './model.js';

/** What somebody does with a card. */
export type Step = { what: 'move'; by: number } | { what: 'resize'; columns: number; rows: number } | { what: 'edit' } | { what: 'remove' };

const resize = (columns: number, rows: number): Step => ({ what: 'resize', columns, rows });

/** What a key does with the card that has the focus: arrows move it, with Shift they change its size. */
export function stepOf(e: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Step | null {
  const by: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const way = by[e.key];
  if (way) return e.shiftKey ? resize(way[0], way[1]) : { what: 'move', by: way[0] + way[1] };
  return e.key === 'Delete' ? { what: 'remove' } : e.key === 'Enter' ? { what: 'edit' } : null;
}

/** The same as buttons, for fingers and mice. */
export function tools(texts: Record<string, string>, name: string, at: { first: boolean; last: boolean }, step: (step: Step) => void) {
  const button = (key: string, sign: string, what: Step, disabled = false, end = '') => {
    const label = words(texts, `dashboard.board.${key}`, name);
    return html`<button type="button" class=${end} title=${label} aria-label=${label} ?disabled=${disabled} @click=${() => step(what)}>${sign}</button>`;
  };
  return html`<div class="tools">
    ${button('earlier', '←', { what: 'move', by: -1 }, at.first)}${button('later', '→', { what: 'move', by: 1 }, at.last)}
    ${button('narrower', '⇤', resize(-1, 0))}${button('wider', '⇥', resize(1, 0))}${button('lower', '⤒', resize(0, -1))}${button('higher', '⤓', resize(0, 1))}
    ${button('edit', '✎', { what: 'edit' }, false, 'end')}${button('remove', '✕', { what: 'remove' })}</div>`;
}
