import { getDocument, OPS, type PDFDocumentProxy, PDFWorker, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import jbig2 from 'pdfjs-dist/wasm/jbig2.wasm?url';
import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url';
import type { Background, Choose, Place, Segment } from '../background.js';
import { backgroundOf, type Label } from '../drawing.js';
import { apply, type Matrix } from '../../matrix.js';
import { BackgroundProblem } from '../problem.js';
import { linesOf } from './lines.js';
import { scaleOf } from './scale.js';

/** Pixels on the longer side of the picture. */
const SHARP = 3000;
/** Bytes of a picture that is kept without loss. */
const KEPT = 2e6;
const MOST_PAGES = 500;
/** Milliseconds. */
const PATIENCE = 120_000;
/** A point of a page in metres of paper. */
const POINT = 0.0254 / 72;

/** Decoders of scanned pages, from this server. */
class Decoders {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const address = { 'jbig2.wasm': jbig2, 'openjpeg.wasm': openjpeg }[filename];
    if (!address) throw new Error(filename);
    return new Uint8Array(await (await fetch(address)).arrayBuffer());
  }
}

/** A page of a PDF: its picture, and the lines that it draws. Scripts in it are not run. */
export async function readPdf(file: File, choose: Choose): Promise<Background> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = new PDFWorker({ port: port as unknown as null });
  const data = new Uint8Array(await file.arrayBuffer());
  const task = getDocument({ data, worker, BinaryDataFactory: Decoders, enableXfa: false, useSystemFonts: true, verbosity: 0 });
  try {
    const pages = await patiently(task.promise, port);
    const place = pages.numPages > 1 ? await choose(await patiently(namesOf(pages), port)) : 0;
    return await patiently(backgroundOfPage(await pages.getPage(place + 1)), port);
  } catch (problem) {
    throw problem instanceof Error && problem.name === 'PasswordException' ? new BackgroundProblem('background.problem.password') : problem;
  } finally {
    await task.destroy().catch(() => undefined);
    port.terminate();
  }
}

/** A worker that has died never answers. */
function patiently<T>(work: Promise<T>, port: Worker): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new BackgroundProblem('background.problem.too-slow')), PATIENCE);
    port.addEventListener('error', () => reject(new BackgroundProblem('background.problem.damaged')), { once: true });
    work
      .then(resolve, (problem: unknown) => {
        const named = problem instanceof BackgroundProblem || (problem instanceof Error && problem.name === 'PasswordException');
        reject(named ? problem : new BackgroundProblem('background.problem.damaged'));
      })
      .finally(() => clearTimeout(limit));
  });
}

/** The number and size of each page. */
async function namesOf(pages: PDFDocumentProxy): Promise<string[]> {
  const names: string[] = [];
  for (let i = 1; i <= Math.min(pages.numPages, MOST_PAGES); i++) {
    const { width, height } = (await pages.getPage(i)).getViewport({ scale: 1 });
    names.push(`${i} · ${Math.round(width * POINT * 1000)} × ${Math.round(height * POINT * 1000)} mm`);
  }
  return names;
}

async function backgroundOfPage(page: PDFPageProxy): Promise<Background> {
  const view = page.getViewport({ scale: 1 });
  const matrix = view.transform as Matrix;
  const place = (x: number, y: number): Place => apply(matrix, [x, y]);
  const labels = (await page.getTextContent()).items.flatMap((item): Label[] => {
    if (!('str' in item)) return [];
    const [x, y] = place(Number(item.transform[4]), Number(item.transform[5]));
    return [{ text: item.str, x, y }];
  });
  const lines = linesOf(await page.getOperatorList(), OPS);
  const walls = lines.map(([x1, y1, x2, y2]): Segment => [...place(x1, y1), ...place(x2, y2)]);
  const scale = scaleOf(labels.map(({ text }) => text));
  return backgroundOf({
    walls,
    outlines: [],
    labels,
    paper: [0, 0, view.width, view.height],
    framed: true,
    scales: scale === null ? [] : [scale * POINT],
    imageUrl: await pictureOf(page),
    notes: scale === null ? [] : ['background.note.scale-from-page'],
  });
}

async function pictureOf(page: PDFPageProxy): Promise<string> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: SHARP / Math.max(width, height) });
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) });
  await page.render({ canvas, viewport, background: '#fff' }).promise;
  const sharp = canvas.toDataURL('image/png');
  return sharp.length < KEPT ? sharp : canvas.toDataURL('image/jpeg', 0.85);
}
