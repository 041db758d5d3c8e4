import { BackgroundProblem } from './problem.js';

/** Kinds of files that can lie under a drawing. */
export type Kind = 'picture';

const starts = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);

/**
 * What a file is, by its first bytes.
 *
 * @throws BackgroundProblem where it is nothing that can be read
 */
export function kindOf(head: Uint8Array): Kind {
  if (starts(head, 0x89, 0x50, 0x4e, 0x47) || starts(head, 0xff, 0xd8, 0xff)) return 'picture';
  throw new BackgroundProblem('background.problem.unknown');
}
