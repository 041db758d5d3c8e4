import type { Order, Step, Waiting } from '../model.js';
import { resized } from '../photo.js';
import type { Device } from './device.js';
import { button, el, field, link } from './elements.js';

/** The orders of the person, the most urgent first. */
export function orderList(device: Device): HTMLElement {
  const { bundle } = device.kept;
  const { words } = device;
  const rows = bundle.orders.map(order =>
    el(
      'li',
      '',
      link(`#${order.id} ${order.title}`, `order-${order.id}`, 'row'),
      el('p', 'soft', [order.place, words.of(`work.state.${order.state}`), due(device, order)].filter(part => part).join(' · ')),
    ),
  );
  const section = el('section', '', el('h2', '', words.of('offline.orders')));
  section.append(rows.length > 0 ? el('ul', 'rows', ...rows) : el('p', '', words.of('offline.orders.none')));
  if (bundle.ordersInAll > rows.length) section.append(el('p', 'soft', words.of('offline.more', rows.length, bundle.ordersInAll)));
  return section;
}

const due = (device: Device, order: Order): string => (order.due ? device.words.of('offline.due', device.words.day(order.due)) : '');

/** One order: what to do, where, and what was done here. */
export function orderSheet(device: Device, order: Order): HTMLElement {
  const { words } = device;
  const section = el(
    'section',
    '',
    link(`‹ ${words.of('offline.back-to')}`, 'orders', 'back'),
    el('h2', '', `#${order.id} ${order.title}`),
  );
  const facts = [order.place, due(device, order), words.of('offline.contact', order.contact)].filter(part => part).join(' · ');
  section.append(el('p', 'soft', facts));
  if (order.description) section.append(el('p', 'written', order.description));
  if (order.floor && device.plans.some(plan => plan.key === order.floor)) {
    section.append(link(words.of('offline.plan.show'), `plan-${order.floor}/${order.placeKey ?? ''}`, 'wide'));
  }
  const mine = device.waiting.filter(one => one.order === order.id);
  if (order.steps.length > 0) section.append(checklist(device, order, mine));
  if (device.kept.bundle.works) section.append(photo(device, order), note(device, order), reading(device, order));
  section.append(notes(device, order, mine));
  return section;
}

function checklist(device: Device, order: Order, mine: Waiting[]): HTMLElement {
  const rows = order.steps.map(step => el('li', '', tick(device, order, step, mine)));
  return el('div', 'card', el('h3', '', device.words.of('offline.checklist')), el('ul', 'steps', ...rows));
}

/** As it was, changed by what was done here since. */
function tick(device: Device, order: Order, step: Step, mine: Waiting[]): HTMLElement {
  const here = mine.filter(one => one.kind === 'TICK' && one.step === step.number && one.state === 'waiting').at(-1);
  const box = el('input');
  box.type = 'checkbox';
  box.checked = here ? here.done === true : step.done;
  box.disabled = !device.kept.bundle.works;
  box.addEventListener('change', () => {
    void device.did({ kind: 'TICK', order: order.id, step: step.number, done: box.checked, about: `#${order.id} ${step.text}` });
  });
  const beside = here ? device.words.of('offline.state.waiting') : step.by;
  return el('label', 'step', box, el('span', '', step.text, beside ? el('small', 'soft', ` ${beside}`) : null));
}

function photo(device: Device, order: Order): HTMLElement {
  const input = el('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.setAttribute('capture', 'environment');
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void taken(device, order, file);
  });
  return el('label', 'wide primary', input, device.words.of('offline.photo'));
}

async function taken(device: Device, order: Order, file: File): Promise<void> {
  let jpeg: ArrayBuffer;
  try {
    jpeg = await resized(file);
  } catch {
    device.say(device.words.of('offline.photo.none'));
    return;
  }
  await device.did({ kind: 'PHOTO', order: order.id, photo: jpeg, about: `#${order.id} ${Math.ceil(jpeg.byteLength / 1024)} kB` });
}

function note(device: Device, order: Order): HTMLElement {
  const text = el('textarea');
  text.rows = 3;
  text.maxLength = 2000;
  const keep = async () => {
    const written = text.value.trim();
    if (!written) return;
    text.value = '';
    const kept = await device.did({ kind: 'NOTE', order: order.id, text: written, about: `#${order.id} ${written.slice(0, 80)}` });
    if (!kept) text.value = written;
  };
  const { words } = device;
  return el(
    'details',
    'card',
    el('summary', '', words.of('offline.note')),
    field(words.of('offline.note'), text),
    button(words.of('offline.note.add'), 'wide', keep),
  );
}

function reading(device: Device, order: Order): HTMLElement {
  const { words } = device;
  const [of, value, unit] = [el('input'), el('input'), el('input')] as const;
  of.maxLength = 200;
  unit.maxLength = 20;
  value.inputMode = 'decimal';
  const keep = async () => {
    const number = numberOf(value.value);
    if (number === null || of.value.trim() === '') {
      device.say(words.of('offline.reading.number'));
      return;
    }
    const read = [of.value.trim(), value.value.trim(), unit.value.trim()] as const;
    for (const input of [of, value, unit]) input.value = '';
    const about = `#${order.id} ${read[0]}: ${read[1]} ${read[2]}`;
    const kept = await device.did({ kind: 'READING', order: order.id, text: read[0], value: number, unit: read[2], about });
    if (!kept) [of.value, value.value, unit.value] = read;
  };
  return el(
    'details',
    'card',
    el('summary', '', words.of('offline.reading')),
    field(words.of('offline.reading.of'), of),
    field(words.of('offline.reading.value'), value),
    field(words.of('offline.reading.unit'), unit),
    button(words.of('offline.reading.add'), 'wide', keep),
  );
}

/** With a point or a comma, without a sign between thousands; null where it is no number of at most 15 digits. */
export function numberOf(text: string): string | null {
  const number = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(number) && number.replace(/\D/g, '').length <= 15 ? number : null;
}

function notes(device: Device, order: Order, mine: Waiting[]): HTMLElement {
  const { words } = device;
  const past = order.notes.map(one =>
    el('li', '', el('span', 'written', one.text), el('small', 'soft', ` ${one.who} · ${words.moment(one.time)}`)),
  );
  const here = mine
    .filter(one => one.kind !== 'TICK' && one.state === 'waiting')
    .map(one =>
      el('li', '', words.of(`offline.kind.${one.kind}`, one.about), el('small', 'soft', ` ${words.of('offline.state.waiting')}`)),
    );
  const all = [...past, ...here];
  return all.length === 0 ? el('div') : el('div', 'card', el('h3', '', words.of('offline.notes')), el('ul', 'rows', ...all));
}
