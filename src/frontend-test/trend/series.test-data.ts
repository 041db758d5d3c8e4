import { Localizer, type Series, type TrendsConfig } from 'frontend/trend/model.js';

/** Good values in °C, one each hour from `first` (ms). */
export const series = (point: string, values: (number | null)[], more: Partial<Series> = {}, first = 0): Series => ({
  point,
  name: point,
  unit: '°C',
  kind: 'NUMERIC',
  stateTexts: [],
  resolution: '',
  column: 'raw',
  times: values.map((_, i) => first + i * 3_600_000),
  value: values,
  quality: values.map(v => (v === null ? null : 0)),
  ...more,
});

export const localizer = (more: Partial<TrendsConfig> = {}): Localizer =>
  new Localizer({
    locale: 'en',
    zone: 'Europe/Berlin',
    fahrenheit: false,
    texts: { 'plan.on': 'On', 'plan.off': 'Off' },
    user: 'anna',
    writes: false,
    administrates: false,
    commandable: [],
    floors: [],
    equipment: [],
    ...more,
  });
