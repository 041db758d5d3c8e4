import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import '../floor/plenum-kiosk-plan.js';
import { Format } from '../floor/format.js';
import type { PlanConfig } from '../floor/model.js';
import { Localizer, type TrendsConfig } from '../trend/model.js';
import { body, type Drawn, heading } from './cards.js';
import { tools, type Step, stepOf } from './editing.js';
import { Follower, SILENCE } from './follow.js';
import { type BoardConfig, type Card, type Content, type Hands, merged, words } from './model.js';
import { boardStyles } from './styles.js';
import './trend-card.js';

/** A dashboard: its cards, which it asks the server for, and their arrangement while they are edited. */
@customElement('plenum-dashboard')
export class PlenumDashboard extends LitElement {
  static override styles = boardStyles;
  @property({ attribute: false }) config: BoardConfig | null = null;
  /** What the cards show while they are edited: some of them are not saved yet. */
  @property({ attribute: false }) preview: Content[] | null = null;
  /** Whether it fills a screen on which nobody scrolls or presses anything. */
  @property({ type: Boolean, reflect: true }) wall = false;
  @property({ type: Boolean, reflect: true }) editing = false;
  @state() private content: Map<string, Content> = new Map();
  @state() private answered = 0;
  @state() private now = Date.now();
  @state() private over = '';
  private format!: Format;
  private localizer!: Localizer;
  private follower: Follower | null = null;
  private followed = 0;
  private dragged = '';
  private clock = 0;
  private focused = '';
  private readonly sizes = new ResizeObserver(() => this.fit());

  private get server(): Hands {
    return (this as unknown as { $server: Hands }).$server;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => this.tick(), 5_000);
    this.sizes.observe(this);
    this.follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.clock);
    this.sizes.disconnect();
    this.follower?.stop();
    this.follower = null;
  }

  override willUpdate(changed: PropertyValues): void {
    const config = this.config;
    if (changed.has('config') && config) {
      this.format = new Format(config as unknown as PlanConfig);
      this.localizer = new Localizer(config as unknown as TrendsConfig);
      this.editing = config.editing;
      this.follow();
    }
    if (changed.has('preview') && this.preview) this.take(this.preview);
  }

  override updated(): void {
    this.fit();
    if (!this.focused) return;
    this.renderRoot.querySelector<HTMLElement>(`article[data-card="${CSS.escape(this.focused)}"]`)?.focus();
    this.focused = '';
  }

  private tick(): void {
    this.now = Date.now();
    const since = this.answered || this.followed;
    this.dispatchEvent(new CustomEvent('freshness', { detail: this.now - since > SILENCE ? this.answered || null : 'live' }));
  }

  /** Follows what is saved; what is edited is told by the server. */
  private follow(): void {
    this.follower?.stop();
    this.follower = null;
    if (!this.config || this.config.editing || !this.isConnected) return;
    this.followed = Date.now();
    this.follower = new Follower(
      new URL(`api/v1/dashboards/${this.config.id}`, document.baseURI).pathname,
      answer => {
        if (answer.revision > (this.config?.revision ?? 0)) location.reload(); // somebody has saved it anew
        this.take(answer.cards);
      },
      () => this.tick(),
    );
    this.follower.start();
  }

  private take(fresh: Content[]): void {
    this.content = merged(this.content, fresh);
    this.answered = this.now = Date.now();
  }

  /** On a wall the rows share the height that there is. */
  private fit(): void {
    const grid = this.renderRoot.querySelector<HTMLElement>('.grid');
    if (!this.wall || !grid || !this.clientHeight) return;
    const rows = getComputedStyle(grid).gridTemplateRows.split(' ').length;
    const gap = 12;
    this.style.setProperty('--row', `${Math.max(48, Math.floor((this.clientHeight + gap) / rows) - gap)}px`);
  }

  private get old(): boolean {
    return this.answered > 0 && this.now - this.answered > SILENCE;
  }

  override render() {
    const config = this.config;
    if (!config) return nothing;
    const drawn: Drawn = { config, format: this.format, localizer: this.localizer, old: this.old, links: !this.wall };
    const since = this.answered ? this.format.moment(this.answered) : '';
    return html`${this.old && !this.wall ? html`<p class="banner" role="status">◌ ${words(config.texts, 'dashboard.board.not-current', since)}</p>` : nothing}
      <div class="grid">${repeat(
        config.cards,
        card => card.frame.id,
        (card, i) => this.card(card, i, drawn),
      )}</div>`;
  }

  private card(card: Card, i: number, drawn: Drawn) {
    const content = this.content.get(card.frame.id);
    const { text, route } = heading(card, content, drawn.config);
    const { width, height, id } = card.frame;
    const size = styleMap({ '--w': String(width), '--m': width <= 3 ? '2' : width <= 6 ? '3' : '6', '--h': String(height) });
    const name = text || words(drawn.config.texts, `dashboard.board.kind.${card.kind}`);
    const title = text
      ? html`<h2 title=${text}>${route && drawn.links && !this.editing ? html`<a href=${route}>${text}</a>` : text}</h2>`
      : nothing;
    if (!this.editing)
      return html`<article class=${card.kind} style=${size} aria-label=${name}>${title}<div class="body">${body(card, content, drawn)}</div></article>`;
    return html`<article class="${card.kind} ${this.over === id ? 'over' : ''}" style=${size} aria-label=${name} tabindex="0" data-card=${id} draggable="true"
      @keydown=${(e: KeyboardEvent) => this.key(e, id)} @dragstart=${(e: DragEvent) => this.drag(e, id)} @dragover=${(e: DragEvent) => this.dragOver(e, id)}
      @dragend=${() => (this.over = this.dragged = '')} @drop=${(e: DragEvent) => this.drop(e, i)}>
      ${tools(drawn.config.texts, name, { first: i === 0, last: i === drawn.config.cards.length - 1 }, step => this.step(id, step))}
      ${title}<div class="body">${body(card, content, drawn)}</div></article>`;
  }

  private step(id: string, step: Step): void {
    this.focused = step.what === 'move' || step.what === 'resize' ? id : '';
    switch (step.what) {
      case 'move':
        return void this.server.move(id, step.by);
      case 'resize':
        return void this.server.resize(id, step.columns, step.rows);
      case 'edit':
        return void this.server.edit(id);
      case 'remove':
        return void this.server.remove(id);
    }
  }

  private key(e: KeyboardEvent, id: string): void {
    const step = e.target === e.currentTarget ? stepOf(e) : null;
    if (!step) return;
    e.preventDefault();
    this.step(id, step);
  }

  private drag(e: DragEvent, id: string): void {
    this.dragged = id;
    e.dataTransfer?.setData('text/plain', id);
  }

  private dragOver(e: DragEvent, id: string): void {
    if (!this.dragged) return;
    e.preventDefault();
    this.over = id;
  }

  private drop(e: DragEvent, to: number): void {
    e.preventDefault();
    const from = this.config?.cards.findIndex(c => c.frame.id === this.dragged) ?? -1;
    if (from >= 0 && from !== to) this.step(this.dragged, { what: 'move', by: to - from });
    this.over = this.dragged = '';
  }
}
