import type { Kept, KeptPlan, Waiting } from './model.js';

/** What this device keeps. What waits to be sent comes back in the order in which it was done. */
export interface Store {
  kept(): Promise<Kept | undefined>;
  keep(kept: Kept): Promise<void>;
  plans(): Promise<KeptPlan[]>;
  keepPlan(plan: KeptPlan): Promise<void>;
  dropPlan(key: string): Promise<void>;
  waiting(): Promise<Waiting[]>;
  add(waiting: Waiting): Promise<void>;
  change(waiting: Waiting): Promise<void>;
  drop(id: string): Promise<void>;
  /** Orders, alarms and plans; what waits to be sent stays. */
  forget(): Promise<void>;
  /** Everything. */
  clear(): Promise<void>;
}

const NAME = 'plenum-offline';
const ONE = 'kept';
const PLANS = 'plans';
const WAITING = 'waiting';
const BUNDLE = 'bundle';

/** The browser's database. */
export async function openStore(): Promise<Store> {
  return new IndexedStore(await opened());
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(ONE);
    request.result.createObjectStore(PLANS, { keyPath: 'key' });
    request.result.createObjectStore(WAITING, { autoIncrement: true }).createIndex('id', 'id', { unique: true });
  };
  return answer(request);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}

function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'));
  });
}

class IndexedStore implements Store {
  constructor(private readonly base: IDBDatabase) {
    // Another page has a newer version of the database.
    base.onversionchange = () => base.close();
  }

  kept = (): Promise<Kept | undefined> => answer(this.read(ONE).get(BUNDLE) as IDBRequest<Kept | undefined>);
  keep = (kept: Kept): Promise<void> => this.write([ONE], base => void base.objectStore(ONE).put(kept, BUNDLE));
  plans = (): Promise<KeptPlan[]> => answer(this.read(PLANS).getAll() as IDBRequest<KeptPlan[]>);
  keepPlan = (plan: KeptPlan): Promise<void> => this.write([PLANS], base => void base.objectStore(PLANS).put(plan));
  dropPlan = (key: string): Promise<void> => this.write([PLANS], base => void base.objectStore(PLANS).delete(key));
  waiting = (): Promise<Waiting[]> => answer(this.read(WAITING).getAll() as IDBRequest<Waiting[]>);
  add = (waiting: Waiting): Promise<void> => this.write([WAITING], base => void base.objectStore(WAITING).add(waiting));
  change = (waiting: Waiting): Promise<void> => this.at(waiting.id, cursor => void cursor.update(waiting));
  drop = (id: string): Promise<void> => this.at(id, cursor => void cursor.delete());
  forget = (): Promise<void> => this.empty([ONE, PLANS]);
  clear = (): Promise<void> => this.empty([ONE, PLANS, WAITING]);

  private empty(names: string[]): Promise<void> {
    return this.write(names, base => names.forEach(name => base.objectStore(name).clear()));
  }

  private at(id: string, work: (cursor: IDBCursorWithValue) => void): Promise<void> {
    return this.write([WAITING], base => {
      const request = base.objectStore(WAITING).index('id').openCursor(id);
      request.onsuccess = () => {
        if (request.result) work(request.result);
      };
    });
  }

  private read(name: string): IDBObjectStore {
    return this.base.transaction(name).objectStore(name);
  }

  private write(names: string[], work: (transaction: IDBTransaction) => void): Promise<void> {
    const transaction = this.base.transaction(names, 'readwrite');
    work(transaction);
    return written(transaction);
  }
}
