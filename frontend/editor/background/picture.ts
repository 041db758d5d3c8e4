import type { Background } from './background.js';
import { BackgroundProblem } from './problem.js';

/** Pixels: sharp enough to draw on, and small enough to keep with a draft. */
const LONGEST_SIDE = 4000;
/** Bytes of a picture that is kept as it came. */
const KEPT = 1.5e6;

/** A PNG or JPEG: something to draw on, no lines. A unit is a pixel. */
export async function readPicture(file: File): Promise<Background> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new BackgroundProblem('background.problem.damaged');
  });
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const kept = scale === 1 && file.size <= KEPT;
    const imageUrl = kept ? await dataUrl(await typed(file)) : redrawn(picture, width, height);
    return { width, height, imageUrl, walls: [], rooms: [], notes: scale < 1 ? ['background.note.picture-made-smaller'] : [] };
  } finally {
    picture.close();
  }
}

/** As a JPEG on white paper. */
function redrawn(picture: ImageBitmap, width: number, height: number): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const paper = canvas.getContext('2d');
  if (!paper) throw new BackgroundProblem('background.problem.damaged');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  paper.drawImage(picture, 0, 0, width, height);
  return canvas.toDataURL('image/jpeg', 0.85);
}

/** By what it is: the type of a file goes by its name, and a browser shows no picture of type octet-stream. */
async function typed(file: File): Promise<Blob> {
  const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
  return new Blob([file], { type: first === 0x89 ? 'image/png' : 'image/jpeg' });
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(new BackgroundProblem('background.problem.damaged'));
    reader.readAsDataURL(file);
  });
}
