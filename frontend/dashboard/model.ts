import type { Layer, PlanConfig, PointState } from '../floor/model.js';
import type { Series } from '../trend/model.js';

/** What every card has; sizes are columns of twelve and rows. */
export interface Frame {
  id: string;
  title: string;
  width: number;
  height: number;
}
interface Base {
  frame: Frame;
}

export type Card = Base &
  (
    | { kind: 'value'; point: string }
    | { kind: 'trend'; points: string[]; hours: number }
    | { kind: 'plan'; floor: string; layer: Layer }
    | { kind: 'list'; subject: string; floor: string | null; priority: string | null }
    | { kind: 'gauge'; point: string; low: number; high: number; normalLow: number; normalHigh: number }
    | { kind: 'note'; text: string }
    | { kind: 'picture'; picture: number; description: string }
  );
export type Gauge = Extract<Card, { kind: 'gauge' }>;

/** What the server hands a dashboard once; the plans are without texts. */
export interface BoardConfig {
  id: number;
  revision: number;
  title: string;
  locale: string;
  /** IANA zone in which times are shown. */
  zone: string;
  fahrenheit: boolean;
  texts: Record<string, string>;
  cards: Card[];
  plans: Record<string, PlanConfig>;
  editing: boolean;
}

export interface Row {
  title: string;
  detail: string;
  since: number;
  route: string;
  priority: 'URGENT' | 'HIGH' | 'MEDIUM' | 'LOW' | null;
}

/** What one card shows at present; `failed` says that the database was away. */
export interface Content {
  card: string;
  points: (PointState & { place: string })[];
  series: Series[];
  rows: Row[];
  total: number;
  failed: boolean;
}

export interface WallPage {
  title: string;
  board: BoardConfig | null;
  plan: PlanConfig | null;
  layer: Layer | null;
}
export interface WallConfig {
  locale: string;
  zone: string;
  seconds: number;
  /** Whether nobody stands by who could press anything. */
  kiosk: boolean;
  texts: Record<string, string>;
  pages: WallPage[];
}

/** What the server does with cards while they are edited. */
export interface Hands {
  move(card: string, by: number): Promise<void>;
  resize(card: string, columns: number, rows: number): Promise<void>;
  edit(card: string): Promise<void>;
  remove(card: string): Promise<void>;
}

/** A text with its places filled. */
export function words(texts: Record<string, string>, key: string, ...parts: (string | number)[]): string {
  return parts.reduce<string>((t, part, i) => t.replace(`{${i}}`, String(part)), texts[key] ?? key);
}

/** Newer content; the past of points is not sent each time, and stays. */
export function merged(before: Map<string, Content>, fresh: Content[]): Map<string, Content> {
  return new Map(
    fresh.map(c => {
      const series = c.series.length ? c.series : (before.get(c.card)?.series ?? []);
      return [c.card, { ...c, series: series.filter(s => c.points.some(p => p.key === s.point)) }];
    }),
  );
}
