import { BackgroundProblem, readBackground } from './background/background.js';
import type { Draft, FloorDrawing } from './model.js';
import { boxOfSheet, continued, laid, opened, parseDraft } from './plan/opening.js';
import { EMPTY_PLAN } from './plan/plan-writer.js';
import { saveRequest, type SaveAnswer } from './plan/saving.js';
import { type EditorServer, Refusal } from './server.js';
import { EditorSession } from './drawing/session.js';
import type { EditorText } from './page/text.js';

/** How long after the last change a draft is kept, ms. */
const QUIET = 1500;

/** What the page shows of it. */
export interface FloorEditorHost {
  redraw(): void;
  /** @param bad whether something went wrong */
  say(words: string, bad?: boolean): void;
  choosePage(pages: string[]): Promise<number>;
}

/** One floor that is being drawn: opened, kept as a draft, saved. */
export class FloorEditor {
  /** When the draft was kept last; null where there is none. */
  keptAt: string | null = null;
  unkept = false;
  private timer = 0;
  private scale: number | null = null;

  private constructor(
    readonly server: EditorServer,
    readonly session: EditorSession,
    readonly floor: FloorDrawing,
    private readonly host: FloorEditorHost,
    private readonly text: EditorText,
  ) {}

  static async open(server: EditorServer, host: FloorEditorHost, text: EditorText): Promise<FloorEditor> {
    const [floor, plan] = await Promise.all([server.open(), server.plan()]);
    const base = new DOMParser().parseFromString(plan ?? EMPTY_PLAN, 'image/svg+xml').documentElement as unknown as SVGSVGElement;
    const now = opened(floor, base);
    const draft = floor.draft ? parseDraft(floor.draft) : null;
    const drawing = draft ? continued(draft.drawing, now) : now;
    const session = new EditorSession(floor, base, drawing, boxOfSheet(base), text.of, drawn => {
      if (drawn) editor.later();
      host.redraw();
    });
    const editor: FloorEditor = new FloorEditor(server, session, floor, host, text);
    editor.scale = now.metresPerUnit;
    editor.keptAt = draft ? floor.draftTime : null;
    if (floor.background) await editor.again(floor.background, draft?.ground ?? null);
    return editor;
  }

  /** Lays the file under the drawing that the server keeps. */
  private async again(name: string, ground: Draft['ground']): Promise<void> {
    try {
      const file = await this.server.background(name);
      const page = ground?.page ?? 0;
      const picture = await readBackground(file, () => Promise.resolve(page));
      const at = ground ?? { ...laid(picture, this.session.sheet, this.session.drawing.metresPerUnit, false), page };
      this.session.background = { picture, at: at.at, scale: at.scale, page };
    } catch {
      this.host.say(this.text.of('plans.background.gone'), true);
    }
  }

  /** Keeps a file and lays it under the drawing. */
  async lay(file: File): Promise<void> {
    try {
      await this.server.upload(file);
      let page = 0;
      const picture = await readBackground(
        await this.server.background(file.name),
        async pages => (page = await this.host.choosePage(pages)),
      );
      const { session } = this;
      const empty = session.drawing.rooms.length === 0 && session.floor.hash === '';
      const place = laid(picture, session.sheet, session.drawing.metresPerUnit, empty);
      session.lay(picture, { at: place.at, scale: place.scale, page });
      if (empty) session.apply({ ...session.drawing, metresPerUnit: place.metresPerUnit });
      const notes = picture.notes.map(key => this.text.of(key));
      if (empty && place.metresPerUnit === null) notes.push(this.text.of('plans.no-scale'));
      if (picture.rooms.length) notes.push(this.text.of('plans.proposed', picture.rooms.length));
      if (notes.length) this.host.say(notes.join(' '));
    } catch (e) {
      const words = e instanceof Refusal ? e.message : e instanceof BackgroundProblem ? this.text.of(e.key) : '';
      this.host.say(words || this.text.of('plans.background.failed'), true);
    }
  }

  /** Takes a length for the scale; rooms between the walls below are looked for again by it. @return whether it makes sense */
  measure(metres: number): boolean {
    if (!this.session.measure(metres)) return false;
    void this.traceAgain();
    return true;
  }

  private async traceAgain(): Promise<void> {
    const { background, drawing } = this.session;
    if (!background || drawing.metresPerUnit === null) return;
    const { tracedAgain } = await import('./background/drawing.js');
    const picture = tracedAgain(background.picture, drawing.metresPerUnit * background.scale);
    if (!picture || this.session.background?.picture !== background.picture) return;
    this.session.propose(picture);
    this.host.say(this.text.of('plans.proposed', picture.rooms.length - this.session.taken.size));
  }

  async removeBackground(): Promise<void> {
    await this.server.dropBackground();
    this.session.background = null;
    this.later();
    this.host.redraw();
  }

  private later(): void {
    this.unkept = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), QUIET);
  }

  /** Keeps the draft now. */
  async keep(): Promise<void> {
    window.clearTimeout(this.timer);
    if (!this.unkept) return;
    this.unkept = false;
    const { drawing, background } = this.session;
    const ground = background && { at: background.at, scale: background.scale, page: background.page };
    try {
      await this.server.keepDraft({ version: 1, drawing, ground } satisfies Draft);
      this.keptAt = new Date().toISOString();
      this.host.redraw();
    } catch (e) {
      this.unkept = true;
      this.host.say((e instanceof Refusal && e.message) || this.text.of('plans.draft.failed'), true);
    }
  }

  /** Stops without keeping: what was drawn is saved or thrown away. */
  stop(): void {
    window.clearTimeout(this.timer);
    this.unkept = false;
  }

  save(dryRun: boolean): Promise<SaveAnswer> {
    return this.server.save(saveRequest(this.floor, this.session.base, this.session.drawing, this.scale), dryRun);
  }

  takeProposals(places: number[]): void {
    const { session } = this;
    const rooms = session.background?.picture.rooms ?? [];
    const wanted = places.filter(i => rooms[i] && !session.taken.has(i));
    const there = new Set(session.drawing.rooms.map(room => room.name));
    let last = 0;
    const word = this.text.of('plans.room');
    const named = wanted.map(i => {
      const own = rooms[i]!.name?.trim();
      let name = own && !there.has(own) ? own : '';
      while (!name || there.has(name)) name = `${own || word} ${++last}`;
      there.add(name);
      return { name, points: rooms[i]!.points.map(p => session.onSheet(p)) };
    });
    wanted.forEach(i => session.taken.add(i));
    if (named.length) session.addNamed(named);
    if (named.length > 1) session.select([]);
  }
}
