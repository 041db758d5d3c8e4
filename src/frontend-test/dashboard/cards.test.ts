// @vitest-environment happy-dom
import { render } from 'lit';
import { expect, test, vi } from 'vitest';
import { stepOf } from 'frontend/dashboard/editing.js';
import { Follower } from 'frontend/dashboard/follow.js';
import { placeOf, standing } from 'frontend/dashboard/gauge.js';
import { type Content, merged } from 'frontend/dashboard/model.js';
import { note } from 'frontend/dashboard/note.js';

const drawn = (text: string): HTMLElement => {
  const host = document.createElement('div');
  render(note(text), host);
  host.innerHTML = host.innerHTML.replace(/<!--.*?-->/g, '');
  return host;
};

test('a note has paragraphs, lists and links, and nothing of it becomes markup', () => {
  const host = drawn(
    '# Hall\n**Keys** at the *desk*\n\n- one\n- two [map](https://example.org/a)\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))',
  );
  expect(host.querySelector('h3')?.textContent).toBe('Hall');
  expect(host.querySelector('strong')?.textContent).toBe('Keys');
  expect(host.querySelectorAll('li')).toHaveLength(2);
  expect([...host.querySelectorAll('a')].map(a => a.getAttribute('href'))).toEqual(['https://example.org/a']);
  expect(host.querySelector('img')).toBeNull();
});

test('a gauge keeps a value beyond its band at the end, and says on which side of normal it is', () => {
  const card = { low: 10, high: 30, normalLow: 20, normalHigh: 24 };
  expect([5, 10, 20, 30, 99].map(v => placeOf(v, card))).toEqual([0, 0, 150, 300, 300]);
  expect([19.9, 20, 24, 24.1].map(v => standing(v, card))).toEqual(['below', 'normal', 'normal', 'above']);
});

test('arrows move a card and resize it with Shift; other keys do nothing', () => {
  const press = (key: string, shiftKey = false) => stepOf({ key, shiftKey });
  expect(press('ArrowLeft')).toEqual({ what: 'move', by: -1 });
  expect(press('ArrowDown', true)).toEqual({ what: 'resize', columns: 0, rows: 1 });
  expect(press('Delete')).toEqual({ what: 'remove' });
  expect(press('a')).toBeNull();
});

test('the past of a point stays until a newer one comes, and goes with its point', () => {
  const content = (points: string[], series: string[]) =>
    ({
      card: 'c',
      points: points.map(key => ({ key })),
      series: series.map(point => ({ point })),
      rows: [],
      total: 0,
      failed: false,
    }) as unknown as Content;
  const first = merged(new Map(), [content(['a', 'b'], ['a', 'b'])]);
  expect(
    merged(first, [content(['a'], [])])
      .get('c')
      ?.series.map(s => s.point),
  ).toEqual(['a']);
});

test('who loses the server takes nothing for new, and goes on by itself', async () => {
  vi.useFakeTimers();
  let there = true;
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return there
      ? Promise.resolve({ ok: true, redirected: false, json: () => Promise.resolve({ revision: 1, cards: [] }) })
      : Promise.reject(new TypeError());
  });
  const taken = vi.fn();
  const follower = new Follower('/d/1', taken, () => undefined);
  follower.start();
  await vi.advanceTimersByTimeAsync(100);
  there = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(taken).toHaveBeenCalledTimes(1);
  there = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(taken).toHaveBeenCalledTimes(2);
  expect(asked.slice(0, 2)).toEqual(['/d/1/content', '/d/1/values']);
  follower.stop();
  vi.useRealTimers();
});
