import { css } from 'lit';

/** Sixteen lines: eight colours that also differ in lightness, then the same ones dashed. */
export const colourStyles = css`
  :host {
    --trend-0: light-dark(#1f5f99, #7db8ea);
    --trend-1: light-dark(#b0470c, #f0a36b);
    --trend-2: light-dark(#2c7a4b, #7fcf9b);
    --trend-3: light-dark(#86348f, #d79be0);
    --trend-4: light-dark(#8a6a00, #e0c25a);
    --trend-5: light-dark(#0b7a80, #66ccd0);
    --trend-6: light-dark(#a32648, #f28ba6);
    --trend-7: light-dark(#4d5966, #b4c0cb);
  }
`;
const DASHES = [[], [6, 3]];
export const colourOf = (index: number): string => `var(--trend-${index % 8})`;
export const dashOf = (index: number): number[] => DASHES[Math.floor(index / 8) % DASHES.length] ?? [];

/** Canvas does not know custom properties: asks the page what a colour is at present. */
export class Palette {
  private readonly probe = document.createElement('span');
  private readonly known = new Map<string, string>();

  constructor(host: HTMLElement) {
    this.probe.hidden = true;
    host.append(this.probe);
  }

  /** Colours have changed with the theme. */
  forget(): void {
    this.known.clear();
  }

  of(colour: string, alpha = 1): string {
    let value = this.known.get(colour);
    if (!value) {
      this.probe.style.color = colour;
      value = getComputedStyle(this.probe).color;
      this.known.set(colour, value);
    }
    return alpha === 1 ? value : value.replace(/^rgb\((.*)\)$/, (_, rgb) => `rgba(${rgb}, ${alpha})`);
  }
}
