import { expect, test } from 'vitest';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Segment } from 'frontend/editor/background/background.js';
import { kindOf } from 'frontend/editor/background/kind.js';
import { linesOf, type Operators } from 'frontend/editor/background/pdf/lines.js';
import { scaleOf } from 'frontend/editor/background/pdf/scale.js';
import { roomsOf } from 'frontend/editor/background/rooms/rooms.js';

/** A PDF of one page of 400 × 300 points, with a form that can be painted again, written by hand. */
function pdf(content: string, form = ''): Uint8Array<ArrayBuffer> {
  const stream = (dictionary: string, text: string) => `<< ${dictionary} /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
    stream('', content),
    stream('/Type /XObject /Subtype /Form /BBox [0 0 400 300] /Matrix [1 0 0 1 10 0]', form),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.map(at => `${at} 00000 n \n`).join('')}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(text);
}

async function lines(content: string, form?: string): Promise<Segment[]> {
  const task = getDocument({ data: pdf(content, form), verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(1);
    const list = await page.getOperatorList();
    return linesOf(list, OPS as Operators).map(line => line.map(v => Math.round(v * 100) / 100) as Segment);
  } finally {
    await task.destroy();
  }
}

/** Through the library itself: how it writes a page's operators down has changed between its versions. */
test('lines, rectangles and closed paths of a page become walls, with the transforms around them', async () => {
  expect(await lines('10 20 m 110 20 l S')).toEqual([[10, 20, 110, 20]]);
  expect(await lines('q 2 0 0 2 5 5 cm 0 0 m 10 0 l S Q 0 0 m 10 0 l S')).toEqual([
    [5, 5, 25, 5],
    [0, 0, 10, 0],
  ]);
  const two = await lines('10 10 100 80 re S 110 10 m 200 10 l 200 90 l 110 90 l s');
  expect(roomsOf(two, { metresPerUnit: 0.1 })?.map(room => Math.round(room.area ?? 0))).toEqual([8000, 7200]);
});

test('what a form paints is moved by its own matrix, and what comes after it is not', async () => {
  const found = await lines('q 1 0 0 1 0 50 cm /F Do Q 0 0 m 5 0 l S', '0 0 m 100 0 l S');
  expect(found).toEqual([
    [10, 50, 110, 50],
    [0, 0, 5, 0],
  ]);
});

test('clipping, and white paper under the drawing, are no walls; filled walls are', async () => {
  expect(await lines('0 0 400 300 re W n 1 1 1 rg 0 0 400 300 re f')).toEqual([]);
  expect(await lines('0 g 10 10 50 5 re f')).toHaveLength(4);
  expect((await lines('0 0 m 0 50 50 100 100 100 c S')).at(-1)?.slice(2)).toEqual([100, 100]);
});

/** A scale that is wrong makes every area wrong: where a page says two, neither is taken. */
test('the scale is taken from the page where it says one', () => {
  expect(scaleOf(['Ground floor', 'Scale 1:100', 'M 1 : 100'])).toBe(100);
  expect(scaleOf(['M 1:100', 'Detail 1:20'])).toBeNull();
  expect(scaleOf(['21:100', '1:3', '11:10:00', '1:1000.5'])).toBeNull();
});

test('a PDF is known by its first bytes, even behind something else', () => {
  expect(kindOf(pdf(''))).toBe('pdf');
  expect(kindOf(new TextEncoder().encode('\r\n\r\n%PDF-1.7'))).toBe('pdf');
});
