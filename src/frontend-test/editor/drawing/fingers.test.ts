import { expect, test } from 'vitest';
import { Fingers } from 'frontend/editor/drawing/fingers.js';
import { pinched } from 'frontend/editor/drawing/view-box.js';

const finger = (pointerId: number, clientX: number, clientY: number, pointerType = 'touch') =>
  ({ pointerId, clientX, clientY, pointerType }) as PointerEvent;

test('two fingers say where they were, where they are and how much further apart; a mouse is no finger', () => {
  const fingers = new Fingers();
  expect(fingers.add(finger(9, 0, 0, 'mouse'))).toBe(false);
  expect(fingers.add(finger(1, 100, 100))).toBe(false);
  expect(fingers.move(finger(1, 110, 100))).toBeNull();
  expect(fingers.add(finger(2, 200, 100))).toBe(true);
  expect(fingers.move(finger(2, 300, 100))).toEqual({ from: [150, 100], to: [200, 100], factor: 2 });
  fingers.remove(finger(1, 100, 100));
  expect(fingers.several).toBe(false);
  expect(fingers.move(finger(2, 0, 0))).toBeNull();
});

/** What lies between the fingers stays there: else the plan slides away under the hand. */
test('the place between the fingers goes with them', () => {
  const whole = { x: 0, y: 0, width: 1000, height: 800 };
  const view = pinched(whole, 2, [200, 200], [300, 250], whole);
  expect(view).toEqual({ x: 50, y: 75, width: 500, height: 400 });
  // the share of the screen at which the place 200, 200 is now: that of 300, 250 before
  expect([(200 - view.x) / view.width, (200 - view.y) / view.height]).toEqual([300 / 1000, 250 / 800]);
});
