import { PointState, QUALITY } from './model.js';

type Triple = [number, number | null, number, number];
interface Message { sequence: number; time: string; values?: Triple[] }

/** Beyond this silence (ms) what is on the screen may no longer pass for live. */
const SILENCE = 15_000;
const RETRY = 3_000;

export interface FeedListener {
  /** All points are new: the floor was loaded or its model has changed. */
  loaded(points: PointState[]): void;
  /** These indices have changed. */
  changed(indices: number[]): void;
  /** Seconds since the server was last heard where that is too long, else null. Called every second. */
  silent(seconds: number | null): void;
}

/**
 * Follows a floor: loads its state, then its events. A gap in the sequence or a silent line is answered by a new
 * connection, which begins with a snapshot; so recovery needs nobody.
 */
export class FloorFeed {
  private points: PointState[] = [];
  private source: EventSource | null = null;
  private sequence = -1;
  private heard = Date.now();
  private opened = 0;
  private timer = 0;
  private stopped = false;

  constructor(private readonly url: string, private readonly listener: FeedListener) {}

  start(): void {
    this.timer = window.setInterval(() => this.watch(), 1000);
    void this.load();
  }

  stop(): void {
    this.stopped = true;
    window.clearInterval(this.timer);
    this.source?.close();
  }

  private async load(): Promise<void> {
    this.opened = Date.now();
    this.source?.close();
    try {
      const answer = await fetch(`${this.url}/state`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (answer.status === 401 || answer.redirected) location.reload(); // the session has ended: sign in again
      if (!answer.ok || this.stopped) return;
      const state = await answer.json();
      this.points = state.points.map((p: any) => ({
        ...p,
        stateTexts: p.stateTexts ?? [],
        time: p.time ? Date.parse(p.time) : null,
        code: p.qualityCode ?? Math.max(0, QUALITY.indexOf(String(p.quality).toLowerCase())),
      }));
      this.sequence = -1;
      this.heard = Date.now();
      this.listener.loaded(this.points);
      this.open();
    } catch {
      // the server is away: watch() tries again and says so on the screen
    }
  }

  private open(): void {
    if (this.stopped) return;
    this.opened = Date.now();
    this.source?.close();
    const source = new EventSource(`${this.url}/live`);
    this.source = source;
    source.addEventListener('snapshot', e => this.take(JSON.parse((e as MessageEvent).data), true));
    source.addEventListener('diff', e => this.take(JSON.parse((e as MessageEvent).data), false));
    source.addEventListener('reset', () => void this.load()); // the model of the floor has changed
    source.addEventListener('heartbeat', e => this.beat(JSON.parse((e as MessageEvent).data)));
  }

  private take(message: Message, snapshot: boolean): void {
    this.heard = Date.now();
    if (!snapshot && this.sequence >= 0 && message.sequence !== this.sequence + 1) {
      if (message.sequence > this.sequence) this.open();
      return;
    }
    this.sequence = message.sequence;
    const values = message.values ?? [];
    if (snapshot && values.length > this.points.length) {
      void this.load(); // the model of the floor has changed
      return;
    }
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

  private beat(message: Message): void {
    this.heard = Date.now();
    if (this.sequence >= 0 && message.sequence > this.sequence) this.open();
  }

  private watch(): void {
    const silence = Date.now() - this.heard;
    this.listener.silent(silence > SILENCE ? Math.round(silence / 1000) : null);
    const closed = !this.source || this.source.readyState === EventSource.CLOSED;
    const since = Date.now() - this.opened;
    if ((closed && since > RETRY) || (silence > SILENCE && since > SILENCE)) void this.load();
  }
}
