import type { Bundle, FloorValues, Kept, KeptPlan } from './model.js';
import { type Reach, type Server, timeOf } from './server.js';
import type { Store } from './store.js';

/** Keeps what the server says for times in which it cannot be asked, for one person, and not for ever. */
export class Keeper {
  constructor(
    private readonly store: Store,
    private readonly server: Server,
    private readonly now: () => number = Date.now,
  ) {}

  /** What is kept; what has been for too long is forgotten. */
  async kept(): Promise<Kept | undefined> {
    const kept = await this.store.kept();
    if (kept && this.now() - kept.asOf > kept.bundle.keepSeconds * 1000) {
      await this.store.forget();
      return undefined;
    }
    return kept;
  }

  /** @param looked keys of floors that were looked at on this device */
  async refresh(looked: string[]): Promise<Reach> {
    try {
      const kept = await this.kept();
      const query = looked.map(key => `&floor=${encodeURIComponent(key)}`).join('');
      const answer = await this.server.get(`api/v1/offline/bundle?${query.slice(1)}`, kept?.tag ?? null);
      if (answer.status === 304 && kept) {
        await this.store.keep({ ...kept, asOf: timeOf(answer, this.now()) });
        await this.plans(kept.bundle);
        return 'done';
      }
      return await this.renew(answer, kept);
    } catch {
      return 'away';
    }
  }

  private async renew(answer: Response, kept: Kept | undefined): Promise<Reach> {
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 403) {
      // Whoever may not read it any more does not keep it either.
      await this.store.clear();
      return 'signed-out';
    }
    if (!answer.ok) return 'away';
    const bundle = (await answer.json()) as Bundle;
    const other = kept ? kept.bundle.person !== bundle.person : (await this.store.waiting()).some(one => one.person !== bundle.person);
    if (other) await this.store.clear();
    await this.store.keep({ bundle, tag: answer.headers.get('ETag'), asOf: timeOf(answer, this.now()) });
    await this.plans(bundle);
    return 'done';
  }

  private async plans(bundle: Bundle): Promise<void> {
    const before = await this.store.plans();
    for (const plan of before.filter(plan => !bundle.floors.some(floor => floor.key === plan.key))) await this.store.dropPlan(plan.key);
    for (const { key, name } of bundle.floors) {
      const plan = await this.plan(
        key,
        name,
        before.find(one => one.key === key),
      );
      if (plan) await this.store.keepPlan(plan);
    }
  }

  private async plan(key: string, name: string, before: KeptPlan | undefined): Promise<KeptPlan | undefined> {
    const at = encodeURIComponent(key);
    const answer = await this.server.get(`api/v1/offline/floors/${at}`, null);
    if (!answer.ok) return undefined;
    const values = (await answer.json()) as FloorValues;
    const drawing = await this.server.get(`api/v1/floors/${at}/plan.svg`, before?.tag ?? null);
    const asOf = timeOf(answer, this.now());
    if (drawing.status === 304 && before) return { ...before, name, values, asOf };
    const svg = drawing.ok ? await drawing.text() : null;
    return { key, name, svg, tag: drawing.headers.get('ETag'), values, asOf };
  }
}
