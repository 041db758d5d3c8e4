import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Format } from '../floor/format.js';
import { fetchPlan } from '../floor/drawing/plan-file.js';
import type { PlanConfig } from '../floor/model.js';
import { planTones } from '../floor/styles.js';
import type { Speed } from '../floor/time/player.js';
import { type Direction, TimeTravel } from '../floor/time/travel.js';
import '../floor/time/scrubber.js';
import { BuildingClock } from './clock.js';
import { ThemeColours } from './colours.js';
import { floorList } from './floor-list.js';
import { isHeat, type Layer3d, LAYERS_3D, layerWords, lookAt } from './layers.js';
import { placeNames } from './labels.js';
import { layerLegend } from './legend.js';
import { picture, tip } from './picture.js';
import { type FloorMeter, floorMeters, type FloorPower, powerOf } from './power.js';
import type { BuildingScene, FloorToStack } from './scene.js';
import { BuildingStates, type StackedFloor } from './states.js';
import { buildingStyles } from './styles.js';

/** What the server hands over once. */
export interface BuildingConfig {
  texts: Record<string, string>;
  /** From the lowest to the highest, building by building; without texts of their own. */
  floors: PlanConfig[];
  /** Of each floor the number of its building, from 0. */
  buildings: number[];
}

const TURN = Math.PI / 12;

/** The building at a glance: all floors above each other with their colours and alarms, and the same in words beside it. */
@customElement('plenum-building')
export class PlenumBuilding extends LitElement {
  static override styles = [planTones, buildingStyles];
  @property({ attribute: false }) config: BuildingConfig | null = null;
  @state() private layer: Layer3d = 'temperature';
  @state() private flat = false;
  @state() private tip: { x: number; y: number; text: string } | null = null;
  @query('canvas') private canvas?: HTMLCanvasElement;
  @query('.probe') private probe?: HTMLElement;
  private states: BuildingStates | null = null;
  private meters: FloorMeter[] = [];
  private clock: BuildingClock | null = null;
  private scene: BuildingScene | null = null;
  private colours: ThemeColours | null = null;
  private format: Format | null = null;
  private pressed: { x: number; y: number } | null = null;
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly themed = () => this.repaint();
  private readonly theme = new MutationObserver(this.themed);

