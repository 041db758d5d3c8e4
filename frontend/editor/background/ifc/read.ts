import wasm from 'web-ifc/web-ifc.wasm?url';
import type { Background, Choose } from '../background.js';
import { Job } from '../job.js';
import type { Question } from './ifc-worker.js';

/** Milliseconds. */
const PATIENCE = 180_000;

/** A storey of an IFC model, read in a worker. */
export async function readIfc(file: File, choose: Choose): Promise<Background> {
  const bytes = await file.arrayBuffer();
  const job = new Job(new Worker(new URL('./ifc-worker.ts', import.meta.url), { type: 'module' }));
  try {
    const question = { bytes, wasm: new URL(wasm, document.baseURI).href };
    const storeys = await job.ask<Question, string[]>(question, [bytes], PATIENCE);
    const storey = storeys.length > 1 ? await choose(storeys) : 0;
    return await job.ask<Question, Background>({ storey }, [], PATIENCE);
  } finally {
    job.end();
  }
}
