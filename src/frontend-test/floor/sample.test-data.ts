import { type Equipment, FloorModel, type PlanConfig, type PointState, type Space } from 'frontend/floor/model.js';

/** A point of the unit `vav`, in °C, where nothing else is said. */
export const point = (key: string, value: number | null, more: Partial<PointState> = {}): PointState => ({
  key,
  name: key,
  unit: '°C',
  kind: 'NUMERIC',
  stateTexts: [],
  brickClass: '',
  owner: 'vav',
  value,
  time: 0,
  code: 0,
  ...more,
});

export const space = (key: string, more: Partial<Space> = {}): Space => ({
  key,
  name: key,
  area: 0,
  servedBy: [],
  contains: [],
  roles: {},
  ...more,
});

export const equipment = (key: string, system: string, more: Partial<Equipment> = {}): Equipment => ({
  key,
  name: key,
  system,
  space: 'room',
  fedBy: [],
  ...more,
});

export const config = (more: Partial<PlanConfig> = {}): PlanConfig => ({
  floor: 'floor-1',
  floorName: 'Floor 1',
  locale: 'en',
  zone: 'Europe/Berlin',
  fahrenheit: false,
  selected: null,
  layer: null,
  point: null,
  texts: {},
  comfortBand: 2,
  spaces: [],
  equipment: [],
  elsewhere: {},
  plays: {},
  sources: {},
  importance: {},
  commandable: [],
  ...more,
});

/** One room with an air terminal, lamps and a card reader; its roles point to these points. */
export const room = (points: PointState[], roles: Record<string, string>, more: Partial<PlanConfig> = {}): FloorModel =>
  new FloorModel(
    config({
      spaces: [space('room', { name: 'Room', servedBy: ['vav', 'lights'], contains: ['vav', 'lights', 'reader'], roles })],
      equipment: [equipment('vav', 'hvac'), equipment('lights', 'lighting'), equipment('reader', 'security')],
      ...more,
    }),
    points,
  );
