import { CanvasTexture, Color, RepeatWrapping, Sprite, SpriteMaterial, SRGBColorSpace } from 'three';

/** Red, green and blue from 0 to 255. */
export type Rgb = [number, number, number];

export const colourOf = ([r, g, b]: Rgb): Color => new Color().setRGB(r / 255, g / 255, b / 255, SRGBColorSpace);

/** Letters that always face the reader. */
export function spriteOf(text: string, colour: Rgb, height: number): Sprite {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const font = '600 44px system-ui, sans-serif';
  if (pen) pen.font = font;
  canvas.width = Math.ceil(pen?.measureText(text).width ?? 60) + 12;
  canvas.height = 60;
  if (pen) {
    pen.font = font;
    pen.textBaseline = 'middle';
    pen.fillStyle = `rgb(${colour.join(',')})`;
    pen.fillText(text, 6, 32);
  }
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  const sprite = new Sprite(new SpriteMaterial({ map, depthTest: false, transparent: true }));
  sprite.scale.set((height * canvas.width) / canvas.height, height, 1);
  return sprite;
}

/** Stripes across what is shown though it is not true of now; a floor's own colour is between them. */
export function hatchingOf([r, g, b]: Rgb): CanvasTexture {
  const canvas = document.createElement('canvas');
  const size = (canvas.width = canvas.height = 64);
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = `rgb(${r}, ${g}, ${b})`;
    pen.lineWidth = size / 5;
    for (const shift of [-size, 0, size]) {
      pen.beginPath();
      pen.moveTo(shift - size / 2, size * 1.5);
      pen.lineTo(shift + size * 1.5, -size / 2);
      pen.stroke();
    }
  }
  const texture = new CanvasTexture(canvas);
  texture.colorSpace = SRGBColorSpace;
  texture.wrapS = texture.wrapT = RepeatWrapping;
  return texture;
}

/** Gives back what the graphics card holds of it. */
export function free(sprite: Sprite): void {
  sprite.material.map?.dispose();
  sprite.material.dispose();
}
