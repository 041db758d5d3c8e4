import { IfcAPI, LogLevel } from 'web-ifc';
import type { Background } from '../background.js';
import { answer } from '../job.js';
import { IfcBuilding } from './ifc.js';

/** First the file, for which the names of the storeys come back; then the place of one of them. */
export type Question = { bytes: ArrayBuffer; wasm: string } | { storey: number };

let building: IfcBuilding | null = null;

answer(async (question: Question): Promise<string[] | Background> => {
  if ('storey' in question) {
    if (!building) throw new Error('no file yet');
    return building.background(question.storey);
  }
  const api = new IfcAPI();
  await api.Init(() => question.wasm, true);
  api.SetLogLevel(LogLevel.LOG_LEVEL_OFF);
  building = new IfcBuilding(api, new Uint8Array(question.bytes));
  return building.storeys.map(({ name }) => name);
});
