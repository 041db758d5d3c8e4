import type { Kept, KeptPlan, Waiting } from '../model.js';
import type { Words } from '../words.js';

/** What the pages show, as it is at the moment, and what they can do. */
export interface Device {
  readonly kept: Kept;
  readonly words: Words;
  readonly plans: KeptPlan[];
  readonly waiting: Waiting[];
  /** Keeps it until it can be sent. False where it cannot, which is said in a sentence. */
  did(what: Omit<Waiting, 'id' | 'state' | 'words' | 'person' | 'at'>): Promise<boolean>;
  again(waiting: Waiting): Promise<void>;
  drop(waiting: Waiting): Promise<void>;
  /** Says something to the person. */
  say(words: string): void;
}
