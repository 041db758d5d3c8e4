// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { readBackground } from 'frontend/editor/background/background.js';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const nobody = () => Promise.reject(new Error('asked'));

/** Whether its name says so or not: people rename files, and mail programs do. */
test('a picture is known by its first bytes and becomes something to draw on', async () => {
  const close = vi.fn();
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 640, height: 480, close }));
  const read = await readBackground(new File([new Uint8Array(PNG)], 'plan.txt'), nobody);
  expect(read).toMatchObject({ width: 640, height: 480, walls: [], rooms: [], notes: [] });
  expect(read.imageUrl).toMatch(/^data:image\/png;base64,iVBORw0KGgo=$/);
  expect(read.metresPerUnit).toBeUndefined();
  expect(close).toHaveBeenCalled();
});

test('what is nothing that can be read says so by a key of a message', async () => {
  await expect(readBackground(new File(['hello'], 'plan.png'), nobody)).rejects.toMatchObject({ key: 'background.problem.unknown' });
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('no picture')));
  const broken = new File([new Uint8Array(PNG)], 'plan.png');
  await expect(readBackground(broken, nobody)).rejects.toMatchObject({ key: 'background.problem.damaged' });
});
