// How old a change is when the frame that shows it has been painted: node watch.mjs ADDRESS PASSWORD FLOOR SECONDS
import { print, signedIn } from './session.mjs';

const [address, password, floor, seconds] = process.argv.slice(2);

/** In the page: of each change the time from its sample, and from what the server sent, to the end of the frame after it. */
const watching = () => {
  window.seen = { sample: [], sent: [] };
  const painted = done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  window.EventSource = class extends EventSource {
    constructor(...from) {
      super(...from);
      this.addEventListener('diff', event => {
        const message = JSON.parse(event.data);
        painted(() => {
          const now = Date.now();
          window.seen.sent.push(now - Date.parse(message.time));
          for (const [, , , time] of message.values ?? []) if (time) window.seen.sample.push(now - time);
        });
      });
    }
  };
};

const { browser, page } = await signedIn(address, password, p => p.addInitScript(watching));
await page.goto(`${address}/floors/${floor}`);
await page.locator('plenum-floor-plan').waitFor();
await page.waitForTimeout(5000);
await page.evaluate(() => (window.seen.sample.length = window.seen.sent.length = 0));
await page.waitForTimeout(seconds * 1000);
print(await page.evaluate(() => window.seen));
await browser.close();
