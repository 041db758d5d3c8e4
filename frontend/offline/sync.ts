import { Queue, sendAlone } from './queue.js';
import { Server } from './server.js';
import { openStore } from './store.js';

/** Runs in the service worker: sends what waits when the browser says that there is a network again, also while no page is open. */
interface SyncEvent extends Event {
  tag: string;
  waitUntil(work: Promise<unknown>): void;
}

declare const registration: ServiceWorkerRegistration;

addEventListener('sync', event => {
  const sync = event as SyncEvent;
  if (sync.tag === 'plenum-offline') sync.waitUntil(send());
});

async function send(): Promise<void> {
  const store = await openStore();
  const reach = await sendAlone(new Queue(store, new Server(registration.scope)));
  // The browser tries again later where it is told that it has failed.
  if (reach === 'away') throw new Error('away');
}
