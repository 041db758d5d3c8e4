import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { voteOf, voteText } from '../comfort/comfort.js';
import type { Format } from '../format.js';
import { type FloorModel, isLive, type PointState } from '../model.js';
import './reason.js';
import { abnormal, setpoints } from '../rules.js';
import './trend.js';

/** What is asked of a room first; its set points come after its temperature. */
const FIRST = ['temperature', 'setpoint', 'co2', 'humidity', 'occupied', 'light', 'door'];
const SHAPE = ['●', '◆', '?', '◌', '▲', '✕', '✕', '–'];

/** Everything about the selected space or equipment. */
@customElement('plenum-floor-panel')
export class FloorPanel extends LitElement {
  static override styles = css`
    :host { display: block; padding: 14px 16px 24px; }
    header { display: flex; align-items: start; gap: 8px; }
    h2 { font-size: 17px; margin: 4px 0 2px; flex: 1; }
    h3 { font-size: 13px; font-weight: 600; color: var(--plenum-soft); margin: 18px 0 2px; }
    .soft, small { color: var(--plenum-soft); font-size: 12.5px; }
    .wrong { color: var(--plenum-alarm); font-weight: 600; margin: 6px 0; }
    button { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: start; }
    button:focus-visible { outline: 2px solid var(--plenum-focus); outline-offset: 2px; border-radius: 4px; }
    .close { width: 36px; height: 36px; text-align: center; font-size: 18px; color: var(--plenum-soft); }
    a { color: inherit; }
    .link { text-decoration: underline; text-decoration-color: var(--plenum-line); text-underline-offset: 3px; }
    ul { list-style: none; margin: 0; padding: 0; }
    li { border-top: 1px solid var(--plenum-line); padding: 4px 0; }
    .row { display: grid; grid-template-columns: minmax(0, 1fr) 64px minmax(76px, auto); gap: 10px; width: 100%; align-items: center; padding: 4px 0; min-height: 40px; }
    .row > span { min-width: 0; overflow-wrap: anywhere; }
    .value { text-align: end; font-variant-numeric: tabular-nums; }
    .value b { font-weight: 500; white-space: nowrap; }
    .value small { display: block; white-space: nowrap; }
    .dead b { color: var(--plenum-stale); text-decoration: underline dotted; }
    .dead .q { color: var(--plenum-stale); }
    .alarm b, .alarm .q { color: var(--plenum-alarm); font-weight: 700; }
    .overridden .q { color: var(--plenum-override); }
    .source { margin: 2px 0; }
    .command { border: 1px solid var(--plenum-focus); color: var(--plenum-focus); border-radius: 8px; padding: 4px 14px; min-height: 36px; margin: 6px 0; font-weight: 600; }
    .feel { display: flex; flex-wrap: wrap; gap: 4px 14px; justify-content: space-between; align-items: center; margin: 8px 0 0; }
    .feel a { text-underline-offset: 3px; text-decoration-color: var(--plenum-line); }
    .alarm-row { padding: 6px 0; }
    .alarm-row a { text-underline-offset: 3px; text-decoration-color: var(--plenum-line); font-weight: 600; }
    .alarm-row small { display: block; }
    .p-urgent .shape { color: var(--alarm-urgent); } .p-high .shape { color: var(--alarm-high); } .p-medium .shape { color: var(--alarm-medium); } .p-low .shape { color: var(--alarm-low); }
    @media (max-width: 700px) { .close { width: 44px; height: 44px; } .row, .link, .command { min-height: 44px; } .feel a { min-height: 44px; display: inline-flex; align-items: center; } }
  `;
  @property({ attribute: false }) model!: FloorModel;
  @property({ attribute: false }) format!: Format;
  @property({ attribute: false }) selected!: string;
  @property({ type: Number }) version = 0;
  /** The instant of the past at which trends end; null for the present. */
  @property({ attribute: false }) until: number | null = null;
  /** Key of the point that the address asks for: its row is open at first. */
  @property({ attribute: false }) requested: string | null = null;
  @state() private open: string | null = null;
  private clock = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = window.setInterval(() => this.requestUpdate(), 1000); // ages tick
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.clock);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('requested') && this.requested) this.open = this.requested;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('requested') && this.requested)
      this.renderRoot.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What somebody wants to know of a room, whoever measures it. */
  private first(): PointState[] {
    const found = FIRST.flatMap(role =>
      role === 'setpoint' ? setpoints(this.model, this.selected) : [this.model.role(this.selected, role)],
    );
    return [...new Set(found)].filter((p): p is PointState => p !== null);
  }

  override render() {
    const m = this.model;
    const first = this.first();
    const wrong = abnormal(m, this.selected, k => this.format.delta(k));
    return html`
      <header><div style="flex:1"><h2>${m.nameOf(this.selected)}</h2><div class="soft">${this.where()}</div></div>
        <button class="close" aria-label=${m.text('plan.close')} @click=${() => this.go(null)}>✕</button></header>
      ${this.alarms()}
      ${wrong.map(w => html`<div class="wrong">▲ ${w.text}</div>`)}
      ${this.comfort()}
      ${first.length ? html`<h3>${m.text('plan.points')}</h3><ul>${first.map(p => this.row(p))}</ul>` : nothing}
      ${m.ownersOf(this.selected).map(owner => this.group(owner, first))}`;
  }

  /** How it feels there, and a way to say so. */
  private comfort() {
    const m = this.model;
    if (!m.spaces.has(this.selected)) return nothing;
    const vote = voteOf(m, this.selected);
    const words = vote ? voteText(m, vote, m.config.locale) : null;
    const at = this.until === null ? '' : `&at=${new Date(this.until).toISOString()}`;
    return html`<p class="feel">${words ? html`<span>PMV ${words.value} · ${words.category}</span>` : nothing}
      <a href=${`comfort?complain=${encodeURIComponent(this.selected)}${at}`}>${m.text('plan.comfort.report')}</a></p>`;
  }

  /** Each alarm leads to its own page. */
  private alarms() {
    const found = this.model.alarmsAt(this.selected);
    if (!found.length) return nothing;
    return html`<h3>${this.model.text('plan.alarms')}</h3><ul>${found.map(
      a => html`<li class="alarm-row p-${a.priority.toLowerCase()}">
      <a href=${`alarms/${a.id}`}><span class="shape" aria-hidden="true">${a.mark}</span> ${a.title}</a><small>${a.detail} · ${this.format.time(Date.parse(a.since))}</small></li>`,
    )}</ul>`;
  }

  private where() {
    const m = this.model;
    const space = m.spaces.get(this.selected);
    const parts: unknown[] = [m.config.floorName];
    if (space) {
      parts.push(this.selected.replace('space-', ''));
      if (space.area > 0) parts.push(`${this.format.number(Math.round(space.area), '')} m²`);
    }
    const room = m.equipment.get(this.selected)?.space;
    if (room) parts.push(this.link(room));
    const from = space ? space.servedBy.filter(k => m.equipment.get(k)?.system === 'hvac') : (m.equipment.get(this.selected)?.fedBy ?? []);
    const served = from.map(
      (k, i) => html`${i ? ', ' : ''}${this.link(k)}${(m.equipment.get(k)?.fedBy ?? []).map(f => html` ← ${this.link(f)}`)}`,
    );
    return html`${parts.map((p, i) => html`${i ? ' · ' : ''}${p}`)}${served.length ? html` · ${m.text('plan.served-by')} ${served}` : nothing}`;
  }

  private link(key: string) {
    const here = this.model.equipment.has(key) || this.model.spaces.has(key);
    const name = this.model.nameOf(key);
    if (here) return html`<button class="link" @click=${() => this.go(key)}>${name}</button>`;
    const route = this.model.config.elsewhere[key]?.route;
    return route ? html`<a class="link" href=${route}>${name}</a>` : name;
  }

  private group(owner: string, above: PointState[]) {
    const points = (this.model.byOwner.get(owner) ?? []).filter(p => !above.includes(p));
    if (!points.length) return nothing;
    const title = owner === this.selected ? this.model.text(above.length ? 'plan.points.more' : 'plan.points') : this.link(owner);
    return html`<h3>${title}</h3><ul>${points.map(p => this.row(p))}</ul>`;
  }

  private row(p: PointState) {
    const kind = !isLive(p)
      ? 'dead'
      : p.code === 4 || (p.kind === 'BINARY' && p.value > 0 && this.model.plays(p, 'alarm'))
        ? 'alarm'
        : p.code === 1
          ? 'overridden'
          : '';
    const open = this.open === p.key;
    const quality = html`<span class="q">${p.code ? `${SHAPE[p.code]} ${this.format.quality(this.model, p.code, p.value)} · ` : ''}</span>${p.repaired ? `↺ ${this.model.text('plan.repaired')} · ` : ''}${p.time ? this.format.age(p.time) : p.value === null ? this.model.text('plan.never') : ''}`;
    return html`<li><button class="row ${kind}" aria-expanded=${open} @click=${() => (this.open = open ? null : p.key)}>
        <span>${this.short(p)}</span>
        <plenum-trend .until=${this.until} .model=${this.model} .format=${this.format} .point=${p}></plenum-trend>
        <span class="value"><b>${this.format.value(p)}</b><small>${quality}</small></span></button>
      ${
        open
          ? html`<div class="source soft">${this.format.origin(this.model, p)} · ${this.model.config.sources[p.key] ?? ''} ·
        <a class="link" href="trends?points=${encodeURIComponent(p.key)}">${this.model.text('plan.trends')}</a></div>
        ${this.command(p)}${this.until === null ? html`<plenum-point-reason .point=${p} .code=${p.code}></plenum-point-reason>` : nothing}
        <plenum-trend large .until=${this.until} .model=${this.model} .format=${this.format} .point=${p}></plenum-trend>`
          : nothing
      }</li>`;
  }

  /** Not from the past: what is commanded, is commanded now. */
  private command(p: PointState) {
    if (this.until !== null || !this.model.config.commandable.includes(p.key)) return nothing;
    const open = () => this.dispatchEvent(new CustomEvent('plan-command', { detail: p.key, bubbles: true, composed: true }));
    return html`<button class="command" @click=${open}>${this.model.text('plan.command')}</button>`;
  }

  /** Under the heading of its owner a point need not repeat the owner's name. */
  private short(p: PointState): string {
    const owner = this.model.nameOf(p.owner ?? '');
    const rest = p.name.startsWith(`${owner} `) ? p.name.slice(owner.length + 1) : p.name;
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  }

  private go(key: string | null): void {
    this.dispatchEvent(new CustomEvent('plan-select', { detail: key, bubbles: true, composed: true }));
  }
}
