// What the server sends to this device by the browser's push service becomes a notification of the device; a click on it opens its page.
self.addEventListener('push', (event) => {
  event.waitUntil(show(read(event.data)));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

/** A browser takes the permission away from whoever shows nothing, so there is always something. */
function show(news) {
  const title = typeof news.title === 'string' && news.title ? news.title : 'Plenum';
  return self.registration.showNotification(title, {
    body: typeof news.body === 'string' ? news.body : '',
    tag: typeof news.tag === 'string' ? news.tag : undefined,
    icon: 'icons/plenum-192.png',
    requireInteraction: news.urgent === true,
    data: typeof news.path === 'string' ? news.path : '',
  });
}

/** Pages of Plenum alone, in a window that is there already where there is one. */
async function open(path) {
  const { scope } = self.registration;
  const wanted = new URL(path, scope);
  const page = wanted.href.startsWith(scope) ? wanted.href : scope;
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const mine = windows.find((one) => one.url.startsWith(scope));
  if (!mine) {
    return self.clients.openWindow(page);
  }
  await mine.focus();
  // Only windows that this script looks after can be led elsewhere.
  return mine.navigate(page).catch(() => self.clients.openWindow(page));
}
