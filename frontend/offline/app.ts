import { Keeper } from './keeper.js';
import type { Kept, KeptPlan, Waiting } from './model.js';
import type { Device } from './page/device.js';
import { alarmList } from './page/alarms.js';
import { button, el, link } from './page/elements.js';
import { orderList, orderSheet } from './page/orders.js';
import { planList, planSheet } from './page/plans.js';
import { waitingList } from './page/sending.js';
import { pageStyles } from './page/styles.js';
import { LIMITS, Queue, QueueFull, sendAlone } from './queue.js';
import { type Reach, Server } from './server.js';
import { openStore, type Store } from './store.js';
import { Words } from './words.js';

/** How often (ms) it is tried whether the server answers again. */
const BEAT = 5000;

/** The page without a network: what was kept, never as if it were the present, and what waits to be sent. */
class OfflinePage implements Device {
  kept: Kept;
  words: Words;
  plans: KeptPlan[] = [];
  waiting: Waiting[] = [];
  private reach: Reach = 'away';
  private shown = '';
  private readonly said = el('p', 'said');

  constructor(
    private readonly root: HTMLElement,
    private readonly store: Store,
    private readonly queue: Queue,
    private readonly server: Server,
    private readonly base: string,
    kept: Kept,
  ) {
    this.kept = kept;
    this.words = new Words(kept.bundle);
  }

  async open(): Promise<void> {
    document.documentElement.lang = this.kept.bundle.language;
    document.querySelectorAll('[data-language], [data-alone]').forEach(element => element.setAttribute('hidden', ''));
    this.root.before(el('style', '', pageStyles));
    this.said.setAttribute('role', 'status');
    this.root.hidden = false;
    addEventListener('hashchange', () => this.show(true));
    addEventListener('online', () => void this.look());
    setInterval(() => void this.look(), BEAT);
    await this.renew();
  }

  async did(what: Omit<Waiting, 'id' | 'state' | 'words' | 'person' | 'at'>): Promise<boolean> {
    try {
      await this.queue.add({ ...what, person: this.kept.bundle.person, at: Date.now() });
    } catch (problem) {
      const full = problem instanceof QueueFull;
      this.say(full ? this.words.of('offline.full', LIMITS.photos, LIMITS.bytes >> 20, LIMITS.all) : this.words.of('offline.no-store'));
      return false;
    }
    this.said.textContent = '';
    await this.renew();
    await later();
    void this.look();
    return true;
  }

  async again(waiting: Waiting): Promise<void> {
    await this.store.change({ ...waiting, state: 'waiting', words: '' });
    await this.renew();
    await this.look();
  }

  async drop(waiting: Waiting): Promise<void> {
    await this.store.drop(waiting.id);
    await this.renew();
  }

  say(words: string): void {
    this.said.textContent = words;
  }

  /** Sends what waits as soon as the server answers, and goes back to it where nobody is reading anything. */
  private async look(): Promise<void> {
    if (!(await this.answers())) return;
    this.reach = await sendAlone(this.queue);
    if (this.reach === 'other-person') location.reload();
    await this.renew();
    const idle = location.hash === '' && this.waiting.length === 0;
    if (this.reach === 'done' && idle) this.leave();
  }

  private async answers(): Promise<boolean> {
    try {
      return (await this.server.get('icons/plenum.svg', null)).ok;
    } catch {
      this.reach = 'away';
      return false;
    }
  }

  /** To the page that was asked for; the page without a network by its own address leads to the first one. */
  private leave(): void {
    if (location.pathname.endsWith('/offline.html')) location.href = this.base;
    else location.reload();
  }

  private async renew(): Promise<void> {
    this.waiting = await this.store.waiting();
    this.plans = await this.store.plans();
    this.kept = (await this.store.kept()) ?? this.kept;
    const state = JSON.stringify([this.waiting.map(one => [one.id, one.state]), this.plans.length, this.reach]);
    if (state !== this.shown) this.show(false);
    this.shown = state;
  }

  /** @param moved whether another part is shown than before */
  private show(moved: boolean): void {
    const { words } = this;
    const away = this.reach === 'away';
    const heading = el('header', '', el('h1', '', words.of(away ? 'offline.away' : 'offline.back')));
    if (!away) heading.append(button(words.of('offline.open'), 'wide primary', () => this.leave()));
    if (this.reach === 'signed-out') heading.append(el('p', 'mark', words.of('offline.state.signed-out')));
    heading.append(el('p', 'mark', words.asOf(this.kept.asOf)));
    if (location.hash === '') heading.append(el('p', 'soft', words.of('offline.away.words')));
    const typed = moved ? null : new Typed(this.root);
    this.root.replaceChildren(heading, this.said, this.part(), this.bar());
    typed?.restore();
    if (moved) scrollTo(0, 0);
  }

  private part(): HTMLElement {
    const hash = decodeURIComponent(location.hash.slice(1));
    const order = this.kept.bundle.orders.find(one => `order-${one.id}` === hash);
    if (order) return orderSheet(this, order);
    const plan = this.plans.find(one => hash.startsWith(`plan-${one.key}/`));
    if (plan) return planSheet(this, plan, hash.slice(`plan-${plan.key}/`.length));
    if (hash === 'alarms') return alarmList(this);
    if (hash === 'plans') return planList(this);
    return hash === 'waiting' ? waitingList(this) : orderList(this);
  }

  private bar(): HTMLElement {
    const { words } = this;
    const parts = [
      ['orders', words.of('offline.orders'), this.kept.bundle.orders.length],
      ['alarms', words.of('offline.alarms'), this.kept.bundle.alarms.length],
      ['plans', words.of('offline.plans'), this.plans.length],
      ['waiting', words.of('offline.waiting'), this.waiting.length],
    ] as const;
    const now = location.hash.slice(1).split('-')[0] ?? '';
    const bar = el('nav', 'bar');
    for (const [hash, name, count] of parts) {
      const item = link(`${name} (${count})`, hash);
      if (hash.startsWith(now || 'orders')) item.setAttribute('aria-current', 'page');
      bar.append(item);
    }
    return bar;
  }
}

/** What somebody is writing while something else on the page changes. */
class Typed {
  private readonly texts: string[];
  private readonly open: boolean[];
  private readonly focus: number;

  constructor(private readonly root: HTMLElement) {
    const fields = this.fields();
    this.texts = fields.map(field => field.value);
    this.focus = fields.findIndex(field => field === document.activeElement);
    this.open = this.details().map(details => details.open);
  }

  restore(): void {
    this.fields().forEach((field, i) => (field.value = this.texts[i] ?? ''));
    this.details().forEach((details, i) => (details.open = this.open[i] ?? details.open));
    this.fields()[this.focus]?.focus();
  }

  private fields = () => [...this.root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.field :is(input, textarea)')];
  private details = () => [...this.root.querySelectorAll('details')];
}

/** Asks the browser to send it later by itself, where it can. */
async function later(): Promise<void> {
  const registration: (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined =
    await navigator.serviceWorker?.getRegistration();
  await registration?.sync?.register('plenum-offline').catch(() => undefined);
}

async function start(): Promise<void> {
  const root = document.getElementById('kept');
  if (!root) return;
  const base = (await navigator.serviceWorker?.getRegistration())?.scope ?? new URL('.', location.href).href;
  const store = await openStore();
  const server = new Server(base);
  const kept = await new Keeper(store, server).kept();
  if (kept) await new OfflinePage(root, store, new Queue(store, server), server, base, kept).open();
}

start().catch(() => undefined);
