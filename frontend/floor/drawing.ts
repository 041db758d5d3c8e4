import { PlanAlarm } from './alarms.js';
import { comfortColour, voteOf, voteText } from './comfort.js';
import { Format } from './format.js';
import { boxOf, hatches } from './geometry.js';
import { Heat, heatOf } from './heat.js';
import { arrange, Part, sizeAt, Wanted } from './labels.js';
import { FloorModel, isLive, Layer, layerOf, PointState } from './model.js';
import { Letters } from './letters.js';
import { abnormal, brightness, comfortError, inAlarm } from './rules.js';

export type { Layer };
const NS = 'http://www.w3.org/2000/svg';

const PARTS: Part[] = ['name', 'value', 'cue', 'mark'];
/** As drawn, in heights of the label's letters; and how large they may get on the screen, CSS px. */
const DRAWN: Record<Part, number> = { name: 0.85, value: 1.4, cue: 0.75, mark: 1.1 };
const MOST: Record<Part, number> = { name: 20, value: 34, cue: 18, mark: 24 };

interface Label { shape: SVGGraphicsElement; texts: Record<Part, SVGTextElement>; name: string; box: DOMRect; x: number; y: number; size: number; width: number; said: string }

/** Writes values into the plan's SVG. Keeps references to what it wrote and touches only what differs. */
export class Drawing {
  private readonly labels = new Map<string, Label>();
  private readonly symbols = new Map<string, SVGGraphicsElement>();
  private readonly marks = new Map<string, SVGTextElement>();
  private readonly letters = new Letters();
  private layer: Layer = 'hvac';
  private heat: Heat = 'none';
  private everything = false;
  /** CSS px for each unit of the drawing, now and where the whole floor is shown. */
  private scale = 1;
  private home = 1;

  constructor(readonly svg: SVGSVGElement, private readonly model: FloorModel, private readonly format: Format) {
    const over = svg.appendChild(document.createElementNS(NS, 'g'));
    over.setAttribute('class', 'labels');
    over.setAttribute('aria-hidden', 'true');
    svg.insertAdjacentHTML('afterbegin', `<defs><pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"><rect width="9" height="9" class="hatch-ground"/><path d="M0 0V9" class="hatch-line"/></pattern></defs>`);
    for (const space of model.config.spaces) {
      const shape = svg.getElementById(space.key) as SVGGraphicsElement | null;
      if (shape) this.labels.set(space.key, this.label(over, shape, space.name));
    }
    for (const equipment of model.config.equipment) {
      const symbol = svg.getElementById(equipment.key) as SVGGraphicsElement | null;
      if (symbol && !this.labels.has(equipment.key)) this.symbols.set(equipment.key, symbol);
    }
    this.letters.of(svg, over);
    hatches(svg, [...this.labels.values()].map(l => l.shape));
  }

  /** Letters keep a size that can be read, whatever the scale: there are more of them the closer one comes. */
  scaled(scale: number, home: number): void {
    if (!scale || (Math.abs(scale / this.scale - 1) < 0.01 && home === this.home)) return;
    this.scale = scale;
    this.home = home;
    this.letters.scaled(scale);
    this.all();
  }

  keys(): string[] {
    return [...this.labels.keys()];
  }

  /** @param everything whether what is wrong colours its place on any layer: where nobody can change the layer */
  show(layer: Layer, heat: Heat, everything = false): void {
    this.everything = everything;
    this.layer = layer;
    this.heat = heat;
    this.svg.setAttribute('data-layer', layer);
    this.all();
  }

  all(): void {
    for (const key of this.labels.keys()) this.space(key);
    for (const key of this.symbols.keys()) this.symbol(key);
  }

  /** Redraws whatever a changed point shows in. */
  owner(owner: string): void {
    if (this.labels.has(owner)) this.space(owner);
    if (this.symbols.has(owner)) this.symbol(owner);
    for (const s of this.model.config.spaces) {
      if (s.servedBy.includes(owner) || s.contains.includes(owner)) this.space(s.key);
    }
  }

  select(key: string | null): void {
    for (const [k, l] of this.labels) this.pressed(l.shape, k === key);
    for (const [k, s] of this.symbols) s.classList.toggle('selected', k === key);
  }

  focus(key: string): void {
    for (const [k, l] of this.labels) l.shape.setAttribute('tabindex', k === key ? '0' : '-1');
    this.labels.get(key)?.shape.focus();
  }

  /** The nearest space in the direction of an arrow key. */
  neighbour(from: string, dx: number, dy: number): string | null {
    const centre = (k: string) => {
      const b = boxOf(this.svg, this.labels.get(k)!.shape);
      return { x: b.x + b.width / 2, y: b.y + b.height / 2 };
    };
    const a = centre(from);
    let best: string | null = null;
    let least = Infinity;
    for (const key of this.labels.keys()) {
      const b = centre(key);
      const along = (b.x - a.x) * dx + (b.y - a.y) * dy;
      const across = Math.abs((b.x - a.x) * dy) + Math.abs((b.y - a.y) * dx);
      if (key !== from && along > 1 && along + 2 * across < least) [best, least] = [key, along + 2 * across];
    }
    return best;
  }

