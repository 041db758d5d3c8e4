import { html, nothing, type TemplateResult } from 'lit';
import type { PlanVersion } from '../model.js';
import type { SaveAnswer } from '../plan/saving.js';
import type { EditorText } from './text.js';

/** So many changes are named one by one. */
const NAMED = 60;

/** What saving would change, asked before it is done. @param doubts what is drawn and may be meant otherwise, as sentences */
export function preview(
  text: EditorText,
  answer: SaveAnswer,
  doubts: string[],
  confirm: () => void,
  close: () => void,
  busy: boolean,
): TemplateResult {
  const { changes, warnings, problems } = answer;
  const refused = problems.length > 0;
  return html`<h2>${text.of(refused ? 'plans.refused' : 'plans.preview')}</h2>
    ${problems.map(sentence => html`<p class="warn">▲ ${sentence}</p>`)}
    ${refused ? nothing : doubts.map(sentence => html`<p class="warn">▲ ${sentence}</p>`)}
    ${!refused && changes.length === 0 ? html`<p>${text.of('plans.preview.shapes')}</p>` : nothing}
    ${
      changes.length && !refused
        ? html`<ul class="list changes">${changes
            .slice(0, NAMED)
            .map(
              one => html`<li>${text.of(`plans.change.${one.kind}`, one.name, one.before ?? '', one.after ?? '', one.key)}</li>`,
            )}</ul>${changes.length > NAMED ? html`<p>${text.of('plans.preview.more', changes.length - NAMED)}</p>` : nothing}`
        : nothing
    }
    ${
      !refused && warnings.length
        ? html`<details><summary>${text.of('plans.preview.warnings', warnings.length)}</summary>
      ${warnings.map(sentence => html`<p class="soft">${sentence}</p>`)}</details>`
        : nothing
    }
    <div class="row end"><button class="plain" @click=${close}>${text.of('plans.cancel')}</button>
      ${refused ? nothing : html`<button class="primary" ?disabled=${busy} @click=${confirm}>${text.of('plans.save-now')}</button>`}</div>`;
}

export function versionList(text: EditorText, versions: PlanVersion[], floor: string, restore: (id: number) => void): TemplateResult {
  if (versions.length === 0) return html`<p class="soft">${text.of('plans.no-versions')}</p>`;
  const url = (id: number) => `/api/v1/floors/${encodeURIComponent(floor)}/plan-versions/${id}.svg`;
  return html`<ul class="list">${versions.map(
    (
      one,
      i,
    ) => html`<li><span class="grow"><a href=${url(one.id)} target="_blank" rel="noopener">${text.time(one.time)}</a><span class="soft">${one.who || text.of('plans.imported')}</span></span>
      ${
        i === 0
          ? html`<span class="soft">${text.of('plans.in-force')}</span>`
          : html`<button class="plain" @click=${() => restore(one.id)}
        aria-label=${`${text.of('plans.restore')}: ${text.time(one.time)}`}>${text.of('plans.restore')}</button>`
      }</li>`,
  )}</ul>`;
}

/** A length that somebody knows. */
export function lengthForm(text: EditorText, measure: (metres: number) => boolean, close: () => void): TemplateResult {
  const submit = (e: Event) => {
    e.preventDefault();
    const field = (e.target as HTMLFormElement).querySelector('input')!;
    field.setCustomValidity(measure(Number(field.value.replace(',', '.'))) ? '' : text.of('plans.scale.wrong'));
    field.reportValidity();
  };
  return html`<form class="row length" @submit=${submit}><label class="field small">${text.of('plans.scale.length')}
      <input class="metres" inputmode="decimal" required autocomplete="off" @input=${(e: Event) => (e.target as HTMLInputElement).setCustomValidity('')} /></label>
    <button class="primary" type="submit">${text.of('plans.scale.set')}</button><button class="plain" type="button" @click=${close}>${text.of('plans.cancel')}</button></form>`;
}

/** Which page of a document, or storey of a building, lies below. */
export function pageChoice(text: EditorText, names: string[], choose: (page: number) => void, refuse: () => void): TemplateResult {
  return html`<dialog @cancel=${refuse}><h2>${text.of('plans.background.page')}</h2>${names.map(
    (name, i) => html`<div class="row"><button class="plain" @click=${() => choose(i)}>${name}</button></div>`,
  )}</dialog>`;
}

/** Rooms that a background proposes. */
export function proposalPart(text: EditorText, open: number, takeAll: () => void): TemplateResult | typeof nothing {
  return open === 0
    ? nothing
    : html`<section><h2>${text.of('plans.proposals', open)}</h2><p class="soft">${text.of('plans.proposals.hint')}</p>
        <div class="row"><button class="plain" @click=${takeAll}>${text.of('plans.proposals.all')}</button></div></section>`;
}
