import { html, nothing, type TemplateResult } from 'lit';
import type { SaveAnswer } from '../plan/saving.js';
import { preview } from './dialogs.js';
import type { EditorText } from './text.js';

/** What saving needs of its page. */
export interface SaveHost {
  requestUpdate(): void;
  /** Nothing was saved, and the server has not said why. */
  saveFailed(): void;
  /** All of it is saved. */
  saved(): Promise<void>;
}

/** Saving in two steps: what it would change is shown first, and done when somebody says so. */
export class SaveFlow {
  private asked: { answer: SaveAnswer; confirm: () => Promise<SaveAnswer> } | null = null;
  private busy = false;

  constructor(private readonly host: SaveHost) {}

  async ask(run: (dryRun: boolean) => Promise<SaveAnswer>): Promise<void> {
    const answer = await run(true).catch(() => null);
    if (!answer) return this.host.saveFailed();
    this.asked = { answer, confirm: () => run(false) };
    this.host.requestUpdate();
  }

  readonly close = (): void => {
    this.asked = null;
    this.host.requestUpdate();
  };

  private async confirm(): Promise<void> {
    const { asked } = this;
    if (!asked || this.busy) return;
    this.busy = true;
    this.host.requestUpdate();
    const answer = await asked.confirm().catch(() => null);
    this.busy = false;
    this.asked = answer?.problems.length ? { ...asked, answer } : null;
    this.host.requestUpdate();
    if (!answer) this.host.saveFailed();
    else if (!answer.problems.length) await this.host.saved();
  }

  /** @param doubts what is drawn and may be meant otherwise, as sentences */
  dialog(text: EditorText, doubts: () => string[]): TemplateResult | typeof nothing {
    if (!this.asked) return nothing;
    return html`<dialog @cancel=${this.close}>${preview(text, this.asked.answer, doubts(), () => void this.confirm(), this.close, this.busy)}</dialog>`;
  }
}
