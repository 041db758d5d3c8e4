import type { FloorDrawing, PlaceableItem } from './model.js';
import type { SaveAnswer, SaveRequest } from './plan/saving.js';

/** What the page on the server does for its component; answers are JSON. */
export interface ServerCalls {
  keepDraft(floor: string, draft: string): Promise<string>;
  dropDraft(floor: string): Promise<void>;
  dropBackground(floor: string): Promise<void>;
  save(floor: string, request: string, dryRun: boolean): Promise<string>;
  restore(floor: string, version: number, dryRun: boolean): Promise<string>;
}

/** Why something was not done, in words. */
export class Refusal extends Error {}

/** The server's side of the editor for one floor. */
export class EditorServer {
  private readonly url: string;

  constructor(
    readonly floor: string,
    private readonly calls: ServerCalls,
    private readonly uploads: string,
  ) {
    this.url = `/api/v1/floors/${encodeURIComponent(floor)}`;
  }

  open = (): Promise<FloorDrawing> => get(`${this.url}/drawing`);

  /** The plan in force; null where there is none. */
  async plan(): Promise<string | null> {
    const answer = await fetch(`${this.url}/plan.svg`);
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  }

  search = async (words: string): Promise<PlaceableItem[]> =>
    (await get<{ items: PlaceableItem[] }>(`${this.url}/drawing/placeable?q=${encodeURIComponent(words)}`)).items;

  /** @return the file that lies below, as the server keeps it */
  async background(name: string): Promise<File> {
    const answer = await fetch(`${this.url}/drawing/background`);
    if (!answer.ok) throw new Error(String(answer.status));
    return new File([await answer.blob()], name);
  }

  /** Keeps a file on the server, which cleans or refuses it. */
  async upload(file: File): Promise<void> {
    const answer = await fetch(this.uploads, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'X-Filename': encodeURIComponent(file.name) },
      body: file,
    });
    if (!answer.ok) throw new Refusal(reason(await answer.text()));
  }

  /** @throws Refusal where the server does not keep it */
  async keepDraft(draft: unknown): Promise<void> {
    const problem = await this.calls.keepDraft(this.floor, JSON.stringify(draft));
    if (problem) throw new Refusal(problem);
  }

  dropDraft = (): Promise<void> => this.calls.dropDraft(this.floor);
  dropBackground = (): Promise<void> => this.calls.dropBackground(this.floor);

  save = async (request: SaveRequest, dryRun: boolean): Promise<SaveAnswer> =>
    JSON.parse(await this.calls.save(this.floor, JSON.stringify(request), dryRun)) as SaveAnswer;

  restore = async (version: number, dryRun: boolean): Promise<SaveAnswer> =>
    JSON.parse(await this.calls.restore(this.floor, version, dryRun)) as SaveAnswer;
}

async function get<T>(url: string): Promise<T> {
  const answer = await fetch(url, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return (await answer.json()) as T;
}

/** What Vaadin answers to an upload that was refused. */
function reason(answer: string): string {
  try {
    const said = JSON.parse(answer) as { rejectedFiles?: { reason?: string }[]; rejected?: { reason?: string }[] };
    return (said.rejectedFiles ?? said.rejected)?.[0]?.reason ?? '';
  } catch {
    return '';
  }
}
