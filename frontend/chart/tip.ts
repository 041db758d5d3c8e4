import type uPlot from 'uplot';

/** What is at the pointer, in words: the first line says where, those after it what. */
export type Words = string[];

/** Distance (pixels) from the pointer. */
const AWAY = 14;

/** A small box beside the pointer. Names and units may hold anything: they are shown as text. */
export class Tip {
  private readonly box = document.createElement('div');

  /** @param room in which the box stays; positioned */
  constructor(private readonly room: HTMLElement) {
    this.box.className = 'tip';
    this.box.hidden = true;
    room.append(this.box);
  }

  show(words: Words, left: number, top: number): void {
    this.box.hidden = !words.length;
    if (!words.length) return;
    const [first, ...rest] = words;
    const head = document.createElement('b');
    head.textContent = first ?? '';
    this.box.replaceChildren(head, rest.join('\n'));
    const [width, height] = [this.box.offsetWidth, this.box.offsetHeight];
    const right = left + AWAY + width <= this.room.clientWidth ? left + AWAY : left - AWAY - width;
    const y = Math.min(top + AWAY, this.room.clientHeight - height);
    this.box.style.transform = `translate(${Math.max(0, right)}px, ${Math.max(0, y)}px)`;
  }

  hide(): void {
    this.box.hidden = true;
  }
}

/** Shows a tip while the pointer is over a plot. */
export function tipOf(words: (index: number, plot: uPlot) => Words): uPlot.Plugin {
  let tip: Tip;
  return {
    hooks: {
      init: plot => {
        tip = new Tip(plot.over);
      },
      setCursor: plot => {
        const { idx, left = -1, top = -1 } = plot.cursor;
        if (left < 0 || idx === null || idx === undefined) tip.hide();
        else tip.show(words(idx, plot), left, top);
      },
    },
  };
}
