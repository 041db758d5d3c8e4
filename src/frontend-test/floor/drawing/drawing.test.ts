// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { PlanAlarm } from 'frontend/floor/alarms.js';
import { Format } from 'frontend/floor/format.js';
import { FloorModel, type PlanConfig, type PointState } from 'frontend/floor/model.js';
import { config, equipment, point, space } from '../sample.test-data.js';
import { Drawing } from 'frontend/floor/drawing/drawing.js';
import { parsePlan } from 'frontend/floor/drawing/plan-file.js';

const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">
  <rect id="west" class="space" data-x="0"/><rect id="middle" class="space" data-x="100"/><rect id="east" class="space" data-x="200"/>
  <g id="fan" class="equipment" data-x="20"/><g id="lamp" class="equipment" data-x="40"/></svg>`;

let svg: SVGSVGElement;

// No layout in this DOM: rooms are 100 units wide and as high, and the drawing is shown as it is drawn.
class Plain {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;
  inverse = () => this;
  multiply = () => this;
}

beforeEach(() => {
  vi.stubGlobal('DOMMatrix', Plain);
  vi.stubGlobal(
    'DOMPoint',
    class {
      constructor(
        readonly x: number,
        readonly y: number,
      ) {}
      matrixTransform = () => this;
    },
  );
  vi.stubGlobal(
    'DOMRect',
    class {
      constructor(
        readonly x: number,
        readonly y: number,
        readonly width: number,
        readonly height: number,
      ) {}
    },
  );
  const parsed = parsePlan(PLAN);
  if (!parsed) throw new Error('no plan');
  svg = parsed;
  document.body.replaceChildren(svg);
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('[data-x]')) {
    const box = { x: Number(shape.getAttribute('data-x')), y: 0, width: 100, height: 100 } as DOMRect;
    Object.assign(shape, { getBBox: () => box, getCTM: () => new Plain() });
  }
  Object.assign(svg, { getCTM: () => new Plain() });
});

const shape = (key: string) => svg.querySelector(`#${key}`) as SVGElement;
const written = () => [...svg.querySelectorAll('.labels text')].map(t => t.textContent).filter(Boolean);
const aria = (key: string) => shape(key).getAttribute('aria-label');

function floor(points: PointState[], more: Partial<PlanConfig> = {}): { model: FloorModel; drawing: Drawing } {
  const rooms = ['west', 'middle', 'east', 'not-drawn'].map(key =>
    space(key, {
      name: key,
      roles: { temperature: `${key}-t`, occupied: `${key}-p`, setpoint: `${key}-s`, light: `${key}-l` },
      servedBy: ['ahu'],
    }),
  );
  const model = new FloorModel(
    config({
      spaces: rooms,
      equipment: [equipment('fan', 'hvac'), equipment('lamp', 'lighting', { space: 'west' }), equipment('ahu', 'hvac', { space: null })],
      plays: { running: ['fan-run'], alarm: ['fan-fault', 'lamp-fault'], light: ['lamp-l'] },
      texts: { 'plan.quality.down': 'no contact', 'plan.too-cold': 'Too cold: {0}' },
      ...more,
    }),
    points,
  );
  const drawing = new Drawing(svg, model, new Format(model.config));
  drawing.scaled(2, 2);
  drawing.show('hvac', 'none');
  return { model, drawing };
}

const alarm = (more: Partial<PlanAlarm>): PlanAlarm => ({
  id: 1,
  owner: 'west',
  priority: 'HIGH',
  mark: '▲',
  waiting: false,
  layer: 'hvac',
  title: 'Fan stopped',
  detail: '',
  since: '',
  ...more,
});

test('a room shows its name and its value, and says both to those who do not see it', () => {
  floor([point('west-t', 21.5, { owner: 'west' })]);
  expect(written()).toEqual(expect.arrayContaining(['west', '21.5 °C', 'middle', 'east']));
  expect(aria('west')).toBe('west, 21.5 °C');
});

test('a value that is not live is marked and its quality said', () => {
  floor([point('west-t', 21.5, { owner: 'west', code: 5 })]);
  expect(shape('west').classList.contains('q-down')).toBe(true);
  expect(aria('west')).toBe('west, 21.5 °C, no contact');
  expect(written()).toContain('✕');
});

test('a changed point redraws its room, and a room that the drawing does not have stops nobody', () => {
  const points = [
    point('west-t', 21.5, { owner: 'ahu' }),
    point('not-drawn-t', 20, { owner: 'not-drawn' }),
    point('east-t', 20, { owner: 'ahu' }),
  ];
  const { drawing } = floor(points);
  points[0]!.value = 23;
  points[2]!.value = 24;
  for (const owner of ['not-drawn', 'ahu']) drawing.owner(owner);
  expect([aria('west'), aria('east')]).toEqual(['west, 23.0 °C', 'east, 24.0 °C']);
});

