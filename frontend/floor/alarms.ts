/** An alarm of the floor as the server tells it; the texts are for people. */
export interface PlanAlarm {
  id: number;
  owner: string | null;
  priority: 'URGENT' | 'HIGH' | 'MEDIUM' | 'LOW';
  mark: string;
  waiting: boolean;
  layer: string;
  title: string;
  detail: string;
  since: string;
}

const EVERY = 5000;

/** Follows the alarms of a floor. They are few and change seldom, so asking is enough; an unchanged answer is not sent again. */
export class FloorAlarms {
  private timer = 0;
  private lastText = '';
  private etag = '';

  constructor(
    private readonly url: string,
    private readonly changed: (alarms: PlanAlarm[]) => void,
  ) {}

  start(): void {
    void this.ask();
    this.timer = window.setInterval(() => void this.ask(), EVERY);
  }

  stop(): void {
    window.clearInterval(this.timer);
    this.timer = -1;
  }

  private async ask(): Promise<void> {
    if (document.hidden) return;
    try {
      const headers: Record<string, string> = {
        Accept: 'application/json',
        'Accept-Language': document.documentElement.lang || navigator.language,
      };
      if (this.etag) headers['If-None-Match'] = this.etag;
      const answer = await fetch(`${this.url}/alarms`, { headers });
      if (!answer.ok || answer.redirected || this.timer < 0) return;
      this.etag = answer.headers.get('ETag') ?? '';
      const text = await answer.text();
      if (text === this.lastText || this.timer < 0) return; // another floor may be shown by now
      this.lastText = text;
      this.changed((JSON.parse(text) as { items: PlanAlarm[] }).items);
    } catch {
      // the live feed says that the server is silent; what is known stays
    }
  }
}
