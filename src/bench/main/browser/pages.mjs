// How long pages take, how much of them jumps, and how soon they answer: node pages.mjs ADDRESS PASSWORD
import { print, signedIn } from './session.mjs';

const [address, password] = process.argv.slice(2);
const PAGES = [
  '', 'floors', 'building', 'equipment', 'plant', 'trends', 'alarms', 'energy', 'faults', 'actions', 'control', 'comfort', 'work',
  'schedules', 'overrides', 'reports', 'setup/connections', 'setup/points', 'setup/model', 'admin/audit', 'admin/jobs', 'manual',
];
const ROUNDS = 3;

/** In the page: what the browser itself says of jumps and of slow answers. */
const observing = () => {
  window.shift = 0;
  window.slowest = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.slowest = Math.max(window.slowest, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
};

/** As a click in the navigation does, until another page stands there and has been painted. */
const open = path =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const old = document.querySelector('vaadin-app-layout > main');
    const link = Object.assign(document.createElement('a'), { href: `/${path}` });
    link.setAttribute('router-link', '');
    document.body.append(link);
    link.click();
    link.remove();
    const look = () => {
      const now = document.querySelector('vaadin-app-layout > main');
      if (now && now !== old && now.childNodes.length + (now.shadowRoot?.childNodes.length ?? 0)) resolve(performance.now() - from);
      else if (performance.now() - from > 20_000) reject(new Error(`${path} does not come`));
      else requestAnimationFrame(look);
    };
    look();
  });

const { browser, page, pressed } = await signedIn(address, password, p => p.addInitScript(observing));
await page.locator('main .plenum-verdict').first().waitFor();
const figures = { live: Date.now() - pressed, pages: {}, shift: {}, slowest: 0 };
for (let round = 0; round < ROUNDS; round++)
  for (const path of [...PAGES.slice(1), '']) {
    await page.evaluate(() => (window.shift = 0));
    const millis = await page.evaluate(open, path);
    await page.waitForTimeout(1500);
    (figures.pages[path] ??= []).push(millis);
    figures.shift[path] = Math.max(figures.shift[path] ?? 0, await page.evaluate(() => window.shift));
  }
// Answers to a hand: a room on the plan, the search, its keys.
await page.evaluate(open, 'floors');
await page.waitForTimeout(3000);
await page.evaluate(() => (window.slowest = 0));
for (const [x, y] of [[620, 420], [820, 420], [620, 600]]) {
  await page.mouse.click(x, y);
  await page.waitForTimeout(400);
}
await page.keyboard.press('Escape');
await page.keyboard.press('Control+k');
await page.waitForTimeout(600);
await page.keyboard.type('chiller', { delay: 60 });
await page.waitForTimeout(1500);
await page.keyboard.press('Escape');
figures.slowest = await page.evaluate(() => window.slowest);
print(figures);
await browser.close();
