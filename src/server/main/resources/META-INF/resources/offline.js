// Goes on by itself as soon as the server answers again.
const language = ['en', 'de', 'fr'].find((each) => navigator.language.startsWith(each)) ?? 'en';
for (const words of document.querySelectorAll('[data-language]')) words.hidden = words.dataset.language !== language;
document.documentElement.lang = language;

async function look() {
  try {
    const registration = await navigator.serviceWorker.getRegistration();
    const sign = new URL('icons/plenum.svg', registration?.scope ?? location.origin);
    const answer = await fetch(sign, { method: 'HEAD', cache: 'no-store' });
    if (answer.ok) location.reload();
  } catch {
    // Still away.
  }
}

setInterval(look, 5000);
addEventListener('online', look);
