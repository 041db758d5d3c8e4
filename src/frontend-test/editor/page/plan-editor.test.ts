// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { PlenumPlanEditor } from 'frontend/editor/plenum-plan-editor.js';
import type { FloorDrawing } from 'frontend/editor/model.js';

const FLOOR: FloorDrawing = {
  floor: 'f',
  name: 'Ground',
  hash: 'x',
  spaces: [
    { key: 'a', name: 'Office', area: 80 },
    { key: 'b', name: 'Store', area: 80 },
  ],
  equipment: [],
  taken: [],
  draft: '',
  draftTime: null,
  background: '',
  versions: [],
};
const room = (id: string, x: number) => `<rect id="${id}" class="space" x="${x}" width="100" height="80"/>`;
const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><g id="spaces">${room('a', 0)}${room('b', 50)}</g></svg>`;

/** All parts of the page together: it opens a floor, says what lies on what, and asks before it saves. */
test('a floor is opened, its overlaps are named beside the plan and again before it is saved', async () => {
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(url.endsWith('/drawing') ? JSON.stringify(FLOOR) : PLAN)));
  const saved: boolean[] = [];
  const editor = new PlenumPlanEditor();
  Object.assign(editor, {
    $server: {
      save: (_floor: string, _request: string, dryRun: boolean) => {
        saved.push(dryRun);
        return Promise.resolve(JSON.stringify({ changes: [], warnings: [], problems: [] }));
      },
    },
  });
  document.body.append(editor);
  editor.config = { floor: 'f', locale: 'en', texts: { 'plans.overlap': '{0} and {1} overlap by {2}' } };
  const page = editor.renderRoot as ShadowRoot;
  await vi.waitFor(() => expect(page.querySelectorAll('.room.over')).toHaveLength(2));
  expect(page.querySelector('aside')?.textContent).toContain('Office and Store overlap by 40.0 m²');
  editor.save();
  await vi.waitFor(() => expect(page.querySelector('dialog')?.textContent).toContain('Office and Store overlap by 40.0 m²'));
  page.querySelector<HTMLButtonElement>('dialog .primary')!.click();
  await vi.waitFor(() => expect(saved).toEqual([true, false]));
  await vi.waitFor(() => expect(page.querySelector('dialog')).toBeNull());
});
