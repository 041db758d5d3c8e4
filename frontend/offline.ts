/**
 * Plenum can be put on a phone's home screen. While there is a network, what may be read without one is kept here, and what was done without
 * one is sent; see offline/app.ts for the page that shows it. Browsers allow all of it only over HTTPS.
 */
import { Keeper } from './offline/keeper.js';
import { Queue, sendAlone } from './offline/queue.js';
import { Server } from './offline/server.js';
import { openStore, type Store } from './offline/store.js';
import { Words } from './offline/words.js';

/** How often (ms) it is asked whether something has changed, and how soon after a page was left at the earliest. */
const REFRESH = 180_000;
const SOONEST = 15_000;

const LOOKED = 'plenum-floors';
const MOST_LOOKED = 4;
/** How long (ms) whoever signs out waits for what can still be sent. */
const LAST_CHANCE = 5000;

/** The floors that were looked at on this device, the last one first. */
function looked(): string[] {
  const before = (localStorage.getItem(LOOKED) ?? '').split('\n').filter(key => key !== '');
  const now = /\/floors\/([^/?#]+)/.exec(location.pathname)?.[1];
  const all = now ? [decodeURIComponent(now), ...before.filter(key => key !== decodeURIComponent(now))] : before;
  localStorage.setItem(LOOKED, all.slice(0, MOST_LOOKED).join('\n'));
  return all.slice(0, MOST_LOOKED);
}

class Device {
  private last = 0;

  constructor(
    private readonly store: Store,
    private readonly keeper: Keeper,
    private readonly queue: Queue,
  ) {}

  begin(): void {
    setInterval(() => void this.refresh(), REFRESH);
    addEventListener('online', () => void this.refresh());
    addEventListener('vaadin-navigated', () => {
      looked();
      if (Date.now() - this.last > SOONEST) void this.refresh();
    });
    void this.refresh();
  }

  /** First whose device it is, then what waits: nothing is sent in another person's name. */
  private async refresh(): Promise<void> {
    this.last = Date.now();
    if ((await this.keeper.refresh(looked())) === 'done') await sendAlone(this.queue);
    await this.show();
  }

  /** How much waits, or was answered and not read yet, where it is seen on every page. */
  private async show(): Promise<void> {
    document.getElementById('plenum-waiting')?.remove();
    const waiting = await this.store.waiting();
    const kept = await this.keeper.kept();
    // When this device was last given what it can show without a network.
    if (kept) document.documentElement.dataset.keptAsOf = new Date(kept.asOf).toISOString();
    if (waiting.length === 0 || !kept) return;
    const link = document.createElement('a');
    link.id = 'plenum-waiting';
    link.href = new URL('offline.html#waiting', document.baseURI).href;
    link.setAttribute('router-ignore', '');
    link.textContent = new Words(kept.bundle).of('offline.waiting.count', waiting.length);
    document.body.append(link);
  }

  /** Before somebody signs out: sends what can be sent and leaves nothing behind. False where they would rather stay. */
  async leave(): Promise<boolean> {
    await Promise.race([sendAlone(this.queue), new Promise(resolve => setTimeout(resolve, LAST_CHANCE))]);
    const waiting = (await this.store.waiting()).filter(one => one.state === 'waiting').length;
    const kept = await this.store.kept();
    if (waiting > 0 && kept && !confirm(new Words(kept.bundle).of('offline.leave', waiting))) return false;
    await this.store.clear();
    localStorage.removeItem(LOOKED);
    return true;
  }
}

declare global {
  interface Window {
    /** Called by the server's layout before somebody signs out. */
    plenumLeave?: () => Promise<boolean>;
  }
}

async function begin(): Promise<void> {
  const registration = await navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI));
  // A newer Plenum has newer pages for times without a network.
  registration.active?.postMessage('renew');
  const store = await openStore();
  const server = new Server(registration.scope);
  const device = new Device(store, new Keeper(store, server), new Queue(store, server));
  window.plenumLeave = () => device.leave().catch(() => true);
  device.begin();
}

if ('serviceWorker' in navigator) {
  // Whoever forbids it in his browser has the browser's own words.
  begin().catch(() => undefined);
}
