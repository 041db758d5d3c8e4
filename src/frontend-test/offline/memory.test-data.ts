import type { Bundle, Kept, KeptPlan, Order, Waiting } from 'frontend/offline/model.js';
import type { Store } from 'frontend/offline/store.js';

/** A device's store without a browser. */
export class MemoryStore implements Store {
  private one: Kept | undefined;
  private readonly floors = new Map<string, KeptPlan>();
  private queue: Waiting[] = [];

  kept = () => Promise.resolve(this.one);
  plans = () => Promise.resolve([...this.floors.values()]);
  waiting = () => Promise.resolve([...this.queue]);

  keep(kept: Kept): Promise<void> {
    this.one = kept;
    return Promise.resolve();
  }

  keepPlan(plan: KeptPlan): Promise<void> {
    this.floors.set(plan.key, plan);
    return Promise.resolve();
  }

  dropPlan(key: string): Promise<void> {
    this.floors.delete(key);
    return Promise.resolve();
  }

  add(waiting: Waiting): Promise<void> {
    this.queue.push(waiting);
    return Promise.resolve();
  }

  change(waiting: Waiting): Promise<void> {
    this.queue = this.queue.map(one => (one.id === waiting.id ? waiting : one));
    return Promise.resolve();
  }

  drop(id: string): Promise<void> {
    this.queue = this.queue.filter(one => one.id !== id);
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.one = undefined;
    this.floors.clear();
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.queue = [];
    return this.forget();
  }
}

export const order = (id: number, more: Partial<Order> = {}): Order => ({
  id,
  title: `Order ${id}`,
  description: '',
  state: 'open',
  due: null,
  place: 'AHU-1',
  placeKey: 'ahu-1',
  floor: 'floor-3',
  contact: 'olga',
  steps: [],
  notes: [],
  ...more,
});

export const bundle = (more: Partial<Bundle> = {}): Bundle => ({
  person: 'tom',
  language: 'en',
  zone: 'Europe/Berlin',
  works: true,
  keepSeconds: 7 * 86_400,
  words: { 'offline.as-of': 'As of {0}, not current', 'offline.orders.none': 'None', 'offline.plan.show': 'On the plan' },
  orders: [order(1)],
  ordersInAll: 1,
  alarms: [],
  alarmsInAll: 0,
  floors: [{ key: 'floor-3', name: 'Floor 3' }],
  ...more,
});

/** A server that answers by path; records what it was asked. */
export function answering(answers: (path: string, init: RequestInit) => Response | Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = [];
  const ask = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = (input as string).replace('http://plenum/', '');
    asked.push({ path, init });
    return Promise.resolve(answers(path, init));
  };
  return { asked, ask: ask };
}

export const json = (body: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { Date: 'Mon, 30 Nov 2026 09:00:00 GMT', ...headers } });
