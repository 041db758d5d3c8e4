import type { Alarm } from '../model.js';
import type { Device } from './device.js';
import { button, el, link } from './elements.js';

/** Shape as well as colour, as on the other pages. */
const SIGNS: Record<string, string> = { URGENT: '▲', HIGH: '■', MEDIUM: '▼', LOW: '●' };

/** The alarms that there were. */
export function alarmList(device: Device): HTMLElement {
  const { bundle } = device.kept;
  const { words } = device;
  const section = el('section', '', el('h2', '', words.of('offline.alarms')));
  const rows = bundle.alarms.map(alarm => el('li', '', ...row(device, alarm)));
  section.append(rows.length > 0 ? el('ul', 'rows', ...rows) : el('p', '', words.of('offline.alarms.none')));
  if (bundle.alarmsInAll > rows.length) section.append(el('p', 'soft', words.of('offline.more', rows.length, bundle.alarmsInAll)));
  return section;
}

function row(device: Device, alarm: Alarm): (HTMLElement | null)[] {
  const { words } = device;
  const mark = el(
    'strong',
    `p-${alarm.priority.toLowerCase()}`,
    `${SIGNS[alarm.priority] ?? ''} ${words.of(`alarms.priority.${alarm.priority}`)}`,
  );
  const where = [alarm.place, alarm.point, alarm.value].filter(part => part).join(' · ');
  const state = `${words.of(`alarms.state.${alarm.state}`)} · ${words.moment(alarm.raised)}`;
  const shown =
    alarm.floor && device.plans.some(plan => plan.key === alarm.floor)
      ? link(words.of('offline.plan.show'), `plan-${alarm.floor}/`, 'wide')
      : null;
  return [el('p', '', mark, ' ', alarm.headline), el('p', 'soft', where), el('p', 'soft', state), acknowledge(device, alarm), shown];
}

function acknowledge(device: Device, alarm: Alarm): HTMLElement | null {
  const { words } = device;
  if (device.waiting.some(one => one.alarm === alarm.id && one.state === 'waiting')) {
    return el('p', 'mark', `${words.of('offline.acknowledge')}: ${words.of('offline.state.waiting')}`);
  }
  if (!alarm.waits || !device.kept.bundle.works) return null;
  const about = `${alarm.headline} · ${alarm.place || alarm.point}`;
  const did = () => device.did({ kind: 'ACKNOWLEDGE', alarm: alarm.id, raised: alarm.raised, about });
  return el('div', '', button(words.of('offline.acknowledge'), 'wide', did), el('small', 'soft', words.of('offline.acknowledge.hint')));
}
