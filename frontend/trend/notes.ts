import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from './form.js';
import type { Note, Localizer } from './model.js';

/** The flags of the notes above the chart, and a stem down through it. */
export function flags(
  notes: Note[],
  open: number | null,
  localizer: Localizer,
  left: (time: number) => number | null,
  pick: (id: number) => void,
): TemplateResult {
  return html`<div class="notes">${notes.map(n => {
    const x = left(n.time);
    return x === null
      ? nothing
      : html`<button class="flag" style="left:${x}px" aria-expanded=${open === n.id} aria-label=${localizer.text('trends.note.at', localizer.time(n.time))} title=${n.text} @click=${() => pick(n.id)}>✎</button>`;
  })}</div>${notes.map(n => {
    const x = left(n.time);
    return x === null ? nothing : html`<div class="stem" style="left:${x}px"></div>`;
  })}`;
}

export function noteCard(note: Note, localizer: Localizer, close: () => void, remove: () => void): TemplateResult {
  return html`<section class="card" aria-label=${localizer.text('trends.note')}>
    <p>${note.text}</p><span class="soft">${localizer.time(note.time)} · ${note.author}</span>
    <div class="row"><button class="plain" @click=${close}>${localizer.text('trends.close')}</button>
      ${note.mine || localizer.config.administrates ? html`<button class="plain" @click=${remove}>${localizer.text('trends.note.remove')}</button>` : nothing}</div></section>`;
}

export function noteForm(time: number, localizer: Localizer, save: (text: string) => void, close: () => void): TemplateResult {
  const submit = (e: Event) => {
    e.preventDefault();
    const text = textOf(new FormData(e.target as HTMLFormElement), 'text');
    if (text) save(text);
  };
  return html`<form class="card" @submit=${submit}><label class="soft" for="note-text">${localizer.text('trends.note.new', localizer.time(time))}</label>
    <div class="row"><input id="note-text" name="text" maxlength="1000" required autocomplete="off" /><button class="plain" type="submit">${localizer.text('trends.note.save')}</button>
      <button class="plain" type="button" @click=${close}>${localizer.text('trends.close')}</button></div></form>`;
}
