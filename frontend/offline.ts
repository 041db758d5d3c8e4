/** Plenum can be put on a phone's home screen, and says in its own words when it cannot be reached. Browsers allow both only over HTTPS. */
if ('serviceWorker' in navigator) {
  // Whoever forbids it in his browser has the browser's own words.
  navigator.serviceWorker.register(new URL('service-worker.js', document.baseURI)).catch(() => undefined);
}

export {};
