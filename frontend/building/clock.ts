import type { Speed } from '../floor/time/player.js';
import type { Direction } from '../floor/time/travel.js';
import type { BuildingStates } from './states.js';

const TICK = 1000;

/** Where in time the building is: live, at an instant of the past, or playing it step by step. */
export class BuildingClock {
  speed: Speed = 300;
  searching = false;
  playing = false;
  earliest: number | null = null;
  private timer = 0;

  constructor(
    private readonly states: BuildingStates,
    private readonly moved: () => void,
  ) {}

  /** From when on there is history of any floor. */
  async measure(): Promise<void> {
    for (const { url } of this.states.floors) {
      try {
        const answer = await fetch(`${url}/history/extent`, { headers: { Accept: 'application/json' } });
        const { from } = answer.ok ? ((await answer.json()) as { from: string | null }) : { from: null };
        if (from) this.earliest = Math.min(this.earliest ?? Infinity, Date.parse(from));
      } catch {
        // without it the slider has no left stop, and nothing else is lost
      }
    }
    this.moved();
  }

  seek(at: number): void {
    this.halt();
    void this.states.show(at);
    this.moved();
  }

  live(): void {
    this.halt();
    if (this.states.at !== null) void this.states.show(null);
    this.moved();
  }

  play(): void {
    if (this.playing || this.states.at === null) {
      this.halt();
      this.moved();
      return;
    }
    this.playing = true;
    this.step();
    this.moved();
  }

  faster(speed: Speed): void {
    this.speed = speed;
    this.moved();
  }

  /** To the nearest moment on any floor at which something began to be wrong. */
  async jump(direction: Direction): Promise<void> {
    if (this.searching) return;
    this.halt();
    this.searching = true;
    this.moved();
    const from = new Date(this.states.at ?? Date.now()).toISOString();
    const times: number[] = [];
    for (const { url } of this.states.floors) {
      try {
        const answer = await fetch(`${url}/abnormal?${direction}=${from}`, { headers: { Accept: 'application/json' } });
        const { time } = answer.ok ? ((await answer.json()) as { time: string | null }) : { time: null };
        if (time) times.push(Date.parse(time));
      } catch {
        // the other floors are asked all the same
      }
    }
    this.searching = false;
    if (times.length) this.seek(direction === 'after' ? Math.min(...times) : Math.max(...times));
    else this.moved();
  }

  halt(): void {
    this.playing = false;
    window.clearTimeout(this.timer);
  }

  /** The next step comes when this one has been answered: a slow server makes it slower, never wrong. */
  private step(): void {
    this.timer = window.setTimeout(() => {
      const at = this.states.at;
      if (at === null || !this.playing) return;
      const next = at + this.speed * TICK;
      if (next >= Date.now()) {
        this.live();
        return;
      }
      void this.states.show(next).then(() => {
        if (this.playing) this.step();
      });
      this.moved();
    }, TICK);
  }
}
