import { describe, expect, it } from 'vitest';
import { rectangle, sidesOf, type XY } from 'frontend/editor/drawing/geometry.js';
import { snap, snapMove } from 'frontend/editor/drawing/snapping.js';

const room = rectangle([0, 0], [100, 60]);
const targets = { corners: room, sides: sidesOf(room), grid: 10 };

describe('snapping', () => {
  it('prefers a corner to the side on which it lies, and a side to the grid', () => {
    expect(snap([97, 58], targets, 6)).toEqual({ at: [100, 60], kind: 'corner' });
    expect(snap([98, 33], targets, 6)).toEqual({ at: [100, 33], kind: 'side' });
  });

  it('goes to the grid where nothing is near, and nowhere without one', () => {
    expect(snap([203, 148], targets, 4)).toEqual({ at: [200, 150], kind: 'grid' });
    expect(snap([203, 148], { ...targets, grid: 0 }, 4)).toEqual({ at: [203, 148], kind: 'free' });
  });

  // Rooms have right angles: a wall that is a degree out is a mistake of the hand.
  it('makes angles right towards the corner before', () => {
    expect(snap([302, 204], { ...targets, grid: 0 }, 6, [300, 120])).toEqual({ at: [300, 204], kind: 'line' });
  });

  it('meets a side where the right angle meets it', () => {
    const slanted: [XY, XY] = [
      [200, 0],
      [300, 100],
    ];
    const found = snap([251, 49], { corners: [], sides: [slanted], grid: 0 }, 6, [100, 50]);
    expect(found).toEqual({ at: [250, 50], kind: 'side' });
  });

  it('moves a room to the corner of another, else along its lines or the grid', () => {
    const other = rectangle([200, 200], [240, 220]);
    expect(snapMove(other, -97, -198, targets, 6)).toEqual([-100, -200]);
    expect(snapMove(other, 304, -157, targets, 8)).toEqual([300, -160]);
  });
});
