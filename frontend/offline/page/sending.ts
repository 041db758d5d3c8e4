import type { Waiting } from '../model.js';
import type { Device } from './device.js';
import { button, el } from './elements.js';

/** What was done here and is not over yet: waits, was not taken, or has an answer to be read. */
export function waitingList(device: Device): HTMLElement {
  const { words } = device;
  const rows = device.waiting.map(one => el('li', `is-${one.state}`, ...row(device, one)));
  const section = el('section', '', el('h2', '', words.of('offline.waiting')));
  section.append(rows.length > 0 ? el('ul', 'rows', ...rows) : el('p', '', words.of('offline.waiting.none')));
  return section;
}

function row(device: Device, one: Waiting): HTMLElement[] {
  const { words } = device;
  const kind = one.kind === 'TICK' && one.done === false ? 'UNTICK' : one.kind;
  const parts: HTMLElement[] = [
    el('p', 'written', words.of(`offline.kind.${kind}`, one.about)),
    el('p', 'soft', words.of('offline.done-at', words.moment(one.at))),
    el(
      'p',
      one.state === 'waiting' ? 'soft' : 'mark',
      words.of(`offline.state.${one.state === 'told' ? 'sent' : one.state}`),
      one.words ? `: ${one.words}` : '',
    ),
  ];
  if (one.state === 'refused') parts.push(button(words.of('offline.again'), 'wide', () => device.again(one)));
  if (one.state === 'told') parts.push(button(words.of('offline.seen'), 'wide', () => device.drop(one)));
  else parts.push(button(words.of('offline.remove'), 'wide quiet', () => device.drop(one)));
  return parts;
}
