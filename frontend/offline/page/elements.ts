type Child = Node | string | null;

/** An element with its class and what is in it; words are words, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, name = '', ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...children.filter(child => child !== null));
  return element;
}

export function button(words: string, name: string, press: () => unknown): HTMLButtonElement {
  const element = el('button', name, words);
  element.type = 'button';
  element.addEventListener('click', () => void press());
  return element;
}

export function link(words: string, hash: string, name = ''): HTMLAnchorElement {
  const element = el('a', name, words);
  element.href = `#${hash}`;
  return element;
}

/** A field with its label above. */
export function field<T extends HTMLInputElement | HTMLTextAreaElement>(words: string, input: T): HTMLLabelElement {
  return el('label', 'field', el('span', '', words), input);
}