  private pressed(shape: SVGElement, on: boolean): void {
    shape.classList.toggle('selected', on);
    shape.setAttribute('aria-pressed', String(on));
  }

  private label(over: SVGElement, shape: SVGGraphicsElement, name: string): Label {
    const box = boxOf(this.svg, shape);
    const x = Number(shape.dataset.labelX ?? box.x + box.width / 2);
    const y = Number(shape.dataset.labelY ?? box.y + box.height / 2);
    const size = Number(shape.dataset.labelSize ?? Math.min(14, box.height * 0.22));
    const text = (part: Part) => {
      const t = over.appendChild(document.createElementNS(NS, 'text'));
      t.setAttribute('class', part);
      return t;
    };
    const texts = Object.fromEntries(PARTS.map(part => [part, text(part)])) as Record<Part, SVGTextElement>;
    const label = { shape, texts, name, box, x, y, size, width: Number(shape.dataset.labelWidth ?? box.width * 0.92), said: '' };
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', this.labels.size === 0 ? '0' : '-1');
    return label;
  }

  /** Writes what fits into the room at this scale; names that do not are in the panel and in the table. */
  private write(l: Label, wanted: Wanted): void {
    const said = JSON.stringify([wanted, this.scale, this.home]);
    if (said === l.said) return;
    l.said = said;
    const k = this.scale;
    const sizes = Object.fromEntries(PARTS.map(part => [part, sizeAt(l.size * DRAWN[part], k, this.home, MOST[part])])) as Record<Part, number>;
    const space = { width: l.width * k, wide: l.box.width * k * 0.96, height: l.box.height * k * 0.98 };
    const { lines, height } = arrange(wanted, sizes, space, text => this.letters.measure(text));
    const within = (v: number, half: number, from: number, to: number) => (to - from <= 2 * half ? (from + to) / 2 : Math.min(Math.max(v, from + half), to - half));
    const top = within(l.y, height / k / 2, l.box.y, l.box.y + l.box.height) - height / k / 2;
    for (const part of PARTS) {
      const line = lines.find(one => one.part === part);
      const t = l.texts[part];
      put(t, line?.text ?? '');
      if (!line) continue;
      t.setAttribute('x', String(within(l.x, line.width / k / 2, l.box.x, l.box.x + l.box.width)));
      t.setAttribute('y', String(top + line.middle / k));
      t.setAttribute('font-size', String(line.size / k));
    }
  }

  private space(key: string): void {
    const l = this.labels.get(key)!;
    const shown = this.shown(key);
    const wrong = this.wrong(key);
    const code = shown.point?.code ?? 0;
    const dead = shown.point !== null && !isLive(shown.point);
    const state = dead ? (code === 5 ? 'down' : code === 6 ? 'fault' : code === 7 ? 'disabled' : 'stale') : code === 1 ? 'overridden' : '';
    const cue = state ? this.quality(shown.point!) : wrong.length ? this.short(key, wrong[0].text) : shown.cue;
    const alarms = this.model.alarmsAt(key);
    const alarm = alarms.find(a => this.own(a.layer)) ?? alarms[0];
    const mark = alarm ? alarm.mark : wrong.length ? '▲' : state === 'overridden' ? '◆' : state === 'down' || state === 'fault' ? '✕' : '';
    const number = shown.point?.kind === 'NUMERIC';
    const brief = number && shown.text === this.format.value(shown.point) ? this.format.brief(shown.point!) : shown.text;
    this.write(l, { name: l.name, value: shown.text, brief, number, cue, loud: state !== '' || wrong.length > 0, mark });
    const vote = this.layer === 'comfort' && !dead ? voteOf(this.model, key) : null;
    const heat = heatOf(this.model, key, this.heat) ?? (vote ? comfortColour(vote) : null);
    if (heat !== null) l.shape.style.setProperty('--heat', heat);
    if (shown.lit) l.shape.style.setProperty('--lit', `${Math.round(shown.lit * 100)}%`);
    const kind = `${wrong.length ? ' abnormal' : ''}${state ? ` q-${state}` : ''}${shown.lit ? ' lit' : ''}${heat === null ? '' : ' heat'}`;
    classes(l.shape, `space${l.shape.classList.contains('selected') ? ' selected' : ''}${kind}`);
    const calm = this.layer === 'hvac' ? kind : kind.replace(' abnormal', ''); // the number itself is not what is wrong
    classes(l.texts.cue, `cue${kind}`);
    classes(l.texts.mark, `mark${alarm ? this.grave(alarm) : kind}`);
    for (const part of ['name', 'value'] as const) classes(l.texts[part], `${part}${calm}`);
    const words = [this.model.nameOf(key), shown.text, ...alarms.map(a => a.title), ...wrong.map(w => w.text), state ? cue : ''].filter(Boolean).join(', ');
    if (l.shape.getAttribute('aria-label') !== words) l.shape.setAttribute('aria-label', words);
  }

  /** Whether something of a layer speaks in colour now: a lamp does not turn red because a fan has stopped. */
  private own(layer: string): boolean {
    return this.everything || layer === this.layer;
  }

