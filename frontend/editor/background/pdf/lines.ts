import type { Place, Segment } from '../background.js';
import { curve, segmentsOf } from '../curves.js';
import { apply, IDENTITY, type Matrix, times } from '../../matrix.js';

/** The numbers of the operators that are followed here, by the library's names for them. */
export type Operators = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'setFillRGBColor'
  | 'constructPath'
  | 'stroke'
  | 'closeStroke'
  | 'fill'
  | 'eoFill'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke',
  number
>;

interface State {
  matrix: Matrix;
  white: boolean;
}

/** Lines; of more the longest are looked for among the first. */
const MOST = 400_000;

/** The lines that a page draws, in its own coordinates, what it draws in white apart; clipping is not followed. */
export function linesOf(page: { fnArray: number[]; argsArray: unknown[] }, ops: Operators): Segment[] {
  const lines: Segment[] = [];
  const kept: State[] = [];
  let state: State = { matrix: IDENTITY, white: false };
  const filled = new Set([ops.fill, ops.eoFill]);
  const drawn = new Set([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
    ...filled,
  ]);
  for (let i = 0; i < page.fnArray.length && lines.length < MOST; i++) {
    const args = (page.argsArray[i] ?? []) as unknown[];
    switch (page.fnArray[i]) {
      case ops.save:
        kept.push(state);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        state = kept.pop() ?? state;
        break;
      case ops.transform:
        state = { ...state, matrix: times(state.matrix, matrixOf(args)) };
        break;
      case ops.paintFormXObjectBegin:
        kept.push(state);
        state = { ...state, matrix: times(state.matrix, matrixOf(args[0])) };
        break;
      case ops.setFillRGBColor:
        state = { ...state, white: /^#f{6}$/i.test(String(args[0])) };
        break;
      case ops.constructPath: {
        const [how, data] = args as [number, unknown[] | undefined];
        if (drawn.has(how) && !(filled.has(how) && state.white)) lines.push(...path(data?.[0], state.matrix));
        break;
      }
      case undefined:
      default:
    }
  }
  return lines;
}

function matrixOf(values: unknown): Matrix {
  const numbers = values && typeof values === 'object' ? Array.from(values as ArrayLike<number>) : [];
  return numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as Matrix) : IDENTITY;
}

/** How many coordinates follow: move, line, cubic, quadratic, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** A path as the library writes it: the number of a step, then its coordinates. */
function path(data: unknown, matrix: Matrix): Segment[] {
  if (!data || typeof data !== 'object' || !('length' in data)) return [];
  const v = Array.from(data as ArrayLike<number>);
  const lines: Segment[] = [];
  let places: Place[] = [];
  const end = (closed: boolean) => {
    for (const line of segmentsOf(
      places.map(place => apply(matrix, place)),
      closed,
    ))
      lines.push(line);
  };
  for (let i = 0; i < v.length;) {
    const step = v[i]!;
    const place = (k: number): Place => [v[i + 1 + 2 * k]!, v[i + 2 + 2 * k]!];
    const last = places.at(-1) ?? [0, 0];
    if (step === 0) {
      end(false);
      places = [place(0)];
    } else if (step === 1) places.push(place(0));
    else if (step === 2) places.push(...curve(last, place(0), place(1), place(2)));
    else if (step === 3) places.push(place(1));
    else if (step === 4) {
      end(true);
      places = places.slice(0, 1);
    } else return lines;
    i += 1 + LENGTHS[step]!;
  }
  end(false);
  return lines;
}
