/** What the server packs for times without a network; see OfflineBundle. */
export interface Bundle {
  person: string;
  language: string;
  zone: string;
  works: boolean;
  keepSeconds: number;
  words: Record<string, string>;
  orders: Order[];
  ordersInAll: number;
  alarms: Alarm[];
  alarmsInAll: number;
  floors: { key: string; name: string }[];
}

export interface Order {
  id: number;
  title: string;
  description: string;
  state: string;
  due: string | null;
  place: string;
  placeKey: string | null;
  floor: string | null;
  contact: string;
  steps: Step[];
  notes: { time: string; who: string; text: string }[];
}

export interface Step {
  number: number;
  text: string;
  done: boolean;
  by: string;
}

export interface Alarm {
  id: number;
  headline: string;
  point: string;
  place: string;
  floor: string | null;
  priority: string;
  state: string;
  raised: string;
  value: string;
  waits: boolean;
}

export interface FloorValues {
  key: string;
  name: string;
  time: string;
  places: Place[];
}

export interface Place {
  key: string;
  name: string;
  label: string;
  readings: { name: string; text: string; time: string | null; live: boolean }[];
}

/** The bundle as this device has it; `asOf` is the server's time (epoch ms) at which it was so. */
export interface Kept {
  bundle: Bundle;
  tag: string | null;
  asOf: number;
}

/** A floor as this device has it. */
export interface KeptPlan {
  key: string;
  name: string;
  svg: string | null;
  tag: string | null;
  values: FloorValues;
  asOf: number;
}

export type Kind = 'TICK' | 'NOTE' | 'READING' | 'PHOTO' | 'ACKNOWLEDGE';

/** Something that was done here and that the server has still to be told. */
export interface Waiting {
  /** Made here; the server does each once, however often it is sent. */
  id: string;
  person: string;
  kind: Kind;
  order?: number;
  step?: number;
  done?: boolean;
  text?: string;
  value?: string;
  unit?: string;
  alarm?: number;
  raised?: string;
  photo?: ArrayBuffer;
  /** What it is about, to be read in the list. */
  about: string;
  /** Epoch ms by this device's clock. */
  at: number;
  /** Refused: nothing was changed. Told: the server has it, and has something to say about it. */
  state: 'waiting' | 'refused' | 'told';
  /** Why, or what became of it. */
  words: string;
}
