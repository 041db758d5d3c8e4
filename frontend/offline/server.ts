import type { Waiting } from './model.js';

/** How far a way to the server has come. */
export type Reach = 'done' | 'away' | 'signed-out' | 'other-person';

/** What the server says to something that it was told. */
export interface Told {
  outcome: 'DONE' | 'WAS_SO' | 'NOTED' | 'GONE' | 'REFUSED';
  words: string;
  clockWords: string;
}

/** Who is signed in, and what a request that changes something must have with it. */
export interface Token {
  person: string;
  header: string;
  token: string;
}

/** Longer is no answer: in a cellar, a phone has a network that carries nothing. */
const PATIENCE = 20_000;

/** The server's side; `base` is its address with a slash at the end. */
export class Server {
  constructor(
    private readonly base: string,
    private readonly ask: typeof fetch = (input, init) => fetch(input, init),
    private readonly now: () => number = Date.now,
  ) {}

  get(path: string, tag: string | null): Promise<Response> {
    const headers: Record<string, string> = tag === null ? {} : { 'If-None-Match': tag };
    return this.ask(this.base + path, { headers, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
  }

  token = (): Promise<Response> => this.get('api/v1/offline/token', null);

  tell(waiting: Waiting, token: Token): Promise<Response> {
    const headers: Record<string, string> = token.header ? { [token.header]: token.token } : {};
    const times = { at: new Date(waiting.at).toISOString(), sent: new Date(this.now()).toISOString() };
    if (waiting.kind === 'PHOTO') {
      const query = new URLSearchParams({ id: waiting.id, order: String(waiting.order), ...times });
      headers['Content-Type'] = 'image/jpeg';
      return this.post(`api/v1/offline/photos?${query}`, headers, waiting.photo ?? '');
    }
    const { id, kind, order, step, done, text, unit, alarm, raised } = waiting;
    const value = waiting.value === undefined ? undefined : Number(waiting.value);
    headers['Content-Type'] = 'application/json';
    return this.post(
      'api/v1/offline/actions',
      headers,
      JSON.stringify({ id, kind, order, step, done, text, value, unit, alarm, raised, ...times }),
    );
  }

  private post(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> {
    // A photo on a slow network may take its time.
    return this.ask(this.base + path, { method: 'POST', headers, body, signal: AbortSignal.timeout(4 * PATIENCE) });
  }
}

/** The server's time of an answer, by which what it says is dated: the device's clock may be wrong. */
export function timeOf(answer: Response, fallback: number): number {
  const time = Date.parse(answer.headers.get('Date') ?? '');
  return Number.isFinite(time) ? time : fallback;
}
