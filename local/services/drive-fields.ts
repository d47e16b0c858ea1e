// Partial answers of the Drive API: the `fields` parameter, such as `files(id,name),nextPageToken`.

/** What was asked for: a name to what is wanted below it; `true` is everything. */
export type FieldTree = { [name: string]: FieldTree | true };

/** Thrown for a selection that names what is not there. */
export class FieldError extends Error {}

/** Reads `id,owners(emailAddress),capabilities/canEdit`. */
export function parseFields(selection: string): FieldTree | true {
  const text = selection.replace(/\s/g, '');
  let at = 0;
  const name = (): string => {
    const finder = /[\w*-]+/y;
    finder.lastIndex = at;
    const found = finder.exec(text)?.[0];
    if (found === undefined) throw new FieldError(text);
    at += found.length;
    return found;
  };
  const list = (): FieldTree => {
    const tree: FieldTree = {};
    do {
      const found = name();
      tree[found] = below();
    } while (text.charAt(at) === ',' && ++at);
    return tree;
  };
  const below = (): FieldTree | true => {
    if (text.charAt(at) === '/') {
      at += 1;
      return { [name()]: below() };
    }
    if (text.charAt(at) !== '(') return true;
    at += 1;
    const tree = list();
    if (text.charAt(at) !== ')') throw new FieldError(text);
    at += 1;
    return tree;
  };
  const tree = list();
  if (at < text.length) throw new FieldError(text);
  return '*' in tree ? true : tree;
}

/** The part of `value` that was asked for. `known` are the names that may be asked for at the top. */
export function project(value: unknown, tree: FieldTree | true, known: ReadonlySet<string>): unknown {
  if (tree !== true) {
    for (const name of Object.keys(tree)) if (!known.has(name)) throw new FieldError(name);
  }
  return pick(value, tree);
}

function pick(value: unknown, tree: FieldTree | true): unknown {
  if (tree === true || '*' in tree || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, tree));
  const picked: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const wanted = tree[name];
    if (wanted !== undefined) picked[name] = pick(item, wanted);
  }
  return picked;
}
