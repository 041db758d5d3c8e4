import { type FloorModel, isLive } from '../model.js';
import { type Assumptions, type Category, type Limit, predictedVote } from './pmv.js';
import { celsius } from '../units.js';

export type { Assumptions };
/** A vote; where a limit of ISO 7730 is passed, without a number. */
export interface Vote {
  value: number | null;
  category: Category | null;
  warm: boolean;
  limit: Limit | null;
}

const DAY = 86_400_000;

/** The vote in a room; null where no live temperature is known. */
export function voteOf(model: FloorModel, space: string): Vote | null {
  const t = model.role(space, 'temperature');
  if (!model.assumptions || !t || !isLive(t)) return null;
  const h = model.role(space, 'humidity');
  const vote = predictedVote(celsius(t), h && isLive(h) ? h.value : model.assumptions.humidity, model.assumptions);
  return { ...vote, warm: vote.limit ? vote.limit.above : vote.value! > 0 };
}

const STRENGTH: Record<Category, number> = { I: 46, II: 20, III: 26, IV: 52, OUTSIDE: 80 };

/** Green for the good categories, blue and red for the others; null where it is unknown. */
export function comfortColour(vote: Vote): string | null {
  return vote.category && colour(vote.category, vote.warm);
}

function colour(category: Category, warm: boolean): string {
  const name = category === 'I' || category === 'II' ? 'occupied' : warm ? 'warm' : 'cold';
  return `color-mix(in oklab, var(--heat-${name}) ${STRENGTH[category]}%, var(--plan-room))`;
}

/** Nine blocks from far too cold to far too warm. */
export function comfortLegend(): string {
  const order: Category[] = ['OUTSIDE', 'IV', 'III', 'II', 'I', 'II', 'III', 'IV', 'OUTSIDE'];
  const stops = order.map((c, i) => `${colour(c, i > 4)} ${(i * 100) / 9}% ${((i + 1) * 100) / 9}%`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

export function voteText(model: FloorModel, vote: Vote, locale: string): { value: string; category: string } {
  if (vote.limit) return { value: beyond(vote.limit), category: model.text(`plan.comfort.limit.${vote.limit.name}`) };
  const value = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    vote.value!,
  );
  const words =
    vote.category === 'OUTSIDE' ? model.text('plan.comfort.outside') : model.text('plan.comfort.category').replace('{0}', vote.category!);
  return { value, category: words };
}

/** A vote beyond the scale is shown as "> +2" or "< −2"; any other missing vote is a dash. */
function beyond(limit: Limit): string {
  return limit.name === 'VOTE' ? (limit.above ? '> +2' : '< −2') : '–';
}

/** Keeps the assumptions of the day that is on the screen. */
export class AssumptionLoader {
  private day = '';
  private known: Assumptions | null = null;

  constructor(private readonly loaded: () => void) {}

  /** @param at an instant of the past, null for the present */
  follow(model: FloorModel, at: number | null): void {
    const day = `${model.config.floor} ${Math.floor((at ?? Date.now()) / DAY)}`;
    model.assumptions = this.known;
    if (day === this.day) return;
    this.day = day;
    const query = new URLSearchParams({ floor: model.config.floor, at: new Date(at ?? Date.now()).toISOString() });
    fetch(`/api/v1/comfort/assumptions?${query}`)
      .then(a => (a.ok ? a.json() : Promise.reject(new Error(String(a.status)))))
      .then((answer: Assumptions) => {
        if (day !== this.day) return;
        this.known = answer;
        this.loaded();
      })
      .catch(() => (this.day = '')); // asked for again with the next occasion
  }
}
