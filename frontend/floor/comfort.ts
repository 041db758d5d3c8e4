import { FloorModel, isLive } from './model.js';
import { Assumptions, Category, category, pmv } from './pmv.js';
import { celsius } from './units.js';

export type { Assumptions };
export interface Vote { value: number; category: Category }

const DAY = 86_400_000;

/** The vote in a room; null where no live temperature tells it. */
export function voteOf(model: FloorModel, space: string): Vote | null {
  const t = model.role(space, 'temperature');
  if (!model.assumptions || !t || !isLive(t)) return null;
  const h = model.role(space, 'humidity');
  const value = pmv(celsius(t), h && isLive(h) ? h.value! : model.assumptions.humidity, model.assumptions);
  return { value, category: category(value) };
}

const STRENGTH: Record<Category, number> = { I: 46, II: 20, III: 26, IV: 52, OUTSIDE: 80 };

/** Green for the good categories, blue and red for the others. */
export function comfortColour(vote: Vote): string {
  const name = vote.category === 'I' || vote.category === 'II' ? 'occupied' : vote.value < 0 ? 'cold' : 'warm';
  return `color-mix(in oklab, var(--heat-${name}) ${STRENGTH[vote.category]}%, var(--plan-room))`;
}

/** Nine blocks from far too cold to far too warm. */
export function comfortLegend(): string {
  const order: Category[] = ['OUTSIDE', 'IV', 'III', 'II', 'I', 'II', 'III', 'IV', 'OUTSIDE'];
  const stops = order.map((c, i) => `${comfortColour({ value: i - 4, category: c })} ${(i * 100) / 9}% ${((i + 1) * 100) / 9}%`);
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

export function voteText(model: FloorModel, vote: Vote, locale: string): { value: string; category: string } {
  const value = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(vote.value);
  const words = vote.category === 'OUTSIDE' ? model.text('plan.comfort.outside') : model.text('plan.comfort.category').replace('{0}', vote.category);
  return { value, category: words };
}

/** Keeps the assumptions of the day that is on the screen. */
export class ComfortGuide {
  private day = '';
  private known: Assumptions | null = null;

  constructor(private readonly told: () => void) {}

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
        this.told();
      })
      .catch(() => (this.day = '')); // asked for again with the next occasion
  }
}
