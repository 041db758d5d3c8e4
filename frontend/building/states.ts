import type { PlanAlarm } from '../floor/alarms.js';
import { FloorAlarms } from '../floor/alarms.js';
import { type FloorState, pointsOf } from '../floor/feed.js';
import { FloorModel, type PlanConfig } from '../floor/model.js';

const EVERY = 5_000;
/** Beyond this silence (ms) what is on the screen may no longer pass for live. */
const SILENCE = 20_000;

/** One floor of the building as the page knows it. */
export interface StackedFloor {
  readonly config: PlanConfig;
  readonly url: string;
  /** Null until its values have come. */
  model: FloorModel | null;
}

/**
 * Follows all floors of a building at once. They are asked one after the other: an open line for each would take all that a browser has
 * for one server.
 */
export class BuildingStates {
  readonly floors: StackedFloor[];
  /** The instant on the screen, null while it is live. */
  at: number | null = null;
  /** Whether the last question about the past went unanswered. */
  failed = false;
  private answeredAt = Date.now();
  private readonly alarms: FloorAlarms[] = [];
  private alarmed: PlanAlarm[][];
  private timer = 0;
  private asking = false;
  private again = false;
  private stopped = false;

  constructor(
    configs: PlanConfig[],
    private readonly changed: () => void,
  ) {
    this.floors = configs.map(config => ({ config, url: `/api/v1/floors/${encodeURIComponent(config.floor)}`, model: null }));
    this.alarmed = configs.map(() => []);
  }

  start(at: number | null): void {
    this.at = at;
    this.timer = window.setInterval(() => {
      if (this.at === null && !document.hidden) void this.ask();
      this.changed(); // what is silent says so
    }, EVERY);
    this.floors.forEach((floor, i) => {
      const alarms = new FloorAlarms(floor.url, found => {
        this.alarmed[i] = found;
        this.mark();
      });
      this.alarms.push(alarms);
      alarms.start();
    });
    void this.ask();
  }

  stop(): void {
    this.stopped = true;
    window.clearInterval(this.timer);
    this.alarms.forEach(alarms => alarms.stop());
  }

  /** Of instants that come quicker than answers only the last is asked for. */
  async show(at: number | null): Promise<void> {
    this.at = at;
    this.failed = false;
    this.mark();
    await this.ask();
  }

  /** Seconds since the server last answered, where that is too long; null while the past is shown. */
  silent(): number | null {
    const silence = Date.now() - this.answeredAt;
    return this.at === null && !document.hidden && silence > SILENCE ? Math.round(silence / 1000) : null;
  }

  private async ask(): Promise<void> {
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    do {
      this.again = false;
      const at = this.at;
      for (const floor of this.floors) {
        if (this.stopped || at !== this.at) break;
        await this.load(floor, at);
      }
      if (at !== this.at) this.again = true;
    } while (this.again && !this.stopped);
    this.asking = false;
    if (!this.stopped) this.mark();
  }

  private async load(floor: StackedFloor, at: number | null): Promise<void> {
    try {
      const query = at === null ? '' : `?at=${new Date(at).toISOString()}`;
      const answer = await fetch(`${floor.url}/state${query}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
      if (answer.status === 401 || answer.redirected) location.reload(); // the session has ended: sign in again
      if (!answer.ok) throw new Error(String(answer.status));
      const state = (await answer.json()) as FloorState;
      if (this.stopped || at !== this.at) return;
      this.answeredAt = Date.now();
      floor.model = new FloorModel(floor.config, pointsOf(state.points));
    } catch {
      if (at !== null && at === this.at) this.failed = true;
    }
  }

  /** Alarms of the present must not be taken for those of the past. */
  private mark(): void {
    this.floors.forEach((floor, i) => floor.model?.alarmed(this.at === null ? (this.alarmed[i] ?? []) : []));
    this.changed();
  }
}
