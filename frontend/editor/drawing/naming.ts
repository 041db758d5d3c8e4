const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** As in keys: small letters, digits and hyphens. */
export function slug(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[äöüß]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return plain || 'room';
}

/** A key that is free, made of the floor's and the room's name; it is taken from then on. */
export function freeKey(floor: string, name: string, taken: Set<string>): string {
  const wanted = `${floor}-${slug(name)}`;
  let key = wanted;
  for (let i = 2; taken.has(key); i++) key = `${wanted}-${i}`;
  taken.add(key);
  return key;
}

/**
 * Which of the model's rooms a name speaks of: the one of the same name, else the one whose name or number it begins with ("1.04" of
 * "1.04 Kitchen"). Undefined where it speaks of none, or of several.
 */
export function spokenOf<T extends { name: string }>(name: string, spaces: T[]): T | undefined {
  const words = ` ${name.trim().toLowerCase()} `;
  const same = spaces.filter(space => words === ` ${space.name.trim().toLowerCase()} `);
  if (same.length) return same.length === 1 ? same[0] : undefined;
  const within = spaces.filter(space => space.name.trim() && words.includes(` ${space.name.trim().toLowerCase()} `));
  return within.length === 1 && words.startsWith(` ${within[0]!.name.trim().toLowerCase()} `) ? within[0] : undefined;
}

/** The name of the next room of a row: "Office 7" after "Office 6", "2.08" after "2.07", "Store 2" after "Store"; none that is there. */
export function nextName(name: string, there: Set<string>): string {
  const [, before, digits] = /^(.*?)(\d+)$/.exec(name.trim()) ?? [];
  const head = before ?? `${name.trim()} `;
  const width = digits?.length ?? 1;
  for (let i = digits === undefined ? 2 : Number(digits) + 1; ; i++) {
    const next = `${head}${String(i).padStart(width, '0')}`;
    if (!there.has(next)) return next;
  }
}
