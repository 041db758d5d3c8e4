import { BackgroundProblem } from './problem.js';

/** Kinds of files that can lie under a drawing. */
export type Kind = 'picture' | 'svg' | 'dxf' | 'pdf' | 'ifc';

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/**
 * What a file is, by its first bytes.
 *
 * @throws BackgroundProblem where it is nothing that can be read
 */
export function kindOf(head: Uint8Array): Kind {
  if (starts(head, 0x89, 0x50, 0x4e, 0x47) || starts(head, 0xff, 0xd8, 0xff)) return 'picture';
  const text = new TextDecoder('latin1').decode(head);
  if (/^(ï»¿)?\s*<(\?xml|!DOCTYPE|!--|([\w-]+:)?svg\b)/.test(text) && /<([\w-]+:)?svg[\s>]/.test(text)) return 'svg';
  if (/^[^]{0,1024}?%PDF-/.test(text)) return 'pdf';
  if (/^(ï»¿)?\s*ISO-10303-21\s*;/.test(text)) return 'ifc';
  if (/^(ï»¿)?\s*(999\s*\r?\n[^\n]*\n\s*)*0\s*\r?\n\s*SECTION\s/.test(text)) return 'dxf';
  if (text.startsWith('AutoCAD Binary DXF')) throw new BackgroundProblem('background.problem.dwg');
  if (/^AC10\d\d/.test(text)) throw new BackgroundProblem('background.problem.dwg');
  if (starts(head, 0x1f, 0x8b) || starts(head, 0x50, 0x4b, 3, 4)) throw new BackgroundProblem('background.problem.packed');
  throw new BackgroundProblem('background.problem.unknown');
}
