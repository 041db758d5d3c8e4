import type { Guide, Note, SavedView, Series } from './model.js';

/** Asks the server; what nobody waits for any longer is cancelled. */
export class TrendApi {
  private loading: AbortController | null = null;

  /** The history of points, or null where a newer question has overtaken this one. */
  async trends(ranges: { points: string[]; from: number; to: number }[], pixels: number): Promise<Series[][] | null> {
    this.loading?.abort();
    const mine = new AbortController();
    this.loading = mine;
    try {
      return await Promise.all(ranges.map(r => this.range(r, pixels, mine.signal)));
    } catch (e) {
      if (mine.signal.aborted) return null;
      throw e;
    }
  }

  private async range(r: { points: string[]; from: number; to: number }, pixels: number, signal: AbortSignal): Promise<Series[]> {
    if (!r.points.length) return [];
    const parts: Promise<Series[]>[] = [];
    for (let i = 0; i < r.points.length; i += 16) {
      const query = `points=${r.points
        .slice(i, i + 16)
        .map(encodeURIComponent)
        .join(',')}&from=${iso(r.from)}&to=${iso(r.to)}&pixels=${pixels}`;
      parts.push(get<{ series: Series[] }>(`/api/v1/trends?${query}`, signal).then(a => a.series));
    }
    return (await Promise.all(parts)).flat();
  }

  async guides(points: string[]): Promise<Guide[]> {
    return points.length
      ? (await get<{ items: Guide[] }>(`/api/v1/trends/guides?points=${points.map(encodeURIComponent).join(',')}`)).items
      : [];
  }

  async notes(from: number, to: number): Promise<Note[]> {
    const page = await get<{ items: (Omit<Note, 'time'> & { time: string })[] }>(`/api/v1/trends/notes?from=${iso(from)}&to=${iso(to)}`);
    return page.items.map(n => ({ ...n, time: Date.parse(n.time) }));
  }

  async views(): Promise<SavedView[]> {
    return (await get<{ items: SavedView[] }>('/api/v1/trends/views')).items;
  }

  /** Points by words and place, as the list to choose from. */
  async find(q: string, floor: string, equipment: string): Promise<{ items: Found[]; total: number }> {
    const query = new URLSearchParams({ size: '60' });
    if (q) query.set('q', q);
    if (floor) query.set('floor', floor);
    if (equipment) query.set('equipment', equipment);
    return get(`/api/v1/points?${query}`);
  }
}

/** A point of the list to choose from; the place is room and floor in words, as far as its name does not say them. */
export interface Found {
  key: string;
  name: string;
  unit: string;
  place: string;
}

/** The words of the server's problem detail are for people. */
export class Refused extends Error {}

async function get<T>(url: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(url, {
    headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang || navigator.language },
    signal,
  });
  if (answer.status === 401 || answer.redirected) location.reload(); // the session has ended: sign in again
  if (!answer.ok) throw new Refused(await detailOf(answer));
  return (await answer.json()) as T;
}

async function detailOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => null)) as { detail?: string } | null;
  return problem?.detail ?? String(answer.status);
}

const iso = (time: number) => new Date(Math.round(time)).toISOString();
