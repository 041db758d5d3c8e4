// Without the server no page can be made: then this says so, instead of the browser's own words. Values and pages are never kept here, so that
// nothing old can be taken for what is true now.
importScripts('push.js');

const KEPT = 'plenum-offline-2';
const PAGE = 'offline.html';
const SCRIPT = 'offline.js';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([PAGE, SCRIPT])));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const others = (names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(others).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (new URL(request.url).pathname.endsWith(`/${SCRIPT}`)) {
    // It is asked for beside whatever page could not be had.
    event.respondWith(caches.match(SCRIPT).then((kept) => kept ?? fetch(request)));
  }
});
