import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from './model.js';
import { type Compare, DAY, fromField, HOUR, type Shown, toField } from './range.js';
import { closeMenu } from './views.js';

const SPANS: [string, number][] = [
  ['hour', HOUR],
  ['day', DAY],
  ['week', 7 * DAY],
  ['month', 30 * DAY],
  ['year', 365 * DAY],
];
const COMPARES: Compare[] = ['', 'day', 'week', 'year'];

export interface BarActions {
  span: (span: number) => void;
  range: (from: number, to: number) => void;
  pan: (share: number) => void;
  zoom: (factor: number) => void;
  live: () => void;
  compare: (compare: Compare) => void;
  table: () => void;
  carpet: () => void;
  note: () => void;
  export: (format: 'csv' | 'xlsx') => void;
  import: () => void;
}

/** The controls of the time and of what is done with the chart. */
export function bar(shown: Shown, localizer: Localizer, views: TemplateResult, act: BarActions): TemplateResult {
  const t = (key: string) => localizer.text(key);
  const span = shown.to - shown.from;
  return html`<div class="bar"><h1>${t('trends')}</h1>
    <div class="group" role="group" aria-label=${t('trends.span')}>${SPANS.map(([name, ms]) => html`<button aria-pressed=${Math.abs(span - ms) < ms * 0.01} @click=${() => act.span(ms)}>${t(`trends.span.${name}`)}</button>`)}</div>
    <div class="group"><button aria-label=${t('trends.earlier')} @click=${() => act.pan(-0.5)}>◀</button><button aria-label=${t('trends.later')} @click=${() => act.pan(0.5)}>▶</button>
      <button class="wide" aria-label=${t('trends.closer')} @click=${() => act.zoom(0.5)}>+</button><button class="wide" aria-label=${t('trends.farther')} @click=${() => act.zoom(2)}>−</button>
      <button aria-pressed=${shown.live} @click=${act.live}>${shown.live ? '●' : '○'} ${t('trends.live')}</button></div>
    ${fields(shown, localizer, act)}
    <select aria-label=${t('trends.compare')} @change=${(e: Event) => act.compare((e.target as HTMLSelectElement).value as Compare)}>
      ${COMPARES.map(c => html`<option value=${c} ?selected=${c === shown.compare}>${t(`trends.compare.${c || 'none'}`)}</option>`)}</select>
    <div class="group right">${localizer.config.writes ? html`<button class="plain" ?disabled=${!shown.points.length} @click=${act.note}>✎ ${t('trends.note')}</button>` : nothing}
    <button aria-pressed=${shown.carpet} @click=${act.carpet}>▦ ${t('trends.carpet')}</button>
    <button aria-pressed=${shown.table} @click=${act.table}>▤ ${t('trends.table')}</button>
    ${views}
    <details class="menu" @keydown=${closeMenu}><summary>${t('trends.export')}</summary><div>
      <button class="plain" ?disabled=${!shown.points.length} @click=${() => act.export('csv')}>${t('trends.export.csv')}</button>
      <button class="plain" ?disabled=${!shown.points.length} @click=${() => act.export('xlsx')}>${t('trends.export.xlsx')}</button>
      ${localizer.config.administrates ? html`<button class="plain" @click=${act.import}>${t('trends.import')}</button>` : nothing}</div></details></div></div>`;
}

function fields(shown: Shown, localizer: Localizer, act: BarActions): TemplateResult {
  const zone = localizer.config.zone;
  const change = (which: 'from' | 'to') => (e: Event) => {
    const time = fromField((e.target as HTMLInputElement).value, zone);
    if (time === null) return;
    const [from, to] = which === 'from' ? [time, shown.to] : [shown.from, time];
    if (from < to) act.range(from, to);
  };
  return html`<details class="menu start" @keydown=${closeMenu}><summary>${localizer.text('trends.range')}</summary><div>
    <label>${localizer.text('trends.from')}<input type="datetime-local" .value=${toField(shown.from, zone)} @change=${change('from')} /></label>
    <label>${localizer.text('trends.to')}<input type="datetime-local" .value=${toField(shown.to, zone)} @change=${change('to')} /></label>
    <span class="soft">${localizer.text('trends.zone', zone)}</span></div></details>`;
}
