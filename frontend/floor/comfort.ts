import { FloorModel, isLive } from './model.js';

/** What the vote is reckoned with where nothing measures it; as the server tells it for a day. */
export interface Assumptions { met: number; clo: number; airSpeed: number; humidity: number }

export type Category = 'I' | 'II' | 'III' | 'IV' | 'OUTSIDE';
export interface Vote { value: number; category: Category }

const DAY = 86_400_000;

/**
 * Predicted mean vote, ISO 7730 equations (1) to (4), as io.plenum.comfort.Fanger has it: values of the plan move with every tick and
 * while time is played, so that the browser reckons by itself. The radiant temperature is that of the air.
 */
export function pmv(air: number, humidity: number, a: Assumptions): number {
  const metabolism = a.met * 58.15;
  const insulation = 0.155 * a.clo;
  const surface = insulation <= 0.078 ? 1 + 1.29 * insulation : 1.05 + 0.645 * insulation;
  const loss = (clothing: number) =>
    3.96e-8 * surface * ((clothing + 273) ** 4 - (air + 273) ** 4) +
    surface * Math.max(2.38 * Math.abs(clothing - air) ** 0.25, 12.1 * Math.sqrt(a.airSpeed)) * (clothing - air);
  let [low, high] = [-50, 100];
  while (high - low > 1e-5) {
    const middle = (low + high) / 2;
    if (35.7 - 0.028 * metabolism - insulation * loss(middle) > middle) low = middle;
    else high = middle;
  }
  const vapour = humidity * 10 * Math.exp(16.6536 - 4030.183 / (air + 235));
  const skin = 3.05e-3 * (5733 - 6.99 * metabolism - vapour) + Math.max(0, 0.42 * (metabolism - 58.15));
  const breath = 1.7e-5 * metabolism * (5867 - vapour) + 0.0014 * metabolism * (34 - air);
  return (0.303 * Math.exp(-0.036 * metabolism) + 0.028) * (metabolism - skin - breath - loss(low));
}

/** Of EN 16798-1. */
function category(vote: number): Category {
  const off = Math.abs(vote);
  return off <= 0.2 ? 'I' : off <= 0.5 ? 'II' : off <= 0.7 ? 'III' : off <= 1 ? 'IV' : 'OUTSIDE';
}

/** The vote in a room; null where no live temperature tells it. */
export function voteOf(model: FloorModel, space: string): Vote | null {
  const t = model.role(space, 'temperature');
  if (!model.assumptions || !t || !isLive(t)) return null;
  const h = model.role(space, 'humidity');
  const value = pmv(t.value!, h && isLive(h) ? h.value! : model.assumptions.humidity, model.assumptions);
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
