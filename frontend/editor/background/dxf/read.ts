import type { Background } from '../background.js';
import { Job } from '../job.js';

/** Milliseconds. */
const PATIENCE = 90_000;

/** A DXF, read in a worker: a file with a mistake in it can keep the parser busy for ever. */
export async function readDxf(file: File): Promise<Background> {
  const bytes = await file.arrayBuffer();
  const job = new Job(new Worker(new URL('./dxf-worker.ts', import.meta.url), { type: 'module' }));
  try {
    return await job.ask<ArrayBuffer, Background>(bytes, [bytes], PATIENCE);
  } finally {
    job.end();
  }
}
