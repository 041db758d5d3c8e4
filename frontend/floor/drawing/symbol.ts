import type { PlanAlarm } from '../alarms.js';
import type { FloorModel } from '../model.js';
import { isLive, layerOf } from '../model.js';
import { brightness, inAlarm } from '../rules.js';
import { boxOf } from './geometry.js';
import type { Zoom } from './label.js';
import { sizeAt } from './labels.js';
import { added, put, titleOf, write } from './nodes.js';

/** The symbol of a piece of equipment, and the mark of its gravest alarm. */
export class EquipmentSymbol {
  private text: SVGTextElement | null = null;

  constructor(
    private readonly svg: SVGSVGElement,
    private readonly over: SVGElement,
    private readonly shape: SVGGraphicsElement,
    private readonly key: string,
  ) {}

  select(on: boolean): void {
    this.shape.classList.toggle('selected', on);
  }

  /** @param own whether something of a layer speaks in colour now */
  draw(model: FloorModel, zoom: Zoom, own: (layer: string) => boolean): void {
    const points = model.byOwner.get(this.key) ?? [];
    const wrong = points.some(p => inAlarm(model, p));
    const classes = this.shape.classList;
    classes.toggle('abnormal', wrong && own(layerOf(model.equipment.get(this.key)?.system)));
    classes.toggle('dead', points.length > 0 && points.every(p => !isLive(p)));
    const running = points.find(p => model.plays(p, 'running'));
    classes.toggle('on', running !== undefined && isLive(running) && running.value > 0);
    this.lamps(brightness(points.find(p => model.plays(p, 'light'))));
    const alarms = model.alarmsAt(this.key);
    write(titleOf(this.shape), [`${model.nameOf(this.key)}${wrong ? ` ▲` : ''}`, ...alarms.map(a => a.title)].join('\n'));
    this.mark(alarms[0], zoom, own);
  }

  /** Lamps are as bright as they are commanded to be: 0 % is dark, and what nobody knows is an outline. */
  private lamps(share: number | null): void {
    this.shape.classList.toggle('unlit', share === null);
    this.shape.style.setProperty('--level', `${Math.round((share ?? 0) * 100)}%`);
  }

  /** What is in alarm is seen on every layer, with the shape of its priority above it; in colour on its own. */
  private mark(alarm: PlanAlarm | undefined, zoom: Zoom, own: (layer: string) => boolean): void {
    this.shape.classList.toggle('alarmed', alarm !== undefined);
    this.shape.classList.toggle('elsewhere', alarm !== undefined && !own(alarm.layer));
    if (!alarm) {
      this.text?.remove();
      this.text = null;
      return;
    }
    const text = (this.text ??= added(this.over, 'text'));
    const box = boxOf(this.svg, this.shape);
    put(text, 'x', String(box.x + box.width));
    put(text, 'y', String(box.y));
    put(text, 'font-size', String(sizeAt(15, zoom.scale, zoom.home, 24) / zoom.scale));
    put(text, 'class', `mark${grave(alarm, own)}`);
    write(text, alarm.mark);
  }
}

/** The classes of an alarm's mark: in the colour of its priority on its own layer. */
export function grave(alarm: PlanAlarm, own: (layer: string) => boolean): string {
  return own(alarm.layer) ? ` alarmed p-${alarm.priority.toLowerCase()}` : ' alarmed elsewhere';
}
