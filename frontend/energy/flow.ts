import { sankey, sankeyLinkHorizontal, type SankeyGraph, type SankeyLink, type SankeyNode } from 'd3-sankey';
import type { ChartData } from './model.js';

interface Named {
  id: string;
  name: string;
}
interface Valued {
  source: string;
  target: string;
  value: number;
}
export type FlowNode = SankeyNode<Named, Valued>;
export type FlowLink = SankeyLink<Named, Valued>;
export type Flow = SankeyGraph<Named, Valued>;

/** Pixels around the nodes; at the right is the room for the names of the last ones. */
const EDGE = 4;
const ABOVE = 8;

/** Where what flows comes from and goes to, laid out from left to right; null where nothing flows. */
export function flowOf(data: ChartData, width: number, height: number, names: number): Flow | null {
  const links = withoutCircles(data.links);
  if (!links.length) return null;
  const nodes = [...new Set(links.flatMap(l => [l.source, l.target]))].map(id => ({ id, name: id.replaceAll(MARK, '') }));
  return sankey<Named, Valued>()
    .nodeId(node => node.id)
    .nodeWidth(14)
    .nodePadding(12)
    .extent([
      [EDGE, ABOVE],
      [Math.max(EDGE + 40, width - names), height - ABOVE],
    ])({ nodes, links });
}

export const pathOf = sankeyLinkHorizontal<Named, Valued>();

const MARK = '\u0000';

/** People choose names of meters: what comes back to where it came from gets a node of its own with the same name, for circles have no layout. */
function withoutCircles(links: ChartData['links']): Valued[] {
  const kept: Valued[] = [];
  for (const link of links) kept.push(reaches(kept, link.target, link.source) ? { ...link, target: link.target + MARK } : { ...link });
  return kept;
}

function reaches(links: Valued[], from: string, to: string): boolean {
  return from === to || links.some(l => l.source === from && reaches(links, l.target, to));
}
