/** Asks for a floor's drawing, as text. */
export async function fetchPlan(floorUrl: string): Promise<string> {
  const answer = await fetch(`${floorUrl}/plan.svg`);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/** The drawing as a part of this page; null where the text is none. */
export function parsePlan(text: string): SVGSVGElement | null {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  return parsed.nodeName === 'svg' ? (document.importNode(parsed, true) as unknown as SVGSVGElement) : null;
}
