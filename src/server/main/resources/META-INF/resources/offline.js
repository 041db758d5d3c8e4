// Words in the language of the browser; goes on by itself as soon as the server answers again. Where something was kept on the device,
// frontend/offline/app.ts shows that instead, and goes on when nobody reads it any more.
const language = ['en', 'de', 'fr'].find((each) => navigator.language.startsWith(each)) ?? 'en';
for (const words of document.querySelectorAll('[data-language]')) words.hidden = words.dataset.language !== language;
document.documentElement.lang = language;

async function look() {
  if (!document.getElementById('kept').hidden) return;
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const base = registration?.scope ?? location.origin;
    const answer = await fetch(new URL('icons/plenum.svg', base), { method: 'HEAD', cache: 'no-store' });
    if (!answer.ok || !document.getElementById('kept').hidden) return;
    if (location.pathname.endsWith('/offline.html')) location.href = base;
    else location.reload();
  } catch {
    // Still away.
  }
}

setInterval(look, 5000);
addEventListener('online', look);
