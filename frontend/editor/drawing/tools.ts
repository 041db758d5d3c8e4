import { distance, rectangle, simplified, type XY } from './geometry.js';
import { isSound } from './edits.js';

/** What a press on the plan does. */
export type Tool = 'select' | 'rectangle' | 'polygon' | 'scale' | 'ground';
export const TOOLS: Tool[] = ['select', 'rectangle', 'polygon', 'scale', 'ground'];

/** Letters that choose a tool. */
export const TOOL_KEYS: Record<string, Tool> = { v: 'select', r: 'rectangle', p: 'polygon', m: 'scale', b: 'ground' };

export const isDrawing = (tool: Tool): boolean => tool === 'rectangle' || tool === 'polygon' || tool === 'scale';

export interface Outline {
  /** Corners that are set already. */
  corners: XY[];
  /** A shape or line that is complete; null as long as it is not. */
  done: XY[] | null;
}

/**
 * Sets the next corner with a tool: a rectangle has two, a line of known length too, and a polygon is complete where it comes back to its
 * first corner or the last one is set again.
 */
export function setCorner(tool: Tool, corners: XY[], at: XY, reach: number): Outline {
  const [first] = corners;
  if (!first) return { corners: [at], done: null };
  const last = corners[corners.length - 1]!;
  if (tool === 'polygon') {
    const back = corners.length > 2 && (distance(first, at) <= reach || distance(last, at) < 1e-6);
    if (back) return closed(corners);
    return distance(last, at) < 1e-6 ? { corners, done: null } : { corners: [...corners, at], done: null };
  }
  if (distance(first, at) < 1e-6) return { corners, done: null };
  if (tool === 'scale') return { corners: [], done: [first, at] };
  const shape = rectangle(first, at);
  return isSound(shape) ? { corners: [], done: shape } : { corners, done: null };
}

/** Completes a polygon where its corners make one. */
export function closed(corners: XY[]): Outline {
  const shape = simplified(corners);
  return isSound(shape) ? { corners: [], done: shape } : { corners, done: null };
}
