import { PlanAlarm } from './alarms.js';
import { comfortColour, voteOf, voteText } from './comfort.js';
import { Format } from './format.js';
import { Heat, heatOf } from './heat.js';
import { abnormal, comfortError, inAlarm } from './rules.js';
import { FloorModel, isLive, PointState } from './model.js';

export type Layer = 'hvac' | 'comfort' | 'lighting' | 'security' | 'energy';
const NS = 'http://www.w3.org/2000/svg';

interface Label { shape: SVGGraphicsElement; name: SVGTextElement; value: SVGTextElement; cue: SVGTextElement; mark: SVGElement; size: number; width: number }

/** Writes values into the plan's SVG. Keeps references to what it wrote and touches only what differs. */
export class Drawing {
  private readonly labels = new Map<string, Label>();
  private readonly symbols = new Map<string, SVGGraphicsElement>();
  private readonly marks = new Map<string, SVGTextElement>();
  private layer: Layer = 'hvac';
  private heat: Heat = 'none';

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
    this.shrink();
    this.hatches();
  }

  keys(): string[] {
    return [...this.labels.keys()];
  }

  show(layer: Layer, heat: Heat): void {
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
      const b = this.box(this.labels.get(k)!.shape);
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

  /** From a shape's own coordinates to those of the sheet: drawings move and turn their layers. */
  private matrix(shape: SVGGraphicsElement): DOMMatrix {
    const [sheet, own] = [this.svg.getCTM(), shape.getCTM()];
    return sheet && own ? new DOMMatrix([sheet.a, sheet.b, sheet.c, sheet.d, sheet.e, sheet.f]).inverse().multiply(new DOMMatrix([own.a, own.b, own.c, own.d, own.e, own.f])) : new DOMMatrix();
  }

  /** Where a shape lies on the sheet. */
  private box(shape: SVGGraphicsElement): DOMRect {
    const b = shape.getBBox();
    const m = this.matrix(shape);
    const at = [[b.x, b.y], [b.x + b.width, b.y], [b.x, b.y + b.height], [b.x + b.width, b.y + b.height]].map(([x, y]) => new DOMPoint(x, y).matrixTransform(m));
    const [xs, ys] = [at.map(p => p.x), at.map(p => p.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return new DOMRect(x, y, Math.max(...xs) - x, Math.max(...ys) - y);
  }

  /** A pattern is as large as the units of what it fills: shapes drawn in metres get one of their own. */
  private hatches(): void {
    const plain = this.svg.getElementById('hatch');
    const made = new Set<string>();
    for (const { shape } of this.labels.values()) {
      const m = this.matrix(shape);
      const scale = Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) || 1;
      if (Math.abs(Math.log(scale)) < 0.2) continue;
      const id = `hatch-${scale.toPrecision(2).replace(/[^0-9]/g, '_')}`;
      if (!made.has(id) && plain) {
        const copy = plain.cloneNode(true) as SVGPatternElement;
        copy.id = id;
        copy.setAttribute('patternTransform', `scale(${1 / scale}) rotate(45)`);
        plain.parentNode!.appendChild(copy);
        made.add(id);
      }
      shape.style.setProperty('--hatch', `url(#${id})`);
    }
  }

  private pressed(shape: SVGElement, on: boolean): void {
    shape.classList.toggle('selected', on);
    shape.setAttribute('aria-pressed', String(on));
  }

  private label(over: SVGElement, shape: SVGGraphicsElement, name: string): Label {
    const box = this.box(shape);
    const x = Number(shape.dataset.labelX ?? box.x + box.width / 2);
    const y = Number(shape.dataset.labelY ?? box.y + box.height / 2);
    const size = Number(shape.dataset.labelSize ?? Math.min(14, box.height * 0.22));
    const text = (kind: string, dy: number, scale: number) => {
      const t = over.appendChild(document.createElementNS(NS, 'text'));
      t.setAttribute('class', kind);
      t.setAttribute('x', String(x));
      t.setAttribute('y', String(y + dy * size));
      t.setAttribute('font-size', String(size * scale));
      return t;
    };
    const label = { shape, name: text('name', -0.75, 0.85), value: text('value', 0.7, 1.4), cue: text('cue', 1.75, 0.75), mark: text('mark', -1.75, 1.1), size, width: Number(shape.dataset.labelWidth ?? box.width * 0.92) };
    label.name.textContent = name;
    shape.setAttribute('role', 'button');
    shape.setAttribute('tabindex', this.labels.size === 0 ? '0' : '-1');
    return label;
  }

  /** Names must stay inside their room: smaller, then cut; the panel and the table have them whole. */
  private shrink(): void {
    for (const l of this.labels.values()) this.fit(l.name, l, 0.85);
  }

  private fit(t: SVGTextElement, l: Label, scale: number): void {
    t.setAttribute('font-size', String(l.size * scale));
    const length = t.getComputedTextLength();
    if (length <= l.width || !length) return;
    t.setAttribute('font-size', String(Math.max(l.size * scale * (t === l.value ? 0.4 : 0.62), (l.size * scale * l.width) / length)));
    let text = t.textContent ?? '';
    if (t === l.value) return; // a number is never cut
    while (text.length > 3 && t.getComputedTextLength() > l.width) t.textContent = `${(text = text.slice(0, -1)).trimEnd()}…`;
  }

  private space(key: string): void {
    const l = this.labels.get(key)!;
    const shown = this.shown(key);
    const wrong = this.layer === 'energy' || this.layer === 'comfort' ? [] : abnormal(this.model, key, k => this.format.delta(k));
    const code = shown.point?.code ?? 0;
    const dead = shown.point !== null && !isLive(shown.point);
    const state = dead ? (code === 5 ? 'down' : code === 6 ? 'fault' : code === 7 ? 'disabled' : 'stale') : code === 1 ? 'overridden' : '';
    const cue = state ? this.quality(shown.point!) : wrong.length ? this.short(key, wrong[0].text) : shown.cue;
    if (put(l.value, shown.text)) this.fit(l.value, l, 1.4);
    if (put(l.cue, cue)) this.fit(l.cue, l, 0.75);
    const alarm = this.model.alarmsAt(key)[0];
    put(l.mark, alarm ? alarm.mark : wrong.length ? '▲' : state === 'overridden' ? '◆' : state === 'down' || state === 'fault' ? '✕' : '');
    const vote = this.layer === 'comfort' && !dead ? voteOf(this.model, key) : null;
    const heat = heatOf(this.model, key, this.heat) ?? (vote ? comfortColour(vote) : null);
    if (heat !== null) l.shape.style.setProperty('--heat', heat);
    const kind = `${wrong.length ? ' abnormal' : ''}${state ? ` q-${state}` : ''}${shown.lit ? ' lit' : ''}${heat === null ? '' : ' heat'}`;
    const grave = alarm ? ` alarmed p-${alarm.priority.toLowerCase()}` : '';
    classes(l.shape, `space${l.shape.classList.contains('selected') ? ' selected' : ''}${kind}`);
    const calm = this.layer === 'hvac' ? kind : kind.replace(' abnormal', ''); // the number itself is not what is wrong
    classes(l.cue, `${l.cue.classList[0]}${kind}`);
    classes(l.mark, `${l.mark.classList[0]}${alarm ? grave : kind}`);
    for (const t of [l.name, l.value]) classes(t, `${t.classList[0]}${calm}`);
    const words = [this.model.nameOf(key), shown.text, ...this.model.alarmsAt(key).map(a => a.title), ...wrong.map(w => w.text), state ? cue : ''].filter(Boolean).join(', ');
    if (l.shape.getAttribute('aria-label') !== words) l.shape.setAttribute('aria-label', words);
  }

  /** What the present layer writes into a room. */
  private shown(key: string): { point: PointState | null; text: string; cue: string; lit: boolean } {
    const role = (r: string) => this.model.role(key, r);
    const of = (p: PointState | null, cue = '', lit = false) => ({ point: p, text: p ? this.format.value(p) : '', cue, lit });
    const occupied = role('occupied');
    const people = occupied !== null && isLive(occupied) && occupied.value! > 0;
    if (this.layer === 'lighting') return of(role('light'), people ? this.model.text('plan.occupied') : '', people);
    if (this.layer === 'security') return of(role('door') ?? role('armed') ?? role('camera'));
    if (this.layer === 'comfort') return this.comfort(key, role('temperature'));
    if (this.layer === 'energy') return of(role('power'), this.consumer(role('power')));
    return of(role('temperature'));
  }

  /** The vote; a number that is not live says so itself. */
  private comfort(key: string, point: PointState | null) {
    const vote = voteOf(this.model, key);
    const words = vote ? voteText(this.model, vote, this.model.config.locale) : null;
    return { point, text: words?.value ?? (point ? '–' : ''), cue: words?.category ?? '', lit: false };
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
    s.classList.toggle('abnormal', wrong);
    s.classList.toggle('dead', dead);
    const running = points.find(p => this.model.plays(p, 'running'));
    s.classList.toggle('on', running !== undefined && isLive(running) && running.value! > 0);
    const title = s.querySelector('title') ?? s.insertBefore(document.createElementNS(NS, 'title'), s.firstChild);
    const alarms = this.model.alarmsAt(key);
    put(title, [`${this.model.nameOf(key)}${wrong ? ` ▲` : ''}`, ...alarms.map(a => a.title)].join('\n'));
    this.mark(key, s, alarms[0]);
  }

  /** What is in alarm is seen on every layer, with the shape of its priority above it. */
  private mark(key: string, symbol: SVGGraphicsElement, alarm: PlanAlarm | undefined): void {
    symbol.classList.toggle('alarmed', alarm !== undefined);
    const mark = this.marks.get(key);
    if (!alarm) {
      mark?.remove();
      this.marks.delete(key);
      return;
    }
    const text = mark ?? this.svg.querySelector('.labels')!.appendChild(document.createElementNS(NS, 'text'));
    this.marks.set(key, text);
    const box = this.box(symbol);
    const at = { x: box.x + box.width, y: box.y };
    text.setAttribute('x', String(at.x));
    text.setAttribute('y', String(at.y));
    text.setAttribute('font-size', '15');
    classes(text, `mark alarmed p-${alarm.priority.toLowerCase()}`);
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
