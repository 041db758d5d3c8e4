import { html, nothing, type TemplateResult } from 'lit';
import * as edits from '../drawing/edits.js';
import type { EditorSession } from '../drawing/session.js';
import type { FloorEditor } from '../floor-editor.js';
import type { PlaceableItem } from '../model.js';
import { proposalPart, versionList } from './dialogs.js';
import { selectionPanel } from './panel.js';
import type { EditorText } from './text.js';
import './plenum-plan-places.js';

export type Picked = CustomEvent<{ item: PlaceableItem; byKey: boolean }>;

/** Beside the plan: what is selected, what is proposed, what can be placed, and the versions. */
export function sidePanel(
  editor: FloorEditor,
  text: EditorText,
  picked: (e: Picked) => void,
  restore: (version: number) => void,
): TemplateResult {
  const { session } = editor;
  const { drawing } = session;
  const open = (session.background?.picture.rooms ?? []).map((_, i) => i).filter(i => !session.taken.has(i));
  const placed = new Set([...drawing.points.map(one => one.key), ...drawing.symbols.filter(one => one.touched).map(one => one.key)]);
  return html`<section>${selectionPanel(session, text)}</section>
    ${proposalPart(text, open.length, () => editor.takeProposals(open))}
    <details open><summary>${text.of('plans.place')}</summary>${housedPart(session, text)}<plenum-plan-places .text=${text} .search=${editor.server.search}
      .armed=${session.placing?.key ?? ''} .placed=${placed} @picked=${picked}></plenum-plan-places></details>
    <details><summary>${text.of('plans.versions')}</summary>${versionList(text, editor.floor.versions, session.floor.floor, restore)}</details>`;
}

/** What the model has in rooms that are drawn goes there in one step; each symbol can be moved afterwards. */
function housedPart(session: EditorSession, text: EditorText): TemplateResult | typeof nothing {
  const { drawing, floor } = session;
  const housed = edits.unplaced(drawing, floor.equipment);
  if (housed.length === 0) return nothing;
  const place = () => session.apply(edits.placeInRooms(drawing, floor.equipment), []);
  return html`<div class="row"><button class="plain" @click=${place}>${text.of('plans.place.housed', housed.length)}</button></div>`;
}
