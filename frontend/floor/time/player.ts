import type { PointState } from '../model.js';

type Cell = [number, number | null, number];
interface Chunk {
  from: number;
  points: string[];
  initial: Cell[];
  frames: Cell[][];
  /** Index of the point, and from when until before when (epoch ms) its values were read back from the controller. */
  repaired?: [number, number, number][];
}

/** Speeds with the step (s) in which each is played: coarse enough for few requests, fine enough to look like movement. */
export const SPEEDS = { 1: 1, 10: 5, 60: 30, 300: 60, 900: 180, 3600: 300 } as const;
export type Speed = keyof typeof SPEEDS;
const MOST_FRAMES = 240;
const MOST_CELLS = 400_000;

export interface PlayerListener {
  /** The points at these indices are now those of the instant. */
  moved(at: number, indices: number[]): void;
  /** History is being waited for, or cannot be had. */
  waiting(failed: boolean): void;
  /** The present was reached. */
  arrived(): void;
}

/**
 * Plays a floor's history: frames come in chunks that begin at whole multiples of their length, so that they can be kept by the
 * browser, and the next chunk is asked for before it is needed.
 */
export class Player {
  private readonly chunks = new Map<number, Promise<Chunk>>();
  private readonly step: number;
  private readonly length: number;
  private readonly controller = new AbortController();
  private readonly places = new Map<string, number>();
  private timer = 0;
  private base: number;
  private began = performance.now();
  private chunk: Chunk | null = null;
  private frame = 0;
  private busy = false;
  /** Where history could not be had, null while it can. */
  private stuck: number | null = null;

  constructor(
    private readonly url: string,
    private readonly points: PointState[],
    from: number,
    private readonly speed: Speed,
    private readonly listener: PlayerListener,
  ) {
    this.step = SPEEDS[speed] * 1000;
    this.length = this.step * Math.max(20, Math.min(MOST_FRAMES, Math.floor(MOST_CELLS / Math.max(1, points.length))));
    this.base = from;
    points.forEach((p, i) => this.places.set(p.key, i));
    this.timer = window.setInterval(() => void this.tick(), Math.max(40, this.step / speed));
    void this.tick();
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.controller.abort();
  }

  private async tick(): Promise<void> {
    if (this.busy) return;
    const at = this.base + (performance.now() - this.began) * this.speed;
    if (at >= Date.now()) {
      this.stop();
      this.listener.arrived();
      return;
    }
    this.busy = true;
    try {
      await this.show(at);
      this.stuck = null;
    } catch {
      if (!this.controller.signal.aborted) this.listener.waiting(true);
      this.chunks.clear();
      this.stuck ??= at;
      this.rebase(this.stuck); // time waits until there is something to show again
    } finally {
      this.busy = false;
    }
  }

  private async show(at: number): Promise<void> {
    const begin = Math.floor(at / this.length) * this.length;
    if (this.chunk?.from !== begin) {
      const asked = performance.now();
      const chunk = await this.load(begin);
      if (this.controller.signal.aborted) return;
      if (performance.now() - asked > 200) this.rebase(at); // do not leap over what was waited for
      this.enter(chunk);
    }
    const chunk = this.chunk!;
    const wanted = Math.min(Math.floor((at - begin) / this.step), chunk.frames.length);
    const changed = this.apply(chunk, wanted);
    const now = begin + this.frame * this.step;
    this.listener.moved(now, [...new Set([...changed, ...this.mark(chunk, now)])]);
    if (wanted > chunk.frames.length / 2) void this.load(begin + this.length).catch(() => undefined);
  }

  private enter(chunk: Chunk): void {
    this.chunk = chunk;
    this.frame = -1;
    for (const key of this.chunks.keys()) if (key < chunk.from) this.chunks.delete(key);
  }

  private apply(chunk: Chunk, wanted: number): number[] {
    const changed = new Set<number>();
    for (let k = this.frame + 1; k <= wanted; k++) {
      for (const [index, value, code] of (k === 0 ? chunk.initial : chunk.frames[k - 1]) ?? []) {
        const place = this.places.get(chunk.points[index] ?? '');
        const p = this.points[place ?? -1];
        if (place === undefined || !p || (p.value === value && p.code === code)) continue;
        p.value = value;
        p.code = code;
        changed.add(place);
      }
      this.frame = k;
    }
    for (const p of this.points) p.time = null; // frames tell no times
    return [...changed];
  }

  /** Marks what was read back from its controller. @return whose mark has changed */
  private mark(chunk: Chunk, at: number): number[] {
    const back = new Set(
      (chunk.repaired ?? []).filter(([, from, until]) => at >= from && at < until).map(([index]) => chunk.points[index]),
    );
    return this.points.flatMap((p, i) => {
      const repaired = back.has(p.key);
      if (repaired === (p.repaired ?? false)) return [];
      p.repaired = repaired;
      return [i];
    });
  }

  private rebase(at: number): void {
    this.base = at;
    this.began = performance.now();
  }

  private load(from: number): Promise<Chunk> {
    let chunk = this.chunks.get(from);
    if (!chunk && from < Date.now()) {
      const range = `from=${new Date(from).toISOString()}&to=${new Date(from + this.length).toISOString()}&step=PT${this.step / 1000}S`;
      chunk = fetch(`${this.url}/history?${range}`, { headers: { Accept: 'application/json' }, signal: this.controller.signal })
        .then(a => (a.ok ? (a.json() as Promise<Omit<Chunk, 'from'>>) : Promise.reject(new Error(String(a.status)))))
        .then(c => ({ ...c, from }));
      this.chunks.set(from, chunk);
      chunk.catch(() => this.chunks.delete(from));
    }
    return chunk ?? Promise.reject(new Error('the future'));
  }
}
