/** What the vote is reckoned with where nothing measures it; as the server tells it for a day. */
export interface Assumptions { met: number; clo: number; airSpeed: number; humidity: number }

export type Category = 'I' | 'II' | 'III' | 'IV' | 'OUTSIDE';

/**
 * Predicted mean vote, ISO 7730 equations (1) to (4), as io.plenum.comfort.Fanger has it, which a test compares: values of the plan
 * move with every tick and while time is played, so that the browser reckons by itself. The radiant temperature is that of the air.
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
export function category(vote: number): Category {
  const off = Math.abs(vote);
  return off <= 0.2 ? 'I' : off <= 0.5 ? 'II' : off <= 0.7 ? 'III' : off <= 1 ? 'IV' : 'OUTSIDE';
}
