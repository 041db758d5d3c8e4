/** What a chart of energy shows; the names are those of ChartData.java. */
export interface ChartData {
  kind: 'bars' | 'line' | 'sankey';
  label: string;
  locale: string;
  unit: string;
  names: string[];
  actual: (number | null)[];
  expected: (number | null)[];
  low: (number | null)[];
  high: (number | null)[];
  estimated: boolean[];
  texts: string[];
  links: { source: string; target: string; value: number }[];
}

/** Colours as the theme has them at present. */
export interface Colours {
  ink: string;
  soft: string;
  line: string;
  panel: string;
  first: string;
  second: string;
  parts: string[];
}
