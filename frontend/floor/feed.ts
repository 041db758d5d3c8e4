import { codeOf, type PointState } from './model.js';

/** A point as the API has it. */
type Answered = Omit<PointState, 'time' | 'code' | 'stateTexts'> & {
  stateTexts?: string[] | null;
  time: string | null;
  quality?: string;
  qualityCode?: number;
};

/** A floor as the API has it. */
export interface FloorState {
  points: Answered[];
  version: string;
}

type Triple = [number, number | null, number, number];
/** The version names the points that the indices of a snapshot mean. */
interface Message {
  sequence: number;
  time: string;
  version?: string;
  values?: Triple[];
  /** Values that came again unchanged: of each list the first is their time, the others are their indices. */
  confirmed?: [number, ...number[]][];
}

/** Beyond this silence (ms) what is on the screen may no longer pass for live. */
const SILENCE = 15_000;
const RETRY = 3_000;

export const pointsOf = (answered: Answered[]): PointState[] =>
  answered.map(p => ({
    ...p,
    stateTexts: p.stateTexts ?? [],
    time: p.time ? Date.parse(p.time) : null,
    code: p.qualityCode ?? codeOf(p.quality ?? ''),
  }));

export interface FeedListener {
  /** All values are new; so is the array itself where the floor was loaded for the first time or its model has changed. */
  loaded(points: PointState[]): void;
  /** These indices have changed. */
  changed(indices: number[]): void;
  /** Seconds since the server last sent something, where that is too long, else null. Called every second. */
  silent(seconds: number | null): void;
  /** Whether the last question about the past went unanswered. */
  unanswered(failed: boolean): void;
}

/**
 * Follows a floor: loads its state, then its events. While it is frozen at an instant of the past there are no events, and what
 * is loaded is the state at that instant. A gap in the sequence or a silent line is answered by a new
 * connection, which begins with a snapshot; so recovery needs nobody.
 */
export class FloorFeed {
  private points: PointState[] = [];
  private version = '';
  private source: EventSource | null = null;
  private sequence = -1;
  private lastMessageAt = Date.now();
  private opened = 0;
  private timer = 0;
  private stopped = false;
  private frozen: number | null = null;
  private held = false;
  private failed = false;
  private loading = false;

  constructor(
    private readonly url: string,
    private readonly listener: FeedListener,
  ) {}

  /** @param at an instant of the past to begin with, null for the present */
  start(at: number | null): void {
    this.frozen = at;
    this.timer = window.setInterval(() => this.watch(), 1000);
    void this.load();
  }

  /** Shows the state at an instant; of instants that come quicker than answers only the last is asked for. */
  freeze(at: number): void {
    this.frozen = at;
    this.held = false;
    this.source?.close();
    if (!this.loading) void this.load();
  }

  /** Stays at the past without asking for states: a player brings them. */
  hold(at: number): void {
    this.frozen = at;
    this.held = true;
    this.source?.close();
  }

  thaw(): void {
    if (this.frozen === null) return;
    this.frozen = null;
    this.held = false;
    if (!this.loading) void this.load();
  }

  stop(): void {
    this.stopped = true;
    window.clearInterval(this.timer);
    this.source?.close();
  }

  private async load(): Promise<void> {
    this.opened = Date.now();
    this.source?.close();
    this.loading = true;
    const at = this.frozen;
    try {
      const query = at === null ? '' : `?at=${new Date(at).toISOString()}`;
      const answer = await fetch(`${this.url}/state${query}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (answer.status === 401 || answer.redirected) location.reload(); // the session has ended: sign in again
      if (this.stopped) return;
      this.answered(at, answer.ok);
      const state = answer.ok ? ((await answer.json()) as FloorState) : null;
      if (this.stopped) return;
      if (state && at === this.frozen) this.take(state.points, state.version);
    } catch {
      // the server is away: watch() tries again and says so on the screen
      if (!this.stopped) this.answered(at, false);
    } finally {
      this.loading = false;
      if (!this.stopped && at !== this.frozen && !this.held) void this.load();
    }
  }

  private answered(at: number | null, ok: boolean): void {
    this.failed = at !== null && !ok;
    if (at !== null) this.listener.unanswered(!ok);
  }

  private take(points: Answered[], version: string): void {
    this.version = version;
    const fresh = pointsOf(points);
    const same = fresh.length === this.points.length && fresh.every((p, i) => p.key === this.points[i]?.key);
    if (same) this.points.forEach((p, i) => Object.assign(p, fresh[i]));
    else this.points = fresh;
    this.sequence = -1;
    this.lastMessageAt = Date.now();
    this.listener.loaded(this.points);
    if (this.frozen === null) this.open();
  }

  private open(): void {
    if (this.stopped) return;
    this.opened = Date.now();
    this.source?.close();
    const source = new EventSource(`${this.url}/live`);
    this.source = source;
    source.addEventListener('snapshot', e => this.apply(messageOf(e), true));
    source.addEventListener('diff', e => this.apply(messageOf(e), false));
    source.addEventListener('reset', () => void this.load()); // the model of the floor has changed
    source.addEventListener('heartbeat', e => this.heartbeat(messageOf(e)));
  }

  private apply(message: Message, snapshot: boolean): void {
    this.lastMessageAt = Date.now();
    if (!snapshot && this.sequence >= 0 && message.sequence !== this.sequence + 1) {
      if (message.sequence > this.sequence) this.open();
      return;
    }
    if (snapshot && message.version !== this.version) {
      // The model of the floor has changed, so indices mean other points: watch() loads the floor anew.
      this.source?.close();
      this.opened = Date.now();
      return;
    }
    this.sequence = message.sequence;
    const values = message.values ?? [];
    const changed: number[] = [];
    for (const [index, value, code, time] of values) {
      const p = this.points[index];
      if (!p) continue;
      p.value = value;
      p.code = code;
      p.time = time || null;
      changed.push(index);
    }
    if (changed.length) this.listener.changed(changed);
  }

  private heartbeat(message: Message): void {
    this.lastMessageAt = Date.now();
    if (this.sequence >= 0 && message.sequence > this.sequence) {
      this.open();
      return;
    }
    for (const [time, ...indices] of message.confirmed ?? [])
      for (const index of indices) {
        const p = this.points[index];
        if (p) p.time = time;
      }
  }

  private watch(): void {
    if (this.frozen !== null) {
      this.lastMessageAt = Date.now();
      if (this.failed && !this.held && !this.loading && Date.now() - this.opened > RETRY) void this.load();
      return;
    }
    const silence = Date.now() - this.lastMessageAt;
    this.listener.silent(silence > SILENCE ? Math.round(silence / 1000) : null);
    const closed = !this.source || this.source.readyState === EventSource.CLOSED;
    const since = Date.now() - this.opened;
    if ((closed && since > RETRY) || (silence > SILENCE && since > SILENCE)) void this.load();
  }
}

const messageOf = (e: MessageEvent): Message => JSON.parse(e.data as string) as Message;
