import type { Waiting } from './model.js';
import type { Reach, Server, Told, Token } from './server.js';
import type { Store } from './store.js';

/** More is refused on the device, with a sentence, before anything is lost. */
export const LIMITS = { photos: 20, bytes: 20 << 20, all: 200 };

/** The queue is full; `code` names the sentence. */
export class QueueFull extends Error {}

/** What was done here and waits to be told, one after the other in the order in which it was done. */
export class Queue {
  constructor(
    private readonly store: Store,
    private readonly server: Server,
  ) {}

  /** @throws QueueFull */
  async add(waiting: Omit<Waiting, 'id' | 'state' | 'words'>): Promise<void> {
    const before = await this.store.waiting();
    const photos = [waiting, ...before].map(one => one.photo).filter(photo => photo !== undefined);
    const bytes = photos.reduce((sum, photo) => sum + photo.byteLength, 0);
    if (before.length >= LIMITS.all || photos.length > LIMITS.photos || bytes > LIMITS.bytes) throw new QueueFull();
    await this.store.add({ ...waiting, id: crypto.randomUUID(), state: 'waiting', words: '' });
  }

  /** Sends what waits. What fails for a moment stays and stops the rest, so that the order remains; what is refused is kept to be read. */
  async send(): Promise<Reach> {
    let token: Token | null = null;
    for (const waiting of (await this.store.waiting()).filter(one => one.state === 'waiting')) {
      try {
        const before: Reach | Token = token ?? (await this.token(waiting));
        if (typeof before === 'string') return before;
        token = before;
        const reach = await this.tell(waiting, token);
        if (reach !== 'done') return reach;
      } catch {
        return 'away';
      }
    }
    return 'done';
  }

  private async token(waiting: Waiting): Promise<Token | Reach> {
    const answer = await this.server.token();
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 403) {
      await this.store.change({ ...waiting, state: 'refused', words: await problem(answer) });
      return 'away';
    }
    if (!answer.ok) return 'away';
    const token = (await answer.json()) as Token;
    if (token.person === waiting.person) return token;
    // Nobody sends in another person's name.
    await this.store.clear();
    return 'other-person';
  }

  private async tell(waiting: Waiting, token: Token): Promise<Reach> {
    const answer = await this.server.tell(waiting, token);
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 429 || answer.status >= 500) return 'away';
    if (!answer.ok) {
      await this.store.change({ ...waiting, state: 'refused', words: await problem(answer) });
      return 'done';
    }
    const said = (await answer.json()) as Told;
    const words = [said.words, said.clockWords].filter(text => text !== '').join(' ');
    if (said.outcome === 'REFUSED') await this.store.change({ ...waiting, state: 'refused', words });
    else if (words === '') await this.store.drop(waiting.id);
    else {
      const told: Waiting = { ...waiting, state: 'told', words };
      delete told.photo;
      await this.store.change(told);
    }
    return 'done';
  }
}

/** Sends while no other page of this device does. */
export async function sendAlone(queue: Queue): Promise<Reach> {
  return navigator.locks ? navigator.locks.request('plenum-offline-send', () => queue.send()) : queue.send();
}

/** Why not, in the server's words. */
async function problem(answer: Response): Promise<string> {
  try {
    const body = (await answer.json()) as { detail?: string; title?: string; errors?: { message?: string }[] };
    return body.errors?.[0]?.message ?? body.detail ?? body.title ?? String(answer.status);
  } catch {
    return String(answer.status);
  }
}
