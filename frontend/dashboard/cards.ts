import { html, nothing, type TemplateResult } from 'lit';
import type { Format } from '../floor/format.js';
import { isLive, QUALITY } from '../floor/model.js';
import type { Localizer } from '../trend/model.js';
import { gauge } from './gauge.js';
import { type BoardConfig, type Card, type Content, words } from './model.js';
import { note } from './note.js';
import { spark } from './spark.js';

/** As in the header and in the list of alarms (AlarmSymbols). */
const MARKS = { URGENT: '▲', HIGH: '■', MEDIUM: '▼', LOW: '●' };
const STALE = QUALITY.indexOf('stale');

/** What cards are drawn with. */
export interface Drawn {
  config: BoardConfig;
  format: Format;
  localizer: Localizer;
  /** Whether what is known is too old to pass for the present. */
  old: boolean;
  /** Whether links can be followed. */
  links: boolean;
}

type Reading = Content['points'][number];

/** How a point is shown whose answer is too old: its value may have changed. */
const aged = (p: Reading, drawn: Drawn): Reading => (drawn.old && isLive(p) ? { ...p, code: STALE } : p);

/** What a card is called where nobody has named it, and where it leads. */
export function heading(card: Card, content: Content | undefined, config: BoardConfig): { text: string; route: string } {
  const named = (text: string, route = '') => ({ text: card.frame.title || text, route });
  const text = (key: string, ...parts: string[]) => words(config.texts, key, ...parts);
  const floor = (key: string) => config.plans[key]?.floorName ?? key;
  switch (card.kind) {
    case 'value':
    case 'gauge':
      return named(content?.points[0]?.name ?? card.point, `trends?points=${encodeURIComponent(card.point)}`);
    case 'trend':
      return named(
        content?.points.map(p => p.name).join(' · ') || card.points.join(' · '),
        `trends?points=${encodeURIComponent(card.points.join(','))}&last=${card.hours * 3_600_000}`,
      );
    case 'plan':
      return named(
        `${floor(card.floor)} · ${text(`plan.layer.${card.layer}`)}`,
        `floors/${encodeURIComponent(card.floor)}?layer=${card.layer}`,
      );
    case 'list':
      return named(text(`dashboard.board.list.${card.subject}`), ROUTES[card.subject] ?? '');
    case 'note':
      return named('');
    case 'picture':
      return named('');
  }
}
const ROUTES: Record<string, string> = { ALARMS: 'alarms', ORDERS: 'work', OVERRIDES: 'overrides', FAULTS: 'faults' };

export function body(card: Card, content: Content | undefined, drawn: Drawn): TemplateResult | typeof nothing {
  const text = (key: string, ...parts: string[]) => words(drawn.config.texts, key, ...parts);
  switch (card.kind) {
    case 'value':
    case 'gauge':
    case 'trend':
    case 'list':
      return content ? moving(card, content, drawn) : html`<p class="soft">${text('dashboard.board.waiting')}</p>`;
    case 'plan': {
      const plan = drawn.config.plans[card.floor];
      if (!plan) return html`<p class="soft">${text('dashboard.board.gone')}</p>`;
      return html`<plenum-kiosk-plan .config=${planOf(plan, drawn.config.texts, card.layer)}></plenum-kiosk-plan>`;
    }
    case 'note':
      return html`<div class="note">${note(card.text)}</div>`;
    case 'picture':
      return html`<img src="api/v1/dashboards/${drawn.config.id}/pictures/${card.picture}" alt=${card.description} />`;
  }
}

const plans = new WeakMap<object, Map<string, object>>();
/** The same object for the same plan and layer: a new one would begin the plan anew. */
export function planOf<P extends object>(plan: P, texts: Record<string, string>, layer: string): P {
  const known = plans.get(plan) ?? new Map<string, object>();
  plans.set(plan, known);
  if (!known.has(layer)) known.set(layer, { ...plan, texts, layer });
  return known.get(layer) as P;
}

function moving(card: Card, content: Content, drawn: Drawn): TemplateResult {
  const text = (key: string, ...parts: string[]) => words(drawn.config.texts, key, ...parts);
  const [point] = content.points.map(p => aged(p, drawn));
  if (card.kind === 'list') return list(content, drawn);
  if (!point) return html`<p class="soft">${text('dashboard.board.gone')}</p>`;
  if (card.kind === 'trend') {
    return html`${content.failed ? html`<p class="soft">${text('dashboard.board.no-history')}</p>` : nothing}
      <plenum-dashboard-trend .localizer=${drawn.localizer} .points=${card.points} .series=${content.series} .hours=${card.hours}></plenum-dashboard-trend>`;
  }
  const place = point.place ? html`<p class="soft">${point.place}</p>` : nothing;
  return html`${value(point, drawn)}${place}${card.kind === 'gauge' ? gauge(card, point, drawn.format, drawn.config.texts) : spark(content.series[0])}`;
}

/** The value with its unit; what is not of the present is marked and says since when. */
function value(p: Reading, drawn: Drawn): TemplateResult {
  const { format, config } = drawn;
  const live = isLive(p);
  const quality = p.code ? words(config.texts, `plan.quality.${QUALITY[p.code] ?? 'fault'}`) : '';
  const age = p.time !== null && (!live || p.code) ? ` · ${format.age(p.time)}` : '';
  return html`<div class="big ${live ? '' : 'dead'}">${format.value(p)}</div>
    ${quality ? html`<p class="soft uncertain">${live ? '◆' : '▲'} ${quality}${age}</p>` : nothing}`;
}

function list(content: Content, drawn: Drawn): TemplateResult {
  const text = (key: string, ...parts: (string | number)[]) => words(drawn.config.texts, key, ...parts);
  if (content.failed) return html`<p class="soft">${text('dashboard.board.away')}</p>`;
  if (!content.rows.length)
    return html`<p class="soft">${drawn.old ? text('dashboard.board.unknown') : `✓ ${text('dashboard.board.none')}`}</p>`;
  const more = content.total - content.rows.length;
  return html`<ul class="rows ${drawn.old ? 'dead' : ''}">${content.rows.map(
    row => html`<li><span>${mark(row.priority, drawn)}${drawn.links ? html`<a class="name" href=${row.route}>${row.title}</a>` : html`<span class="name">${row.title}</span>`}
      ${row.detail ? html`<span class="soft"> ${row.detail}</span>` : nothing}</span><span class="soft">${drawn.format.age(row.since)}</span></li>`,
  )}</ul>
  ${more > 0 ? html`<p class="soft">${text('dashboard.board.more', more)}</p>` : nothing}`;
}

function mark(priority: Content['rows'][number]['priority'], drawn: Drawn) {
  if (!priority) return nothing;
  const name = drawn.config.texts[`alarms.priority.${priority}`] ?? priority;
  return html`<span class="p-${priority.toLowerCase()}" title=${name}>${MARKS[priority]} ${name}</span> · `;
}
