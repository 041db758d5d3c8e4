import { html, nothing, type TemplateResult } from 'lit';

const MARKED = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*]+?)\*|\[([^\]]+)\]\((https:\/\/[^\s)]+)\)/;
const ITEM = /^ *(?:[-*]|\d+\.) +(.*)$/;
const HEADING = /^#{1,6} +(.*)$/;

type Piece = TemplateResult | string;

/** Words with code, bold, italics and links of Markdown; whatever else looks like markup stays the text that it is. */
export function inline(text: string): Piece[] {
  const found = MARKED.exec(text);
  if (!found) return text ? [text] : [];
  const [all, code, bold, italic, label, address] = found;
  const piece = code
    ? html`<code>${code}</code>`
    : bold
      ? html`<strong>${inline(bold)}</strong>`
      : italic
        ? html`<em>${inline(italic)}</em>`
        : html`<a href=${address!} target="_blank" rel="noopener noreferrer">${label}</a>`;
  return [...(found.index ? [text.slice(0, found.index)] : []), piece, ...inline(text.slice(found.index + all.length))];
}

/** Paragraphs, headings and lists. */
export function note(text: string): TemplateResult[] {
  return text
    .split(/\n\s*\n/)
    .filter(block => block.trim())
    .flatMap(block => parts(block.split('\n')));
}

function parts(lines: string[]): TemplateResult[] {
  const result: TemplateResult[] = [];
  for (let i = 0; i < lines.length;) {
    const kind = kindOf(lines[i]!);
    const from = i++;
    while (i < lines.length && kind !== HEADING && kindOf(lines[i]!) === kind) i++;
    result.push(block(kind, lines.slice(from, i)));
  }
  return result;
}

const kindOf = (line: string): RegExp | null => (ITEM.test(line) ? ITEM : HEADING.test(line) ? HEADING : null);

function block(kind: RegExp | null, lines: string[]): TemplateResult {
  if (kind === HEADING) return html`<h3>${inline(HEADING.exec(lines[0]!)?.[1] ?? '')}</h3>`;
  if (kind === ITEM) {
    const items = lines.map(line => html`<li>${inline(ITEM.exec(line)?.[1] ?? '')}</li>`);
    return /^ *\d/.test(lines[0]!) ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
  }
  return html`<p>${lines.map((line, i) => html`${i ? html`<br />` : nothing}${inline(line)}`)}</p>`;
}
