/** Assumptions for what is not measured, as the server gives them for a day. */
export interface Assumptions {
  met: number;
  clo: number;
  airSpeed: number;
  humidity: number;
}

export type Category = 'I' | 'II' | 'III' | 'IV' | 'OUTSIDE';

export type LimitName =
  'METABOLIC_RATE' | 'CLOTHING' | 'AIR_TEMPERATURE' | 'RADIANT_TEMPERATURE' | 'AIR_SPEED' | 'VAPOUR_PRESSURE' | 'VOTE';

/** A limit of ISO 7730 that is passed, and whether upwards. */
export interface Limit {
  name: LimitName;
  above: boolean;
}

/** Within which the vote may be used: ISO 7730 clause 4.1, as io.plenum.comfort.VoteLimit has it. */
const LIMITS: Record<LimitName, [number, number]> = {
  METABOLIC_RATE: [0.8, 4],
  CLOTHING: [0, 2],
  AIR_TEMPERATURE: [10, 30],
  RADIANT_TEMPERATURE: [10, 40],
  AIR_SPEED: [0, 1],
  VAPOUR_PRESSURE: [0, 2700],
  VOTE: [-2, 2],
};

/** A vote, or the limit for which there is none; the category is null where it is unknown. */
export interface PredictedVote {
  value: number | null;
  category: Category | null;
  limit: Limit | null;
}

export function predictedVote(air: number, humidity: number, a: Assumptions): PredictedVote {
  const figures: [LimitName, number][] = [
    ['METABOLIC_RATE', a.met],
    ['CLOTHING', a.clo],
    ['AIR_TEMPERATURE', air],
    ['RADIANT_TEMPERATURE', air],
    ['AIR_SPEED', a.airSpeed],
    ['VAPOUR_PRESSURE', vapourPressure(air, humidity)],
  ];
  const limit = passed(figures);
  if (limit) return { value: null, limit, category: limit.name === 'AIR_TEMPERATURE' ? 'OUTSIDE' : null };
  const value = pmv(air, humidity, a);
  const beyond = passed([['VOTE', value]]);
  return beyond ? { value: null, limit: beyond, category: 'OUTSIDE' } : { value, limit: null, category: category(value) };
}

function passed(figures: [LimitName, number][]): Limit | null {
  for (const [name, figure] of figures) {
    const [low, high] = LIMITS[name];
    if (figure < low || figure > high) return { name, above: figure > high };
  }
  return null;
}

/** Of water, Pa. */
function vapourPressure(air: number, humidity: number): number {
  return humidity * 10 * Math.exp(16.6536 - 4030.183 / (air + 235));
}

/**
 * Predicted mean vote, ISO 7730 equations (1) to (4), as io.plenum.comfort.Fanger has it, which a test compares: values of the plan
 * move with every tick and while time is played, so that the browser computes them itself. The radiant temperature is that of the air.
 */
function pmv(air: number, humidity: number, a: Assumptions): number {
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
  const vapour = vapourPressure(air, humidity);
  const skin = 3.05e-3 * (5733 - 6.99 * metabolism - vapour) + Math.max(0, 0.42 * (metabolism - 58.15));
  const breath = 1.7e-5 * metabolism * (5867 - vapour) + 0.0014 * metabolism * (34 - air);
  return (0.303 * Math.exp(-0.036 * metabolism) + 0.028) * (metabolism - skin - breath - loss(low));
}

/** Of EN 16798-1. */
function category(vote: number): Category {
  const off = Math.abs(vote);
  return off <= 0.2 ? 'I' : off <= 0.5 ? 'II' : off <= 0.7 ? 'III' : off <= 1 ? 'IV' : 'OUTSIDE';
}