  override connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener('change', this.themed);
    this.theme.observe(document.documentElement, { attributeFilter: ['theme'] });
    if (this.config && !this.states) this.begin(this.config);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.themed);
    this.theme.disconnect();
    this.end();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('config') && this.config && this.isConnected) this.begin(this.config);
  }

  private end(): void {
    this.clock?.halt();
    this.states?.stop();
    this.scene?.stop();
    this.states = this.clock = this.scene = null;
  }

  private begin(config: BuildingConfig): void {
    this.end();
    const floors = config.floors.map(floor => ({ ...floor, texts: config.texts }));
    const [first] = floors;
    if (!first) return;
    const asked = new URLSearchParams(location.search);
    this.layer = LAYERS_3D.find(l => l === asked.get('heat')) ?? 'temperature';
    this.format = new Format(first);
    const states = (this.states = new BuildingStates(floors, () => this.changed()));
    this.clock = new BuildingClock(states, () => this.changed());
    const at = TimeTravel.requested(asked);
    states.start(at);
    void this.clock.measure();
    void floorMeters().then(found => {
      this.meters = found;
      this.changed();
    });
    void this.stack(states, config.buildings);
  }

  /** The picture is loaded apart: whoever reads the list need not wait for it, and where it cannot be drawn the list says all. */
  private async stack(states: BuildingStates, buildings: number[]): Promise<void> {
    try {
      await this.updateComplete;
      const { canvas, probe } = this;
      if (!canvas || !probe || !document.createElement('canvas').getContext('webgl2')) throw new Error('no WebGL');
      const [{ BuildingScene: made }, drawings] = await Promise.all([
        import('./scene.js'),
        Promise.all(states.floors.map(floor => fetchPlan(floor.url).catch(() => ''))),
      ]);
      if (this.states !== states) return;
      this.colours = new ThemeColours(probe);
      const floors = states.floors.map(({ config }, i): FloorToStack => {
        return {
          svg: drawings[i] || '<svg xmlns="http://www.w3.org/2000/svg"/>',
          name: config.floorName,
          rooms: new Set(config.spaces.map(s => s.key)),
          equipment: new Set(config.equipment.map(e => e.key)),
          building: buildings[i] ?? 0,
        };
      });
      this.scene = new made(canvas, floors, () => this.name());
      this.repaint();
    } catch {
      if (this.states === states) this.flat = true;
    }
  }

  private changed(): void {
    if (this.format && this.states) this.format.at = this.states.at;
    this.paint();
    this.address();
    this.requestUpdate();
  }

  private repaint(): void {
    const { colours, scene } = this;
    colours?.forget();
    if (colours) scene?.dress(colours.of('var(--plan-wall)'), colours.of('var(--plenum-soft)'));
    this.paint();
  }

  private paint(): void {
    this.states?.floors.forEach((floor, i) => this.paintFloor(floor, i));
  }

  private paintFloor(floor: StackedFloor, i: number): void {
    const { scene, colours, format, layer } = this;
    if (!scene || !colours || !format) return;
    const { rooms, marks } = picture(floor, layer, this.power(i), colours, format);
    scene.colour(i, rooms);
    scene.mark(i, marks);
  }

  private power(floor: number): FloorPower | null {
    const floors = this.states?.floors ?? [];
    const own = floors[floor];
    return own ? powerOf(own, floors, this.meters) : null;
  }

  private text(key: string): string {
    return this.config?.texts[key] ?? key;
  }

  private readonly route = (floor: number, key: string | null): string => {
    const query = new URLSearchParams();
    if (isHeat(this.layer)) query.set('heat', this.layer);
    else query.set('layer', this.layer);
    if (this.states && this.states.at !== null) query.set('at', new Date(this.states.at).toISOString());
    const path = `floors/${this.config?.floors[floor]?.floor ?? ''}${key ? `/${key}` : ''}`;
    return query.size ? `${path}?${query}` : path;
  };

  private address(): void {
    if (!this.states || !this.isConnected) return;
    const query = new URLSearchParams();
    if (this.layer !== 'temperature') query.set('heat', this.layer);
    if (this.states.at !== null) query.set('at', new Date(this.states.at).toISOString());
    const wanted = `${new URL(document.baseURI).pathname}building${query.size ? `?${query}` : ''}`;
    if (wanted !== location.pathname + location.search && !this.clock?.playing) history.replaceState(history.state, '', wanted);
  }

  private enter(floor: number, key: string): void {
    const link = document.createElement('a');
    link.href = this.route(floor, key);
    document.body.append(link);
    link.click(); // as any link of the page: the router takes it
    link.remove();
  }

  private readonly hover = (e: PointerEvent): void => {
    const found = e.buttons === 0 ? this.scene?.at(e.clientX, e.clientY) : null;
    const floor = found ? this.states?.floors[found.floor] : undefined;
    if (!found || !floor || !this.canvas || !this.format) {
      this.tip = null;
      return;
    }
    const box = this.canvas.getBoundingClientRect();
    this.tip = {
      x: Math.min(e.clientX - box.left, box.width - 200),
      y: e.clientY - box.top,
      text: tip(floor, found.key, this.layer, this.power(found.floor), this.format),
    };
  };

  private readonly down = (e: PointerEvent): void => {
    this.pressed = { x: e.clientX, y: e.clientY };
    this.tip = null;
  };

  private readonly up = (e: PointerEvent): void => {
    const still = this.pressed && Math.hypot(e.clientX - this.pressed.x, e.clientY - this.pressed.y) < 5;
    this.pressed = null;
    const found = still ? this.scene?.at(e.clientX, e.clientY) : null;
    if (found) this.enter(found.floor, found.key);
  };

  private readonly key = (e: KeyboardEvent): void => {
    const scene = this.scene;
    const moves: Record<string, () => void> = {
      ArrowLeft: () => scene?.turn(-TURN, 0),
      ArrowRight: () => scene?.turn(TURN, 0),
      ArrowUp: () => scene?.turn(0, -TURN / 2),
      ArrowDown: () => scene?.turn(0, TURN / 2),
      '+': () => scene?.zoom(1.25),
      '-': () => scene?.zoom(0.8),
      '0': () => scene?.home(),
    };
    const move = moves[e.key];
    if (!move) return;
    e.preventDefault();
    move();
  };

  private colour(layer: Layer3d): void {
    this.layer = layer;
    this.changed();
  }

  override updated(): void {
    this.name();
  }

  private name(): void {
    if (this.scene && this.canvas) placeNames(this.renderRoot, this.scene.corners(), this.canvas);
  }

  override render() {
    const { states, format, clock } = this;
    const t = (key: string) => this.text(key);
    if (!states || !format || !clock) return nothing;
    this.classList.toggle('flat', this.flat);
    return html`<span class="probe"></span>
      <div class="bar"><h1>${t('plan.building.title')}</h1>${this.notes(states, format)}</div>
      ${this.flat ? nothing : this.picture(states, format)}
      ${floorList(
        states.floors,
        format,
        t,
        (floor, i) => (floor.model ? layerWords(floor.model, this.layer, this.power(i), format, t) : []),
        this.route,
        floor => this.scene?.single(floor),
      )}
      <plenum-time-scrubber .texts=${this.config?.texts ?? {}} .format=${format} .at=${states.at} .earliest=${clock.earliest} .playing=${clock.playing}
        .searching=${clock.searching} .speed=${clock.speed} .heat=${this.layer} .heats=${LAYERS_3D}
        @time-seek=${(e: CustomEvent<number>) => clock.seek(e.detail)} @time-live=${() => clock.live()} @time-play=${() => clock.play()}
        @time-jump=${(e: CustomEvent<Direction>) => void clock.jump(e.detail)} @time-speed=${(e: CustomEvent<Speed>) => clock.faster(e.detail)}
        @heat=${(e: CustomEvent<Layer3d>) => this.colour(e.detail)}></plenum-time-scrubber>`;
  }

  private notes(states: BuildingStates, format: Format) {
    const silent = states.silent();
    if (silent !== null)
      return html`<span class="banner" role="status">◌ ${this.text('plan.silent').replace('{0}', String(silent))}</span>`;
    if (states.at === null) return this.flat ? html`<span class="note">${this.text('plan.building.flat')}</span>` : nothing;
    return html`<span class="then"><strong>${this.text('plan.time.past')}</strong> ${format.moment(states.at)}
      ${states.failed ? html`<span class="banner" role="status">${this.text('plan.trend-failed')}</span>` : nothing}
      <button @click=${() => this.clock?.live()}>${this.text('plan.time.back')}</button></span>`;
  }

  /** Whether anything is hatched. */
  private stale(states: BuildingStates): boolean {
    return states.floors.some(
      ({ config, model }, i) => model && config.spaces.some(({ key }) => lookAt(model, key, this.layer, this.power(i)).stale),
    );
  }

  private picture(states: BuildingStates, format: Format) {
    const t = (key: string) => this.text(key);
    const model = states.floors.find(floor => floor.model)?.model;
    const turn = (key: string, sign: string, move: () => void) =>
      html`<button aria-label=${t(`plan.building.${key}`)} title=${t(`plan.building.${key}`)} @click=${move}>${sign}</button>`;
    return html`<div class="stage ${states.at === null ? '' : 'past'}">
      <canvas tabindex="0" role="application" aria-label=${t('plan.building.picture')} @pointermove=${this.hover} @pointerleave=${() => (this.tip = null)}
        @pointerdown=${this.down} @pointerup=${this.up} @keydown=${this.key}></canvas>
      <div class="names" aria-hidden="true">${states.floors.map(floor => html`<span class="name">${floor.config.floorName}</span>`)}</div>
      ${this.tip ? html`<div class="tip" aria-hidden="true" style=${`left:${this.tip.x}px;top:${this.tip.y}px`}>${this.tip.text}</div>` : nothing}
      <div class="turn" role="group" aria-label=${t('plan.building.view')}>
        ${turn('left', '↶', () => this.scene?.turn(-TURN, 0))}${turn('steeper', '⤒', () => this.scene?.turn(0, -TURN))}${turn('right', '↷', () => this.scene?.turn(TURN, 0))}
        ${turn('closer', '+', () => this.scene?.zoom(1.25))}${turn('flatter', '⤓', () => this.scene?.turn(0, TURN))}${turn('whole', '⤢', () => this.scene?.home())}
      </div></div>
      ${model ? layerLegend(this.layer, format, model, this.stale(states)) : nothing}`;
  }
}
