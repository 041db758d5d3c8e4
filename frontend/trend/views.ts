import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from './form.js';
import type { Localizer, SavedView } from './model.js';

export interface ViewActions {
  open(view: SavedView): void;
  save(name: string, shared: boolean): void;
  remove(view: SavedView): void;
}

/** Saved and shared views: to open one, keep the present one, or throw one's own away. */
export function viewsMenu(views: SavedView[], localizer: Localizer, actions: ViewActions): TemplateResult {
  const t = (key: string, ...parts: string[]) => localizer.text(key, ...parts);
  const submit = (e: Event) => {
    e.preventDefault();
    const form = new FormData(e.target as HTMLFormElement);
    const name = textOf(form, 'name');
    if (name) actions.save(name, form.get('shared') !== null);
  };
  return html`<details class="menu" @keydown=${close}><summary>${t('trends.views')}</summary><div>
    ${views.map(
      v => html`<div class="row"><button class="plain grow" style="text-align:start" @click=${() => actions.open(v)}>${v.name}
        <span class="soft">${v.mine ? (v.shared ? t('trends.views.shared') : '') : t('trends.views.of', v.owner)}</span></button>
      ${v.mine ? html`<button aria-label=${t('trends.views.remove', v.name)} @click=${() => actions.remove(v)}>✕</button>` : nothing}</div>`,
    )}
    ${views.length ? nothing : html`<span class="soft">${t('trends.views.none')}</span>`}
    <form @submit=${submit} style="display:flex;flex-direction:column;gap:6px"><div class="row"><input name="name" maxlength="100" required aria-label=${t('trends.views.name')} placeholder=${t('trends.views.name')} autocomplete="off" />
      <button class="plain" type="submit">${t('trends.views.save')}</button></div>
      <label class="row"><input type="checkbox" name="shared" /> ${t('trends.views.share')}</label></form></div></details>`;
}

function close(e: KeyboardEvent): void {
  const details = e.currentTarget as HTMLDetailsElement;
  if (e.key !== 'Escape' || !details.open) return;
  details.open = false;
  details.querySelector('summary')?.focus();
}
export { close as closeMenu };
