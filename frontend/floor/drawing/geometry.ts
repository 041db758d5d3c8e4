/** From a shape's own coordinates to those of the sheet: drawings move and turn their layers. */
export function matrixOf(svg: SVGSVGElement, shape: SVGGraphicsElement): DOMMatrix {
  const [sheet, own] = [svg.getCTM(), shape.getCTM()];
  return sheet && own
    ? new DOMMatrix([sheet.a, sheet.b, sheet.c, sheet.d, sheet.e, sheet.f])
        .inverse()
        .multiply(new DOMMatrix([own.a, own.b, own.c, own.d, own.e, own.f]))
    : new DOMMatrix();
}

/** How many units of the sheet one of the shape's own units has. */
export function unitOf(svg: SVGSVGElement, shape: SVGGraphicsElement): number {
  const m = matrixOf(svg, shape);
  return Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) || 1;
}

/** Where a shape lies on the sheet. */
export function boxOf(svg: SVGSVGElement, shape: SVGGraphicsElement): DOMRect {
  const b = shape.getBBox();
  const m = matrixOf(svg, shape);
  const at = [
    [b.x, b.y],
    [b.x + b.width, b.y],
    [b.x, b.y + b.height],
    [b.x + b.width, b.y + b.height],
  ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(m));
  const [xs, ys] = [at.map(p => p.x), at.map(p => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(x, y, Math.max(...xs) - x, Math.max(...ys) - y);
}

/** A pattern is as large as the units of what it fills: shapes drawn in metres get one of their own. */
export function hatches(svg: SVGSVGElement, shapes: SVGGraphicsElement[]): void {
  const plain = svg.getElementById('hatch');
  const made = new Set<string>();
  for (const shape of shapes) {
    const scale = unitOf(svg, shape);
    if (Math.abs(Math.log(scale)) < 0.2) continue;
    const id = `hatch-${scale.toPrecision(2).replace(/[^0-9]/g, '_')}`;
    if (!made.has(id) && plain) {
      const copy = plain.cloneNode(true) as SVGPatternElement;
      copy.id = id;
      copy.setAttribute('patternTransform', `scale(${1 / scale}) rotate(45)`);
      plain.parentNode!.appendChild(copy);
      made.add(id);
    }
    shape.style.setProperty('--hatch', `url(#${id})`);
  }
}
