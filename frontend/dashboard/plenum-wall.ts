import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Format } from '../floor/format.js';
import type { PlanConfig } from '../floor/model.js';
import { planOf } from './cards.js';
import { type WallConfig, type WallPage, words } from './model.js';
import './plenum-dashboard.js';

/** After such a silence (ms) a screen without people loads its page anew as soon as the server is back: it may be a newer one. */
const LONG = 60_000;

/** Dashboards and floors in turn, as large as the screen, with the time and whether what is shown is of the present. */
@customElement('plenum-wall')
export class PlenumWall extends LitElement {
  static override styles = css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); height: 100dvh; background: var(--plenum-bg); color: var(--plenum-ink); font-family: var(--aura-font-family, system-ui, sans-serif); }
    header { display: flex; align-items: center; gap: 6px 20px; flex-wrap: wrap; padding: 10px 20px 8px; }
    h1 { font-size: clamp(17px, 2.2vw, 32px); font-weight: 600; margin: 0; flex: 1; min-width: 0; overflow-wrap: anywhere; }
    time { font-size: clamp(17px, 2.2vw, 32px); font-variant-numeric: tabular-nums; }
    .state { color: var(--plenum-soft); font-size: clamp(13px, 1.2vw, 18px); }
    .state.old { color: var(--plenum-stale); font-weight: 600; border: 2px dashed currentColor; border-radius: 8px; padding: 2px 10px; }
    .keys { display: flex; gap: 6px; }
    button { font: inherit; color: var(--plenum-soft); background: none; border: 1px solid var(--plenum-line); border-radius: 8px; min-width: 40px; height: 40px; cursor: pointer; }
    button:focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 2px; }
    main { min-height: 0; padding: 0 20px 16px; display: flex; }
    main > * { flex: 1; min-width: 0; min-height: 0; }
    plenum-dashboard { overflow: auto; }
    @media (max-width: 700px) { main { padding: 0 10px 10px; } button { min-width: 44px; height: 44px; } }
  `;
  @property({ attribute: false }) config: WallConfig | null = null;
  @state() private at = 0;
  @state() private paused = false;
  @state() private now = Date.now();
  /** Since when nothing is current; 'live' while it is, null where nothing has come yet. */
  @state() private fresh: number | 'live' | null = null;
  private format!: Format;
  private clock = 0;
  private turn = 0;
  private shown = Date.now();
  private last = Date.now();
  private readonly keys = (e: KeyboardEvent) => this.key(e);

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => (this.now = Date.now()), 1_000);
    this.turn = window.setInterval(() => this.rotate(), 1_000);
    window.addEventListener('keydown', this.keys);
    void navigator.wakeLock?.request('screen').catch(() => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.clock);
    window.clearInterval(this.turn);
    window.removeEventListener('keydown', this.keys);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const config = this.config;
    if (!changed.has('config') || !config) return;
    this.format = new Format(config as unknown as PlanConfig);
    // the words are the same for all pages, and sent once
    for (const page of config.pages) if (page.board) page.board.texts = config.texts;
  }

  private rotate(): void {
    if (!this.paused && this.config && this.config.pages.length > 1 && Date.now() - this.shown >= this.config.seconds * 1000) this.go(1);
  }

  private go(by: number): void {
    const pages = this.config?.pages.length ?? 1;
    this.at = (this.at + by + pages) % pages;
    this.shown = Date.now();
    this.fresh = null; // nothing of the next page has been heard of yet
  }

  private key(e: KeyboardEvent): void {
    if (this.config?.kiosk || e.defaultPrevented) return;
    if (e.key === 'ArrowRight') this.go(1);
    else if (e.key === 'ArrowLeft') this.go(-1);
    else if (e.key === ' ' && !(e.composedPath()[0] instanceof HTMLButtonElement)) this.paused = !this.paused;
  }

  private heard(fresh: number | 'live' | null): void {
    if (fresh === 'live') {
      if (this.config?.kiosk && Date.now() - this.last > LONG) location.reload();
      this.last = Date.now();
    }
    this.fresh = fresh;
  }

  override render() {
    const { config } = this;
    const page = config?.pages[this.at];
    if (!config || !page) return nothing;
    const text = (key: string, ...parts: (string | number)[]) => words(config.texts, `dashboard.board.${key}`, ...parts);
    const old = this.fresh !== 'live' && (this.fresh !== null || this.now - this.shown > 15_000);
    const state =
      this.fresh === 'live'
        ? `● ${text('live')}`
        : !old
          ? text('waiting')
          : `◌ ${this.fresh ? text('not-current', this.format.moment(this.fresh)) : text('silent')}`;
    return html`<header><h1>${page.title}</h1>
        ${config.pages.length > 1 ? html`<span class="state">${this.at + 1} / ${config.pages.length}</span>` : nothing}
        <span class="state ${old ? 'old' : ''}" role="status">${state}</span>
        <time>${this.format.time(this.now)}</time>
        ${config.kiosk ? nothing : this.buttons(text)}</header>
      <main>${keyed(this.at, this.page(page, config))}</main>`;
  }

  private buttons(text: (key: string) => string) {
    const button = (key: string, sign: string, act: () => void) =>
      html`<button type="button" title=${text(key)} aria-label=${text(key)} @click=${act}>${sign}</button>`;
    const turns = (this.config?.pages.length ?? 0) > 1;
    return html`<div class="keys">${turns ? html`${button('previous', '‹', () => this.go(-1))}${button(this.paused ? 'resume' : 'pause', this.paused ? '▶' : '❚❚', () => (this.paused = !this.paused))}${button('next', '›', () => this.go(1))}` : nothing}
      ${button('full-screen', '⤢', () => void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()))}</div>`;
  }

  private page(page: WallPage, config: WallConfig) {
    const listen = (e: CustomEvent<number | 'live' | null>) => this.heard(e.detail);
    if (page.board) return html`<plenum-dashboard wall .config=${page.board} @freshness=${listen}></plenum-dashboard>`;
    return html`<plenum-kiosk-plan .config=${planOf(page.plan!, config.texts, page.layer ?? 'hvac')} @freshness=${listen}></plenum-kiosk-plan>`;
  }
}
