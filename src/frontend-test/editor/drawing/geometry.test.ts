import { describe, expect, it } from 'vitest';
import { areaOf, contains, crosses, isRectangle, labelPlace, rectangle, simplified, type XY } from 'frontend/editor/drawing/geometry.js';

const L: XY[] = [
  [0, 0],
  [100, 0],
  [100, 40],
  [40, 40],
  [40, 100],
  [0, 100],
];

describe('geometry of rooms', () => {
  it('measures areas whichever way round the corners go', () => {
    expect(areaOf(L)).toBe(100 * 40 + 40 * 60);
    expect(areaOf([...L].reverse())).toBe(areaOf(L));
  });

  it('knows what is inside an L and what is in its notch', () => {
    expect(contains(L, [20, 80])).toBe(true);
    expect(contains(L, [80, 80])).toBe(false);
  });

  it('takes only upright rectangles for rectangles', () => {
    expect(isRectangle(rectangle([10, 30], [0, 0]))).toBe(true);
    expect(
      isRectangle([
        [0, 0],
        [10, 1],
        [9, 11],
        [-1, 10],
      ]),
    ).toBe(false);
    expect(
      isRectangle([
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ]),
    ).toBe(false);
  });

  // A label in the notch would name the room next door.
  it('puts the label of an L into the L', () => {
    const { at, width } = labelPlace(L);
    expect(contains(L, at)).toBe(true);
    expect(width).toBeGreaterThan(30);
  });

  it('leaves out corners that are none, and sees sides that cross', () => {
    expect(
      simplified([
        [0, 0],
        [5, 0],
        [10, 0],
        [10, 10],
        [10, 10],
        [0, 10],
      ]),
    ).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(
      crosses([
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ]),
    ).toBe(true);
    expect(crosses(L)).toBe(false);
  });
});
