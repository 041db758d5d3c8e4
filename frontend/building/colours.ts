/** Turns any colour of the theme into red, green and blue from 0 to 255, as the browser mixes it. */
export class ThemeColours {
  private readonly known = new Map<string, [number, number, number]>();
  private readonly pen: CanvasRenderingContext2D | null;

  /** @param probe an element that sees the theme's variables; its colour is changed */
  constructor(private readonly probe: HTMLElement) {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 1;
    this.pen = canvas.getContext('2d', { willReadFrequently: true });
  }

  of(colour: string): [number, number, number] {
    let found = this.known.get(colour);
    if (!found) {
      this.probe.style.color = colour;
      found = this.read(getComputedStyle(this.probe).color);
      this.known.set(colour, found);
    }
    return found;
  }

  private read(computed: string): [number, number, number] {
    const pen = this.pen;
    if (!pen) return [128, 128, 128];
    pen.fillStyle = computed;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
    return [r, g, b];
  }

  /** Light and dark have changed. */
  forget(): void {
    this.known.clear();
  }
}
