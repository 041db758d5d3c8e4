import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { planSheet } from '../floor/drawing/sheet.js';
import { lengthForm, pageChoice, preview } from './page/dialogs.js';
import { FloorEditor, type FloorEditorHost } from './floor-editor.js';
import type { Box, XY } from './drawing/geometry.js';
import { KeptShapes } from './plan/kept.js';
import { type KeyHost, planKey } from './drawing/keyboard.js';
import type { EditorConfig, PlaceableItem } from './model.js';
import { type Picked, sidePanel } from './page/side.js';
import { DRAGGED } from './page/plenum-plan-places.js';
import { PlanPointer, type PointerHost } from './drawing/pointer.js';
import type { SaveAnswer } from './plan/saving.js';
import { EditorServer, type ServerCalls } from './server.js';
import { type EditorSession, REACH } from './drawing/session.js';
import { stage } from './page/stage.js';
import { editorStyles } from './page/styles.js';
import { EditorText } from './page/text.js';
import { toolbar } from './page/toolbar.js';
import { isDrawing } from './drawing/tools.js';
import { around, middleOf, panned, zoomed } from './drawing/view-box.js';

interface Asked {
  answer: SaveAnswer;
  confirm: () => Promise<SaveAnswer>;
}

/** Draws the plan of a floor: rooms, equipment, points; what is drawn is a draft until it is saved. */
@customElement('plenum-plan-editor')
export class PlenumPlanEditor extends LitElement implements PointerHost, KeyHost, FloorEditorHost {
  static override styles = [planSheet, editorStyles];
  @property({ attribute: false }) config: EditorConfig | null = null;
  /** Where files are sent to. */
  @property() uploads = '';
  @state() private editor: FloorEditor | null = null;
  @state() private note: { words: string; bad: boolean } | null = null;
  @state() private asked: Asked | null = null;
  @state() private pages: { names: string[]; choose: (page: number) => void; refuse: () => void } | null = null;
  @state() private view: Box = { x: 0, y: 0, width: 1200, height: 800 };
  @state() private busy = false;
  @state() px = 1;
  @query('svg.floor-plan') private sheet?: SVGSVGElement;
  declare $server: ServerCalls;
  private text!: EditorText;
  private kept: KeptShapes | null = null;
  private readonly pointer = new PlanPointer(this);
  private readonly size = new ResizeObserver(() => this.measure());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly leave = () => void this.editor?.keep();
  private readonly themed = () => {
    const theme = document.documentElement.getAttribute('theme') ?? '';
    this.toggleAttribute('dark', theme.includes('dark') || (this.dark.matches && !theme.includes('light')));
  };

