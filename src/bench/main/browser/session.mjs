import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.env.NODE_PATH}/`)('playwright-core');

/** A page of Chromium, signed in as the administrator, in English. */
export async function signedIn(address, password, prepare = () => undefined) {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page.setDefaultTimeout(60_000);
  await prepare(page);
  await page.goto(`${address}/login`);
  await page.locator('input[name=username]').fill('admin');
  await page.locator('input[name=password]').fill(password);
  const pressed = Date.now();
  await page.locator('vaadin-button[theme~=submit]').click();
  await page.locator('vaadin-side-nav').waitFor();
  return { browser, page, pressed };
}

export const print = figures => process.stdout.write(`${JSON.stringify(figures)}\n`);
