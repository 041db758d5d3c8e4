import { html, type TemplateResult } from 'lit';
import { type EditorSession, GRIDS } from '../drawing/session.js';
import type { EditorText } from './text.js';
import { TOOL_KEYS, TOOLS } from '../drawing/tools.js';

const KEY_OF: Record<string, string> = Object.fromEntries(Object.entries(TOOL_KEYS).map(([key, tool]) => [tool, key.toUpperCase()]));
const MARKS = { select: '➤', rectangle: '▭', polygon: '⬠', scale: '↔', ground: '▦' };

/** Tools, steps back and forth, the grid, and saving. */
export function toolbar(
  session: EditorSession,
  text: EditorText,
  file: TemplateResult,
  status: TemplateResult,
  save: () => void,
): TemplateResult {
  const { history } = session;
  const grid = (e: Event) => {
    session.gridMetres = Number((e.target as HTMLSelectElement).value);
    session.select([...session.selected]);
  };
  return html`<div class="bar" role="toolbar" aria-label=${text.of('plans.tools')}>
    <div class="group">${TOOLS.filter(tool => tool !== 'ground' || session.background).map(
      tool => html`<button aria-pressed=${session.tool === tool} title=${`${text.of(`plans.tool.${tool}`)} (${KEY_OF[tool]})`} @click=${() => session.use(tool)}>
        <span aria-hidden="true">${MARKS[tool]}</span> <span class="word">${text.of(`plans.tool.${tool}`)}</span></button>`,
    )}</div>
    <div class="group"><button ?disabled=${!history.canUndo && session.corners.length === 0} aria-label=${text.of('plans.undo')} title=${`${text.of('plans.undo')} (Ctrl Z)`} @click=${() => session.undo()}>↶</button>
      <button ?disabled=${!history.canRedo} aria-label=${text.of('plans.redo')} title=${`${text.of('plans.redo')} (Ctrl Y)`} @click=${() => session.redo()}>↷</button></div>
    <label class="grid-step">${text.of('plans.grid')} <select @change=${grid}>${GRIDS.map(
      step =>
        html`<option value=${step} ?selected=${step === session.gridMetres}>${text.number(step, step === 0.25 ? 2 : step < 1 ? 1 : 0)} m</option>`,
    )}</select></label>
    ${file}<span class="space-between"></span>${status}
    <button class="primary" @click=${save}>${text.of('plans.save')}</button></div>`;
}
