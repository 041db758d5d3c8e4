/**
 * A short sound for urgent alarms that are new, where somebody has chosen it in this browser. Browsers let no page sound that nobody has
 * touched: then a chip says so until somebody does.
 */
const CHOSEN = 'plenum-alarm-sound';
/** Two notes, twice: seconds from the start, and hertz. */
const NOTES: [number, number][] = [
  [0, 880],
  [0.18, 660],
  [0.5, 880],
  [0.68, 660],
];
const NOTE_SECONDS = 0.16;
const LOUDNESS = 0.25;

let context: AudioContext | undefined;

function chosen(): boolean {
  return localStorage.getItem(CHOSEN) === 'on';
}

function choose(on: boolean): void {
  if (on) localStorage.setItem(CHOSEN, 'on');
  else localStorage.removeItem(CHOSEN);
}

/** False where the browser does not let it sound. */
async function play(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    // Where it is blocked this neither fails nor ends.
    await Promise.race([context.resume(), new Promise(done => setTimeout(done, 300))]);
    if (context.state !== 'running') return false;
    for (const [start, hertz] of NOTES) note(context, context.currentTime + start, hertz);
    return true;
  } catch {
    return false;
  }
}

function note(audio: AudioContext, start: number, hertz: number): void {
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = hertz;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
  volume.gain.linearRampToValueAtTime(0, start + NOTE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + NOTE_SECONDS);
}

class AlarmSound extends HTMLElement {
  /** What is said where the browser blocks the sound. */
  blocked = '';
  private heard: number | undefined;

  connectedCallback(): void {
    this.hidden = true;
  }

  /** Number of the latest urgent alarm; what was there when the page was opened is not new. */
  set latest(id: number) {
    const isNew = this.heard !== undefined && id > this.heard;
    this.heard = Math.max(this.heard ?? 0, id);
    if (isNew && chosen()) void this.sound();
  }

  private async sound(): Promise<void> {
    if (await play()) return;
    this.textContent = this.blocked;
    this.hidden = false;
    document.addEventListener('pointerdown', () => void this.again(), { once: true });
  }

  private async again(): Promise<void> {
    this.hidden = true;
    await play();
  }
}

declare global {
  interface Window {
    plenumSound?: { chosen: typeof chosen; choose: typeof choose; play: typeof play };
  }
}

window.plenumSound = { chosen, choose, play };
customElements.define('plenum-alarm-sound', AlarmSound);

export {};
