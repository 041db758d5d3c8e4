// Without the server no page can be made: then a page of its own (frontend/offline) shows what was kept on the device, marked as of then.
// Answers of the ordinary pages are never kept here, so that nothing old can be taken for what is true now.
importScripts('push.js');
try {
  // Sends what waits; missing where the server was built without its pages.
  importScripts('VAADIN/build/offline-sync.js');
} catch {
  // Then it is sent when Plenum is opened.
}

const KEPT = 'plenum-offline-3';
const PAGE = 'offline.html';
const SCRIPTS = ['offline.js', 'VAADIN/build/offline-app.js'];

async function keep() {
  const cache = await caches.open(KEPT);
  // As they are at the server now, whatever the browser still has of them.
  const files = [PAGE, ...SCRIPTS].map((file) => cache.add(new Request(file, { cache: 'reload' })));
  await files[0];
  await Promise.allSettled(files);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keep());
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const others = (names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(others).then(() => self.clients.claim()));
});

self.addEventListener('message', (event) => {
  if (event.data === 'renew') event.waitUntil(keep().catch(() => undefined));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  const script = SCRIPTS.find((name) => path.endsWith(`/${name}`));
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (script) {
    // It is asked for beside whatever page could not be had.
    event.respondWith(caches.match(script).then((kept) => kept ?? fetch(request)));
  }
});