  /** Comfort has its own colours; whatever else is wrong colours its own system. */
  private wrong(key: string) {
    return this.layer === 'comfort' ? [] : abnormal(this.model, key, k => this.format.delta(k)).filter(w => this.own(w.layer));
  }

  private grave(alarm: PlanAlarm): string {
    return this.own(alarm.layer) ? ` alarmed p-${alarm.priority.toLowerCase()}` : ' alarmed elsewhere';
  }

  /** What the present layer writes into a room. */
  private shown(key: string): { point: PointState | null; text: string; cue: string; lit: number } {
    const role = (r: string) => this.model.role(key, r);
    const of = (p: PointState | null, cue = '', lit = 0) => ({ point: p, text: p ? this.format.value(p) : '', cue, lit });
    const occupied = role('occupied');
    const people = occupied !== null && isLive(occupied) && occupied.value! > 0;
    if (this.layer === 'lighting') return of(role('light'), people ? this.model.text('plan.occupied') : '', brightness(role('light')) ?? 0);
    if (this.layer === 'security') return of(role('door') ?? role('armed') ?? role('camera'));
    if (this.layer === 'comfort') return this.comfort(key, role('temperature'));
    if (this.layer === 'energy') return of(role('power'), this.consumer(role('power')));
    return of(role('temperature'));
  }

  /** The vote; a number that is not live says so itself. */
  private comfort(key: string, point: PointState | null) {
    const vote = voteOf(this.model, key);
    const words = vote ? voteText(this.model, vote, this.model.config.locale) : null;
    return { point, text: words?.value ?? (point ? '–' : ''), cue: words?.category ?? '', lit: 0 };
  }

  /** What a room's power point measures: one system, or a thing with a name. */
  private consumer(p: PointState | null): string {
    if (!p) return '';
    const owner = this.model.equipment.get(p.owner ?? '');
    return owner && ['lighting', 'hvac', 'security'].includes(owner.system) ? this.model.text(`plan.layer.${owner.system}`) : (owner?.name ?? p.name);
  }

  private short(key: string, text: string): string {
    const off = comfortError(this.model, key);
    return off === null ? text : `${off > 0 ? '+' : '−'}${this.format.delta(Math.abs(off))}`;
  }

  private quality(p: PointState): string {
    const word = this.format.quality(this.model, p.code, p.value);
    return p.code === 3 && p.time ? `${word} · ${this.format.age(p.time)}` : word;
  }

  private symbol(key: string): void {
    const s = this.symbols.get(key)!;
    const points = this.model.byOwner.get(key) ?? [];
    const wrong = points.some(p => inAlarm(this.model, p));
    const dead = points.length > 0 && points.every(p => !isLive(p));
    s.classList.toggle('abnormal', wrong && this.own(layerOf(this.model.equipment.get(key)?.system)));
    s.classList.toggle('dead', dead);
    const running = points.find(p => this.model.plays(p, 'running'));
    s.classList.toggle('on', running !== undefined && isLive(running) && running.value! > 0);
    this.lamps(s, points.find(p => this.model.plays(p, 'light')));
    const title = s.querySelector('title') ?? s.insertBefore(document.createElementNS(NS, 'title'), s.firstChild);
    const alarms = this.model.alarmsAt(key);
    put(title, [`${this.model.nameOf(key)}${wrong ? ` ▲` : ''}`, ...alarms.map(a => a.title)].join('\n'));
    this.mark(key, s, alarms[0]);
  }

  /** Lamps are as bright as they are told to be: 0 % is dark, and what nobody knows is an outline. */
  private lamps(symbol: SVGGraphicsElement, level: PointState | undefined): void {
    const share = brightness(level);
    symbol.classList.toggle('unlit', share === null);
    symbol.style.setProperty('--level', `${Math.round((share ?? 0) * 100)}%`);
  }

  /** What is in alarm is seen on every layer, with the shape of its priority above it; in colour on its own. */
  private mark(key: string, symbol: SVGGraphicsElement, alarm: PlanAlarm | undefined): void {
    symbol.classList.toggle('alarmed', alarm !== undefined);
    symbol.classList.toggle('elsewhere', alarm !== undefined && !this.own(alarm.layer));
    const mark = this.marks.get(key);
    if (!alarm) {
      mark?.remove();
      this.marks.delete(key);
      return;
    }
    const text = mark ?? this.svg.querySelector('.labels')!.appendChild(document.createElementNS(NS, 'text'));
    this.marks.set(key, text);
    const box = boxOf(this.svg, symbol);
    const at = { x: box.x + box.width, y: box.y };
    text.setAttribute('x', String(at.x));
    text.setAttribute('y', String(at.y));
    text.setAttribute('font-size', String(sizeAt(15, this.scale, this.home, 24) / this.scale));
    classes(text, `mark${this.grave(alarm)}`);
    put(text, alarm.mark);
  }
}

function put(t: Element, text: string): boolean {
  if (t.textContent === text) return false;
  t.textContent = text;
  return true;
}

function classes(e: Element, names: string): void {
  if (e.getAttribute('class') !== names) e.setAttribute('class', names);
}
