import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { planSheet } from '../floor/drawing/sheet.js';
import { lengthForm, pageChoice } from './page/dialogs.js';
import { FloorEditor, type FloorEditorHost } from './floor-editor.js';
import type { XY } from './drawing/geometry.js';
import { KeptShapes } from './plan/kept.js';
import { type KeyHost, planKey } from './drawing/keyboard.js';
import type { EditorConfig, PlaceableItem } from './model.js';
import { overlapWords } from './page/panel.js';
import { type Picked, sidePanel } from './page/side.js';
import { DRAGGED } from './page/plenum-plan-places.js';
import { PlanPointer, type PointerHost } from './drawing/pointer.js';
import { SaveFlow, type SaveHost } from './page/save-flow.js';
import { EditorServer, type ServerCalls } from './server.js';
import { type EditorSession, REACH } from './drawing/session.js';
import { SheetView } from './page/sheet-view.js';
import { stage } from './page/stage.js';
import { editorStyles } from './page/styles.js';
import { EditorText } from './page/text.js';
import { toolbar } from './page/toolbar.js';
import { isDrawing } from './drawing/tools.js';

/** Draws the plan of a floor: rooms, equipment, points; what is drawn is a draft until it is saved. */
@customElement('plenum-plan-editor')
export class PlenumPlanEditor extends LitElement implements PointerHost, KeyHost, FloorEditorHost, SaveHost {
  static override styles = [planSheet, editorStyles];
  @property({ attribute: false }) config: EditorConfig | null = null;
  /** Where files are sent to. */
  @property() uploads = '';
  @state() private editor: FloorEditor | null = null;
  @state() private note: { words: string; bad: boolean } | null = null;
  @state() private pages: { names: string[]; choose: (page: number) => void; refuse: () => void } | null = null;
  @query('svg.floor-plan') readonly sheet!: SVGSVGElement | undefined;
  declare $server: ServerCalls;
  private text!: EditorText;
  private kept: KeptShapes | null = null;
  private readonly pointer = new PlanPointer(this);
  private readonly saving = new SaveFlow(this);
  private readonly view = new SheetView(this, () => this.session.sheet);
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
    this.view.stop();
    void this.editor?.keep();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('config') && this.config) void this.open(this.config);
  }

  override updated(): void {
    const stage = this.renderRoot.querySelector('.stage');
    if (stage) this.view.watch(stage);
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  private async open(config: EditorConfig): Promise<void> {
    await this.editor?.keep();
    this.text = new EditorText(config.texts, config.locale);
    this.editor = null;
    this.saving.close();
    const editor = await FloorEditor.open(new EditorServer(config.floor, this.$server, this.uploads), this, this.text).catch(() => null);
    if (this.config !== config) return;
    if (!editor) return this.say(this.text.of('plans.open-failed'), true);
    this.kept = new KeptShapes(editor.session.base);
    this.editor = editor;
    if (editor.keptAt) this.say(this.text.of('plans.draft.continued', this.text.time(editor.keptAt)));
    this.view.fit();
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
    return this.view.onSheet(e);
  }

  get px(): number {
    return this.view.px;
  }

  fit(): void {
    this.view.fit();
  }

  zoom(factor: number): void {
    this.view.zoom(factor);
  }

  pan(dx: number, dy: number): void {
    this.view.pan(dx, dy);
  }

  pinch(factor: number, from: XY, to: XY): void {
    this.view.pinch(factor, from, to);
  }

  // what is done on it

  take(proposal: number): void {
    this.editor?.takeProposals([proposal]);
  }

  placeAt(at: XY, item: PlaceableItem | null = this.session.placing): void {
    if (item && !this.session.place(item, at, REACH * this.px + 12)) this.say(this.text.of('plans.point-needs-room'), true);
  }

  placeHere(): void {
    this.placeAt(this.session.placeOf(this.view.box));
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
    void this.saving.ask(dryRun => editor.save(dryRun));
  }

  private readonly restore = (version: number): void => {
    const { server } = this.editor!;
    void this.saving.ask(dryRun => server.restore(version, dryRun));
  };

  saveFailed(): void {
    this.say(this.text.of('plans.save-failed'), true);
  }

  async saved(): Promise<void> {
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
    const view = this.view.box;
    const kind = isDrawing(session.tool) || session.placing ? 'drawing' : session.tool === 'ground' ? 'ground' : '';
    return html`${toolbar(session, this.text, this.fileChoice(), this.status(), () => this.save())}
      <div class="stage ${kind}" @dragover=${(e: DragEvent) => e.preventDefault()} @drop=${this.dropped}>
        ${this.noteBar()}
        <svg class="floor-plan" tabindex="0" role="application" aria-label=${this.text.of('plans.stage', session.floor.name)} viewBox=${`${view.x} ${view.y} ${view.width} ${view.height}`}
          @pointerdown=${(e: PointerEvent) => this.pointer.down(e)} @pointermove=${(e: PointerEvent) => this.pointer.move(e)} @pointerup=${(e: PointerEvent) => this.pointer.up(e)}
          @pointercancel=${(e: PointerEvent) => this.pointer.up(e)} @wheel=${this.view.wheel} @keydown=${this.key} @focusin=${this.focused}
          @dblclick=${() => session.tool === 'polygon' && session.close()}>${stage(session, this.kept!, this.text, view, this.px)}</svg>
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
        metres => this.editor!.measure(metres),
        () => this.session.cancel(),
      )}</div>`;
    }
    if (!this.note) return nothing;
    return html`<div class="note ${this.note.bad ? 'bad' : ''}" role=${this.note.bad ? 'alert' : 'status'}>${this.note.bad ? '▲ ' : ''}${this.note.words}
      <button aria-label=${this.text.of('plans.close')} @click=${() => (this.note = null)}>✕</button></div>`;
  }

  private dialog(): TemplateResult | typeof nothing {
    const { pages } = this;
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
    return this.saving.dialog(this.text, () => this.session.overlaps.slice(0, 10).map(one => overlapWords(this.session, this.text, one)));
  }
}
