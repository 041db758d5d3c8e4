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
