import { addCorner, move, moveCorner, remove, removeCorner } from './edits.js';
import type { EditorSession } from './session.js';
import { REACH } from './session.js';
import { isDrawing, TOOL_KEYS } from './tools.js';

/** What keys need of the editor. */
export interface KeyHost {
  readonly session: EditorSession;
  readonly px: number;
  zoom(factor: number): void;
  fit(): void;
  editName(): void;
  save(): void;
  /** Puts what is to be placed where it goes by the keyboard. */
  placeHere(): void;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Keys on the plan. @return whether the key was for the editor */
export function planKey(host: KeyHost, e: KeyboardEvent): boolean {
  const { session } = host;
  if (e.ctrlKey || e.metaKey) return command(host, e);
  const arrow = ARROWS[e.key];
  if (arrow) return arrows(host, e, arrow);
  const corner = cornerOf(e);
  switch (e.key) {
    case 'Escape':
      return session.cancel();
    case 'Enter':
      return enter(host);
    case 'Delete':
    case 'Backspace':
      return erase(session, corner);
    case 'Insert':
      if (corner === null || !session.room) return false;
      session.apply(addCorner(session.drawing, session.room.id, corner));
      return true;
    case '+':
    case '-':
      host.zoom(e.key === '+' ? 1.3 : 1 / 1.3);
      return true;
    case '0':
      host.fit();
      return true;
    default: {
      const tool = e.altKey ? undefined : TOOL_KEYS[e.key.toLowerCase()];
      if (tool) session.use(tool);
      return tool !== undefined;
    }
  }
}

/** The corner that has the focus. */
function cornerOf(e: KeyboardEvent): number | null {
  const text = (e.composedPath()[0] as Element).getAttribute?.('data-corner');
  return text === null || text === undefined ? null : Number(text);
}

function command(host: KeyHost, e: KeyboardEvent): boolean {
  const { session } = host;
  const key = e.key.toLowerCase();
  if (key === 'z') {
    if (e.shiftKey) session.redo();
    else session.undo();
  } else if (key === 'y') session.redo();
  else if (key === 'a') session.select(session.all);
  else if (key === 's') host.save();
  else return false;
  return true;
}

/** Moves the cross of the tool, else the corner that has the focus, else what is selected: by the grid, ten times or a tenth of it. */
function arrows({ session }: KeyHost, e: KeyboardEvent, [x, y]: [number, number]): boolean {
  const step = session.grid * (e.shiftKey ? 10 : e.altKey ? 0.1 : 1);
  const [dx, dy] = [x * step, y * step];
  const corner = cornerOf(e);
  const room = session.room;
  if (isDrawing(session.tool)) session.moveCursor(dx, dy);
  else if (session.tool === 'ground') session.moveGround(dx, dy);
  else if (corner !== null && room) {
    const [px, py] = room.points[corner] ?? [0, 0];
    session.apply(moveCorner(session.drawing, room.id, corner, [px + dx, py + dy]));
  } else if (session.selected.length > 0) session.apply(move(session.drawing, session.selected, dx, dy));
  else return false;
  return true;
}

function enter(host: KeyHost): boolean {
  const { session } = host;
  if (session.placing) host.placeHere();
  else if (isDrawing(session.tool)) session.press(session.cursor, REACH * host.px);
  else if (session.selected.length === 1) host.editName();
  else return false;
  return true;
}

/** The corner of the tool, that with the focus, or what is selected. */
function erase(session: EditorSession, corner: number | null): boolean {
  if (session.corners.length > 0) session.undo();
  else if (corner !== null && session.room) session.apply(removeCorner(session.drawing, session.room.id, corner));
  else if (session.selected.length > 0) session.apply(remove(session.drawing, session.selected), []);
  else return false;
  return true;
}
