import { expect, test } from 'vitest';
import { predictedVote } from 'frontend/floor/comfort/pmv.js';

const vote = (air: number, met: number, clo: number, airSpeed = 0.1, humidity = 50) =>
  predictedVote(air, humidity, { met, clo, airSpeed, humidity });

test('the votes are those of the standard', () => {
  // ISO 7730:2005, Table D.1, the cases in which the radiant temperature is that of the air; its numbers have two places
  const cases = [
    { air: 22, met: 1.2, speed: 0.1, vote: -0.75 },
    { air: 27, met: 1.2, speed: 0.1, vote: 0.77 },
    { air: 27, met: 1.2, speed: 0.3, vote: 0.44 },
    { air: 22, met: 1.6, speed: 0.1, vote: 0.05 },
    { air: 27, met: 1.6, speed: 0.1, vote: 1.17 },
    { air: 27, met: 1.6, speed: 0.3, vote: 0.95 },
  ];
  for (const c of cases) {
    const found = vote(c.air, c.met, 0.5, c.speed, 60).value ?? NaN;
    expect(Math.abs(found - c.vote), JSON.stringify(c)).toBeLessThanOrEqual(0.01);
  }
});

test('categories are those of EN 16798-1, on both sides', () => {
  const seen = new Map<string, number>();
  for (let air = 16; air <= 30; air += 0.1) {
    const { value, category } = vote(air, 1.2, 0.75);
    if (value === null || category === null) continue;
    const most = { I: 0.2, II: 0.5, III: 0.7, IV: 1, OUTSIDE: 2 }[category];
    expect(Math.abs(value), `${air} °C`).toBeLessThanOrEqual(most);
    seen.set(category, (seen.get(category) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual(['I', 'II', 'III', 'IV', 'OUTSIDE']);
});

test('beyond the limits of the standard there is no number, but the limit that is passed', () => {
  // ISO 7730 clause 4.1
  expect(vote(9, 1.2, 1)).toEqual({ value: null, category: 'OUTSIDE', limit: { name: 'AIR_TEMPERATURE', above: false } });
  expect(vote(31, 1.2, 0.5)).toEqual({ value: null, category: 'OUTSIDE', limit: { name: 'AIR_TEMPERATURE', above: true } });
  expect(vote(22, 0.7, 0.5).limit).toEqual({ name: 'METABOLIC_RATE', above: false });
  expect(vote(22, 1.2, 2.1).limit).toEqual({ name: 'CLOTHING', above: true });
  expect(vote(22, 1.2, 0.5, 1.1).limit).toEqual({ name: 'AIR_SPEED', above: true });
  expect(vote(29, 1.2, 0.5, 0.1, 95).limit).toEqual({ name: 'VAPOUR_PRESSURE', above: true });
  expect(vote(11, 1, 0.3)).toEqual({ value: null, category: 'OUTSIDE', limit: { name: 'VOTE', above: false } });
  expect(vote(22, 0.7, 0.5).category).toBeNull();
});
