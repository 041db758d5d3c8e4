import type { Entity } from './entities.js';

/** What the parser's scanner offers, as far as it is needed here. */
interface Scanner {
  next(): { code: number; value: unknown };
  isEOF(): boolean;
}

/** What a stamp (a block with fields) says about a room; the parser itself leaves it out. Its place is that on the sheet. */
export class Attribute {
  readonly ForEntityName = 'ATTRIB';

  parseEntity(scanner: Scanner): Entity {
    const entity: Entity = { type: 'TEXT' };
    const point = { x: 0, y: 0, z: 0 };
    for (let group = scanner.next(); group.code !== 0 && !scanner.isEOF(); group = scanner.next()) {
      const { code, value } = group;
      if (code === 1) entity.text = String(value);
      else if (code === 8) entity.layer = String(value);
      else if (code === 10) point.x = Number(value);
      else if (code === 20) point.y = Number(value);
      else if (code === 67) entity.inPaperSpace = value !== 0;
      else if (code === 70 && Number(value) & 1) entity.visible = false;
    }
    return { ...entity, startPoint: point };
  }
}
