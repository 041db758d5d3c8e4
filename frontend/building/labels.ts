/** A name's place beside what it names, in pixels of the stage. */
export interface LabelPlace {
  x: number;
  y: number;
}

/**
 * Names beside their floors without one on another: each keeps its height where it can, the others move apart by as much as a line needs, and
 * all stay within the stage.
 *
 * @param high of a line, pixels
 * @param stage its height
 */
export function spread(places: LabelPlace[], high: number, stage: number): LabelPlace[] {
  const order = places.map((place, i) => ({ ...place, i })).sort((a, b) => a.y - b.y);
  let floor = high / 2;
  for (const place of order) {
    place.y = Math.max(place.y, floor);
    floor = place.y + high;
  }
  let ceiling = stage - high / 2;
  for (const place of order.reverse()) {
    place.y = Math.min(place.y, ceiling);
    ceiling = place.y - high;
  }
  return places.map((place, i) => ({ x: place.x, y: order.find(one => one.i === i)?.y ?? place.y }));
}

/** Puts the names in front of the picture, left of their floors, so that no floor covers them. */
export function placeNames(root: ParentNode, corners: LabelPlace[], picture: HTMLElement): void {
  const names = [...root.querySelectorAll<HTMLElement>('.name')];
  const [first] = names;
  if (!first) return;
  const places = spread(corners, first.offsetHeight + 4, picture.clientHeight);
  names.forEach((name, i) => {
    const place = places[i];
    if (!place) return;
    const left = Math.min(Math.max(4, place.x - name.offsetWidth - 10), picture.clientWidth - name.offsetWidth - 4);
    name.style.transform = `translate(${Math.round(left)}px, ${Math.round(place.y - name.offsetHeight / 2)}px)`;
    name.style.visibility = 'visible';
  });
}
