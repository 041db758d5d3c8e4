import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Format } from '../format.js';
import { HEATS } from '../drawing/heat.js';
import { SPEEDS, type Speed } from './player.js';
import { scrubberStyles } from './scrubber-styles.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Spans of the slider in hours. */
const SPANS = [6, 24, 168, 720];

/** The time under the plan: a slider over a stretch of history, playing, jumping, and the way back to the present. */
@customElement('plenum-time-scrubber')
export class TimeScrubber extends LitElement {
  static override styles = scrubberStyles;
  @property({ attribute: false }) texts: Record<string, string> = {};
  @property({ attribute: false }) format!: Format;
  /** The instant on the screen, null while it is live. */
  @property({ attribute: false }) at: number | null = null;
  @property({ attribute: false }) earliest: number | null = null;
  @property({ type: Boolean }) playing = false;
  @property({ type: Boolean }) searching = false;
  @property({ type: Number }) speed: Speed = 300;
  /** By what the rooms have their colours, one of the choices. */
  @property({ attribute: false }) heat = 'none';
  @property({ attribute: false }) heats: readonly string[] = HEATS;
  @state() private span = 24;
  @state() private end: number | null = null;
  @state() private more = false;
  private clock = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => this.requestUpdate(), 20_000); // the present moves on
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.clock);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('at')) this.keepInSight();
    this.toggleAttribute('live', this.at === null);
  }

  /** What is on the screen is on the slider too. */
  private keepInSight(): void {
    const at = this.at;
    if (at === null) this.end = null;
    else if (at < this.begin() || at > this.until()) this.move(at + (this.span * HOUR) / 2);
  }

  private until(): number {
    return this.end ?? Date.now();
  }

  private begin(): number {
    return Math.floor((this.until() - this.span * HOUR) / MINUTE) * MINUTE;
  }

  private move(end: number): void {
    this.end = end >= Date.now() ? null : end;
  }

  private text(key: string): string {
    return this.texts[key] ?? key;
  }

  private emit(what: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  private seek(at: number): void {
    if (at >= Date.now() - MINUTE / 2) this.emit('time-live');
    else this.emit('time-seek', this.earliest === null ? at : Math.max(at, this.earliest));
  }

  private readonly dragged = (e: Event): void => {
    const value = Number((e.target as HTMLInputElement).value);
    this.seek(Math.round(value / MINUTE) * MINUTE);
  };

  private readonly key = (e: KeyboardEvent): void => {
    const now = this.at ?? Date.now();
    const step = e.shiftKey ? HOUR : MINUTE;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => this.seek(now - step),
      ArrowDown: () => this.seek(now - step),
      ArrowRight: () => this.seek(now + step),
      ArrowUp: () => this.seek(now + step),
      PageDown: () => this.seek(now - (this.span * HOUR) / 24),
      PageUp: () => this.seek(now + (this.span * HOUR) / 24),
      Home: () => this.seek(this.begin()),
      End: () => this.seek(this.until()),
      ' ': () => this.emit('time-play'),
    };
    const move = moves[e.key];
    if (!move) return;
    e.preventDefault();
    move();
  };

  /** Browsers write dates as they are set up themselves: what is read is ours, theirs is only for typing. */
  private readonly pick = (e: Event): void => (e.target as HTMLInputElement).showPicker?.();

  private readonly typed = (e: Event): void => {
    const at = this.format.instant((e.target as HTMLInputElement).value);
    if (Number.isFinite(at)) this.seek(at);
  };

  /** Marks on whole hours, days or groups of days of the display zone, about as many as fit. */
  private ticks(): { share: number; label: string; day: boolean }[] {
    const [begin, end] = [this.begin(), this.until()];
    const narrow = this.clientWidth < 700;
    const every = this.span <= 6 ? 1 : this.span <= 24 ? (narrow ? 6 : 3) : 24;
    const days = this.span > 168 ? (narrow ? 7 : 3) : narrow ? 2 : 1;
    const found = [];
    for (let t = Math.ceil(begin / HOUR) * HOUR; t <= end; t += HOUR) {
      const wall = this.format.wall(t);
      const hour = Number(wall.slice(11, 13));
      if (hour % every !== 0 || wall.slice(14) !== '00') continue;
      if (every === 24 && Math.round(Date.parse(`${wall}Z`) / (24 * HOUR)) % days !== 0) continue;
      const share = (t - begin) / (end - begin);
      const edge = share < 0.05 || share > 0.95; // a label there would run into its neighbours
      found.push({
        share,
        label: edge ? '' : hour > 0 ? this.format.time(t) : this.span > 168 ? this.format.monthday(t) : this.format.weekday(t),
        day: hour === 0,
      });
    }
    return found;
  }

  override render() {
    const [begin, end] = [this.begin(), this.until()];
    const at = this.at ?? Date.now();
    const t = (key: string) => this.text(`plan.time.${key}`);
    return html`<div class="row">
      <div class="buttons" role="group" aria-label=${t('controls')}>
        <button title=${t('previous')} aria-label=${t('previous')} ?disabled=${this.searching} @click=${() => this.emit('time-jump', 'before')}>▲‹</button>
        <button class="play" aria-label=${t(this.playing ? 'pause' : 'play')} title=${t(this.playing ? 'pause' : 'play')} ?disabled=${this.at === null && !this.playing} @click=${() => this.emit('time-play')}>${this.playing ? '❚❚' : '▶'}</button>
        <button title=${t('next')} aria-label=${t('next')} ?disabled=${this.at === null || this.searching} @click=${() => this.emit('time-jump', 'after')}>›▲</button>
      </div>
      <select aria-label=${t('speed')} title=${t('speed')} @change=${(e: Event) => this.emit('time-speed', Number((e.target as HTMLSelectElement).value))}>
        ${Object.keys(SPEEDS).map(s => html`<option value=${s} ?selected=${Number(s) === this.speed}>${s}×</option>`)}</select>
      <div class="line">
        <button class="page" aria-label=${t('earlier')} title=${t('earlier')} @click=${() => this.move(end - (this.span * HOUR) / 2)}>‹</button>
        <div class="track">
          <input type="range" min=${begin} max=${end} step="1000" .value=${String(at)} aria-label=${t('slider')}
            aria-valuetext=${this.at === null ? t('live') : this.format.moment(at)} @input=${this.dragged} @keydown=${this.key}>
          <div class="ticks" aria-hidden="true">${this.ticks().map(k => html`<span class=${k.day ? 'day' : ''} style=${`left:${(k.share * 100).toFixed(2)}%`}>${k.label}</span>`)}</div>
        </div>
        <button class="page" aria-label=${t('later')} title=${t('later')} ?disabled=${this.end === null} @click=${() => this.move(end + (this.span * HOUR) / 2)}>›</button>
      </div>
      <button class="more" aria-expanded=${this.more} aria-label=${t('more')} @click=${() => (this.more = !this.more)}>⋯</button>
      <div class="details ${this.more ? 'open' : ''}">
        <label class="when"><span aria-hidden="true">${this.format.minute(at)}</span>
          <input type="datetime-local" aria-label=${t('instant')} .value=${this.format.wall(at)} max=${this.format.wall(Date.now())} @click=${this.pick} @change=${this.typed}></label>
        <select aria-label=${t('span')} @change=${(e: Event) => ((this.span = Number((e.target as HTMLSelectElement).value)), this.keepInSight())}>
          ${SPANS.map(s => html`<option value=${s} ?selected=${s === this.span}>${t(`span.${s}`)}</option>`)}</select>
        <select aria-label=${this.text('plan.heat')} @change=${(e: Event) => this.emit('heat', (e.target as HTMLSelectElement).value)}>
          ${this.heats.map(h => html`<option value=${h} ?selected=${h === this.heat}>${this.text(`plan.heat.${h}`)}</option>`)}</select>
      </div>
      <button class="live ${this.at === null ? 'on' : ''}" aria-pressed=${this.at === null} @click=${() => this.emit('time-live')}>${this.at === null ? '●' : '○'} ${t('live')}</button>
      ${this.searching ? html`<span class="searching" role="status">${t('searching')}</span>` : nothing}</div>`;
  }
}