test('what is wrong is said with its size, and on its own layer only', () => {
  const points = [point('west-t', 17, { owner: 'west' }), point('west-s', 21, { owner: 'west' }), point('west-p', 1, { owner: 'west' })];
  const { drawing } = floor(points);
  expect(shape('west').classList.contains('abnormal')).toBe(true);
  expect(written()).toContain('−4.0 K');
  expect(aria('west')).toContain('Too cold: 4.0 K');
  drawing.show('lighting', 'none');
  expect(shape('west').classList.contains('abnormal')).toBe(false);
});

test('a broken lamp in a room that is too cold is said to be a broken lamp', () => {
  const points = [
    ...[point('west-t', 17), point('west-s', 21), point('west-p', 1)].map(p => ({ ...p, owner: 'west' })),
    point('lamp-fault', 1, { owner: 'lamp', kind: 'BINARY', unit: '', name: 'Lamp fault' }),
  ];
  const { drawing } = floor(points, {
    spaces: [space('west', { contains: ['lamp'], roles: { temperature: 'west-t', setpoint: 'west-s', occupied: 'west-p' } })],
  });
  drawing.show('lighting', 'none');
  expect(written()).toContain('Lamp fault');
  expect(written()).not.toContain('−4.0 K');
});

test('equipment shows whether it runs, is broken, or dead', () => {
  const run = point('fan-run', 1, { owner: 'fan', kind: 'BINARY', unit: '' });
  const fault = point('fan-fault', 1, { owner: 'fan', kind: 'BINARY', unit: '' });
  const { drawing } = floor([run, fault]);
  const classes = () => ['on', 'abnormal', 'dead'].filter(c => shape('fan').classList.contains(c));
  expect(classes()).toEqual(['on', 'abnormal']);
  [run.value, fault.value] = [0, 0];
  drawing.owner('fan');
  expect(classes()).toEqual([]);
  [run.code, fault.code] = [5, 5];
  drawing.owner('fan');
  expect(classes()).toEqual(['dead']);
});

test('lamps are as bright as they are commanded to be, and unknown is not dark', () => {
  const level = point('lamp-l', 40, { owner: 'lamp', unit: '%' });
  const { drawing } = floor([level]);
  expect(shape('lamp').style.getPropertyValue('--level')).toBe('40%');
  level.code = 5;
  drawing.owner('lamp');
  expect(shape('lamp').classList.contains('unlit')).toBe(true);
});

test('an alarm is marked on every layer, in the colour of its priority on its own, and gone with it', () => {
  const { model, drawing } = floor([]);
  model.alarmed([alarm({}), alarm({ id: 2, owner: 'fan', mark: '◆' })]);
  drawing.all();
  const marks = () =>
    [...svg.querySelectorAll('.labels .mark')].filter(m => m.textContent).map(m => `${m.textContent} ${m.getAttribute('class')}`);
  expect(marks()).toEqual(['▲ mark alarmed p-high', '◆ mark alarmed p-high']);
  expect(aria('west')).toContain('Fan stopped');
  drawing.show('lighting', 'none');
  expect(marks()).toEqual(['▲ mark alarmed elsewhere', '◆ mark alarmed elsewhere']);
  drawing.show('lighting', 'none', true); // where nobody can change the layer
  expect(marks()[0]).toBe('▲ mark alarmed p-high');
  model.alarmed([]);
  drawing.all();
  expect(marks()).toEqual([]);
});

test('arrow keys go from room to room, and the Tab key stops at one of them', () => {
  const { drawing } = floor([]);
  expect(drawing.neighbour('west', 1, 0)).toBe('middle');
  expect(drawing.neighbour('middle', -1, 0)).toBe('west');
  expect(drawing.neighbour('east', 1, 0)).toBeNull();
  expect(drawing.neighbour('fan', 1, 0)).toBeNull();
  drawing.focus('east');
  expect(['west', 'middle', 'east'].map(key => shape(key).getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
});

test('what is selected is pressed', () => {
  const { drawing } = floor([]);
  drawing.select('west');
  expect(['west', 'east'].map(key => shape(key).getAttribute('aria-pressed'))).toEqual(['true', 'false']);
  drawing.all();
  expect(shape('west').classList.contains('selected')).toBe(true);
});

test('nothing is written where nothing has changed', () => {
  const { drawing } = floor([point('west-t', 21.5, { owner: 'west' })]);
  const writes = vi.spyOn(Element.prototype, 'setAttribute');
  drawing.all();
  const rooms = writes.mock.contexts.filter(node => !(node as Element).classList.contains('equipment')); // a class set again is none to a browser
  expect(rooms).toEqual([]);
});
