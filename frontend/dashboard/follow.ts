import type { Content } from './model.js';

/** How often (ms) the present is asked for, and the past of the points. */
const EVERY = 5_000;
const PAST = 60_000;
/** Beyond this silence (ms) what is on the screen may no longer pass for the present. */
export const SILENCE = 15_000;

export interface Answer {
  revision: number;
  cards: Content[];
}

/** Asks for what a dashboard shows, again and again; who loses the server goes on by itself. */
export class Follower {
  private timer = 0;
  private past = 0;
  private asking = false;

  constructor(
    private readonly url: string,
    private readonly taken: (answer: Answer) => void,
    /** Called each time that is asked, after the answer or without one. */
    private readonly asked: () => void,
  ) {}

  start(): void {
    this.timer = window.setInterval(() => void this.ask(), EVERY);
    void this.ask();
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = -1;
  }

  private async ask(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const history = Date.now() - this.past >= PAST;
    const patience = new AbortController();
    const late = window.setTimeout(() => patience.abort(), SILENCE);
    try {
      const answer = await fetch(`${this.url}/${history ? 'content' : 'values'}`, {
        headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || navigator.language },
        cache: 'no-store',
        signal: patience.signal,
      });
      if (answer.ok && !answer.redirected && this.timer >= 0) {
        this.taken((await answer.json()) as Answer);
        if (history) this.past = Date.now();
      }
    } catch {
      // what is on the screen says by itself that it grows old
    } finally {
      window.clearTimeout(late);
      this.asking = false;
      if (this.timer >= 0) this.asked();
    }
  }
}
