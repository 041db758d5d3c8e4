import type { FloorFeed } from '../feed.js';
import type { Format } from '../format.js';
import type { FloorModel } from '../model.js';
import { Player, type Speed } from './player.js';

interface Moment {
  time: string | null;
  what: string | null;
  key: string | null;
  name: string | null;
  searched: string;
}

export type Direction = 'after' | 'before';

/** What time travel needs of the floor plan that it belongs to. */
export interface Travelled {
  readonly feed: FloorFeed | null;
  readonly model: FloorModel | null;
  readonly format: Format;
  readonly url: string;
  text(key: string): string;
  /** Points at these indices have changed; all where null. */
  changed(indices: number[] | null): void;
  select(key: string): void;
  /** The instant, or whether it plays, is another: the address and the screen follow. */
  travelled(): void;
}

/** Where in time a floor plan is: live, at an instant of the past, or playing it. */
export class TimeTravel {
  at: number | null = null;
  speed: Speed = 300;
  searching = false;
  failed = false;
  /** What the last jump found, in words. */
  note = '';
  earliest: number | null = null;
  private player: Player | null = null;

  constructor(private readonly plan: Travelled) {}

  get playing(): boolean {
    return this.player !== null;
  }

  /** An instant that an address gave, null where it gives none. */
  static requested(query: URLSearchParams): number | null {
    const at = Date.parse(query.get('at') ?? '');
    return Number.isFinite(at) && at < Date.now() ? at : null;
  }

  async measure(): Promise<void> {
    try {
      const url = this.plan.url;
      const answer = await fetch(`${url}/history/extent`, { headers: { Accept: 'application/json' } });
      const { from } = answer.ok ? ((await answer.json()) as { from: string | null }) : { from: null };
      if (url !== this.plan.url) return; // another floor is shown by now
      this.earliest = from ? Date.parse(from) : null;
      this.plan.travelled();
    } catch {
      // without it the slider has no left stop, and nothing else is lost
    }
  }

  seek(at: number): void {
    this.halt();
    this.note = '';
    this.set(at);
    this.plan.feed?.freeze(at);
    this.plan.travelled();
  }

  live(): void {
    this.halt();
    this.note = '';
    this.failed = false;
    if (this.at !== null) {
      this.set(null);
      this.plan.feed?.thaw();
    }
    this.plan.travelled();
  }

  play(): void {
    if (this.player && this.at !== null) {
      this.seek(this.at);
      return;
    }
    const model = this.plan.model;
    if (!model || this.at === null) return;
    this.note = '';
    this.plan.feed?.hold(this.at);
    this.player = new Player(this.plan.url, model.points, this.at, this.speed, {
      moved: (at, indices) => {
        this.failed = false;
        this.set(at);
        this.plan.changed(indices);
        this.plan.travelled();
      },
      waiting: failed => {
        this.failed = failed;
        this.plan.travelled();
      },
      arrived: () => this.live(),
    });
    this.plan.travelled();
  }

  faster(speed: Speed): void {
    this.speed = speed;
    if (this.player) {
      this.halt();
      this.play();
    } else this.plan.travelled();
  }

  /** To the next or the previous moment at which something began to be wrong. */
  async jump(direction: Direction): Promise<void> {
    if (this.searching) return;
    this.searching = true;
    if (this.player && this.at !== null) this.seek(this.at);
    this.plan.travelled();
    const url = this.plan.url;
    try {
      const from = new Date(this.at ?? Date.now()).toISOString();
      const answer = await fetch(`${url}/abnormal?${direction}=${from}`, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(String(answer.status));
      const moment = (await answer.json()) as Moment;
      if (url !== this.plan.url) return; // what was found belongs to the floor that was left
      this.found(moment);
      this.failed = false;
    } catch {
      this.failed = url === this.plan.url;
    } finally {
      this.searching = false;
      this.plan.travelled();
    }
  }

  stop(): void {
    this.halt();
  }

  private found(moment: Moment): void {
    const words = (key: string, with0: string) => this.plan.text(key).replace('{0}', with0);
    if (!moment.time) {
      this.note = words('plan.time.nothing', this.plan.format.moment(Date.parse(moment.searched)));
      return;
    }
    this.seek(Date.parse(moment.time));
    const owner = this.plan.model?.nameOf(moment.key ?? '') ?? '';
    const name = moment.what === 'COMFORT' || moment.name?.startsWith(owner) ? moment.name : `${owner}: ${moment.name}`;
    this.note = words(`plan.time.found.${moment.what}`, name ?? '');
    if (moment.key) this.plan.select(moment.key);
  }

  private set(at: number | null): void {
    this.at = at;
    this.plan.format.at = at;
  }

  private halt(): void {
    this.player?.stop();
    this.player = null;
  }
}
