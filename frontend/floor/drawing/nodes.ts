const NS = 'http://www.w3.org/2000/svg';

/** A new last child. */
export function added<K extends 'g' | 'text'>(parent: Element, name: K, classNames = ''): SVGElementTagNameMap[K] {
  const node = parent.appendChild(document.createElementNS(NS, name));
  if (classNames) node.setAttribute('class', classNames);
  return node;
}

/** What a pointer that rests on a shape says. */
export function titleOf(shape: Element): Element {
  return shape.querySelector('title') ?? shape.insertBefore(document.createElementNS(NS, 'title'), shape.firstChild);
}

// Each touches only what differs: a page that stays as it is costs the browser nothing.

export function write(node: Element, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function put(node: Element, attribute: string, value: string): void {
  if (node.getAttribute(attribute) !== value) node.setAttribute(attribute, value);
}