  get session(): EditorSession {
    return this.editor!.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.dark.addEventListener('change', this.themed);
    window.addEventListener('pagehide', this.leave);
    this.themed();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dark.removeEventListener('change', this.themed);
    window.removeEventListener('pagehide', this.leave);
    this.size.disconnect();
    void this.editor?.keep();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('config') && this.config) void this.open(this.config);
  }

  override updated(): void {
    const stage = this.renderRoot.querySelector('.stage');
    if (stage) this.size.observe(stage);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  private async open(config: EditorConfig): Promise<void> {
    await this.editor?.keep();
    this.text = new EditorText(config.texts, config.locale);
    this.editor = null;
    this.asked = null;
    const editor = await FloorEditor.open(new EditorServer(config.floor, this.$server, this.uploads), this, this.text).catch(() => null);
    if (this.config !== config) return;
    if (!editor) return this.say(this.text.of('plans.open-failed'), true);
    this.kept = new KeptShapes(editor.session.base);
    this.editor = editor;
    if (editor.keptAt) this.say(this.text.of('plans.draft.continued', this.text.time(editor.keptAt)));
    this.fit();
  }

  redraw(): void {
    this.requestUpdate();
  }

  say(words: string, bad = false): void {
    this.note = { words, bad };
  }

  choosePage(names: string[]): Promise<number> {
    return new Promise((choose, refuse) => (this.pages = { names, choose, refuse: () => refuse(new Error('none')) }));
  }

  // the view of the sheet

  onSheet(e: { clientX: number; clientY: number }): XY {
    const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(this.sheet!.getScreenCTM()!.inverse());
    return [p.x, p.y];
  }

  private measure(): void {
    const scale = this.sheet?.getScreenCTM()?.a;
    if (scale && Math.abs(1 / scale / this.px - 1) > 1e-3) this.px = 1 / scale;
  }

  private show(view: Box): void {
    this.view = view;
    void this.updateComplete.then(() => this.measure());
  }

  fit(): void {
    this.show(around(this.session.sheet, 0.03));
  }

  zoom(factor: number, at: XY = middleOf(this.view)): void {
    this.show(zoomed(this.view, factor, at, this.session.sheet));
  }

  pan(dx: number, dy: number): void {
    this.show(panned(this.view, dx, dy));
  }

  private readonly wheel = (e: WheelEvent): void => {
    e.preventDefault();
    this.zoom(Math.exp(-e.deltaY * 0.0015), this.onSheet(e));
  };

  // what is done on it

  take(proposal: number): void {
    this.editor?.takeProposals([proposal]);
  }

  placeAt(at: XY, item: PlaceableItem | null = this.session.placing): void {
    if (item && !this.session.place(item, at, REACH * this.px + 12)) this.say(this.text.of('plans.point-needs-room'), true);
  }

  placeHere(): void {
    this.placeAt(this.session.placeOf(this.view));
    this.sheet?.focus();
  }

  private readonly picked = (e: Picked): void => {
    const { item, byKey } = e.detail;
    this.session.arm(this.session.placing?.key === item.key ? null : item);
    if (byKey && this.session.placing) this.placeHere();
  };

  private readonly dropped = (e: DragEvent): void => {
    const text = e.dataTransfer?.getData(DRAGGED);
    if (text) {
      e.preventDefault();
      this.placeAt(this.onSheet(e), JSON.parse(text) as PlaceableItem);
    } else if (e.dataTransfer?.files[0]) {
      e.preventDefault();
      void this.editor?.lay(e.dataTransfer.files[0]);
    }
  };

  editName(): void {
    const field = this.renderRoot.querySelector<HTMLInputElement>('input.name');
    field?.focus();
    field?.select();
  }

  private readonly key = (e: KeyboardEvent): void => {
    if (planKey(this, e)) e.preventDefault();
  };

  private readonly focused = (e: FocusEvent): void => {
    const id = (e.target as Element).getAttribute('data-id');
    if (id && this.session.tool === 'select' && !this.session.selected.includes(id)) this.session.select([id]);
  };

  // saving

  save(): void {
    const editor = this.editor!;
    void this.ask(dryRun => editor.save(dryRun));
  }

  private readonly restore = (version: number): void => {
    const { server } = this.editor!;
    void this.ask(dryRun => server.restore(version, dryRun));
  };

  private async ask(run: (dryRun: boolean) => Promise<SaveAnswer>): Promise<void> {
    const answer = await run(true).catch(() => null);
    if (answer) this.asked = { answer, confirm: () => run(false) };
    else this.say(this.text.of('plans.save-failed'), true);
  }

  private async confirm(asked: Asked): Promise<void> {
    this.busy = true;
    const answer = await asked.confirm().catch(() => null);
    this.busy = false;
    if (!answer) {
      this.asked = null;
      return this.say(this.text.of('plans.save-failed'), true);
    }
    if (answer.problems.length) return void (this.asked = { ...asked, answer });
    await this.begin();
    this.say(this.text.of('plans.saved'));
  }

  /** Opens the floor again as it is now. */
  private async begin(): Promise<void> {
    this.editor?.stop();
    if (this.config) await this.open(this.config);
  }

  private async discard(): Promise<void> {
    this.editor?.stop();
    await this.editor?.server.dropDraft();
    await this.begin();
  }

  // what is seen

  override render(): TemplateResult {
    if (!this.editor) return html`<p class="empty" role="status">${this.note?.words ?? '…'}</p>`;
    const { session } = this;
    const kind = isDrawing(session.tool) || session.placing ? 'drawing' : session.tool === 'ground' ? 'ground' : '';
    return html`${toolbar(session, this.text, this.fileChoice(), this.status(), () => this.save())}
      <div class="stage ${kind}" @dragover=${(e: DragEvent) => e.preventDefault()} @drop=${this.dropped}>
        ${this.noteBar()}
        <svg class="floor-plan" tabindex="0" role="application" aria-label=${this.text.of('plans.stage', session.floor.name)} viewBox=${`${this.view.x} ${this.view.y} ${this.view.width} ${this.view.height}`}
          @pointerdown=${(e: PointerEvent) => this.pointer.down(e)} @pointermove=${(e: PointerEvent) => this.pointer.move(e)} @pointerup=${(e: PointerEvent) => this.pointer.up(e)}
          @pointercancel=${(e: PointerEvent) => this.pointer.up(e)} @wheel=${this.wheel} @keydown=${this.key} @focusin=${this.focused}
          @dblclick=${() => session.tool === 'polygon' && session.close()}>${stage(session, this.kept!, this.text, this.view, this.px)}</svg>
        <div class="zoom"><button aria-label=${this.text.of('plans.closer')} @click=${() => this.zoom(1.4)}>+</button><button aria-label=${this.text.of('plans.further')} @click=${() => this.zoom(1 / 1.4)}>−</button>
          <button aria-label=${this.text.of('plans.fit')} @click=${() => this.fit()}>⤢</button></div>
        <div class="hint" aria-live="polite">${this.text.of(session.placing ? 'plans.hint.placing' : `plans.hint.${session.tool}`)}</div>
      </div>
      <aside>${sidePanel(this.editor, this.text, this.picked, this.restore)}</aside>${this.dialog()}`;
  }

  private fileChoice(): TemplateResult {
    const chosen = (e: Event) => {
      const field = e.target as HTMLInputElement;
      const file = field.files?.[0];
      field.value = '';
      if (file) void this.editor?.lay(file);
    };
    return html`<label class="file">${this.text.of('plans.background')}<input type="file" @change=${chosen} /></label>
      ${this.session.background ? html`<button @click=${() => void this.editor?.removeBackground()}>${this.text.of('plans.background.remove')}</button>` : nothing}`;
  }

  private status(): TemplateResult {
    const { keptAt, unkept } = this.editor!;
    return html`<span class="status" role="status">${unkept ? this.text.of('plans.draft.changed') : keptAt ? this.text.of('plans.draft.kept', this.text.time(keptAt)) : ''}</span>
      ${keptAt || unkept ? html`<button @click=${() => void this.discard()}>${this.text.of('plans.draft.discard')}</button>` : nothing}`;
  }

  private noteBar(): TemplateResult | typeof nothing {
    if (this.session.measured) {
      return html`<div class="note">${lengthForm(
        this.text,
        metres => this.session.measure(metres),
        () => this.session.cancel(),
      )}</div>`;
    }
    if (!this.note) return nothing;
    return html`<div class="note ${this.note.bad ? 'bad' : ''}" role=${this.note.bad ? 'alert' : 'status'}>${this.note.bad ? '▲ ' : ''}${this.note.words}
      <button aria-label=${this.text.of('plans.close')} @click=${() => (this.note = null)}>✕</button></div>`;
  }

  private dialog(): TemplateResult | typeof nothing {
    const { asked, pages } = this;
    if (pages) {
      const done = (run: () => void) => {
        this.pages = null;
        run();
      };
      return pageChoice(
        this.text,
        pages.names,
        page => done(() => pages.choose(page)),
        () => done(pages.refuse),
      );
    }
    if (!asked) return nothing;
    const close = () => (this.asked = null);
    return html`<dialog @cancel=${close}>${preview(this.text, asked.answer, () => void this.confirm(asked), close, this.busy)}</dialog>`;
  }
}
