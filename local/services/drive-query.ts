// The search language of Drive (`q` of files.list): parsed once, then asked of each file.
// Source: Drive API guide "Search query terms and operators".
import type { DriveFile } from '../world';
import { ROOT } from './drive-resources';

/** Whether a file is found. `viewer` is the e-mail of the person who searches. */
export type Matcher = (file: DriveFile, viewer: string) => boolean;

/** Thrown for a query that Drive would not understand ("Invalid Value"). */
export class QueryError extends Error {}

type Token = { kind: 'word' | 'text' | 'mark'; text: string };

function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  const finder = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z][\w.]*)|(!=|<=|>=|[=<>(){},]))/y;
  let at = 0;
  while (query.slice(at).trim() !== '') {
    finder.lastIndex = at;
    const found = finder.exec(query);
    if (!found) throw new QueryError(query.slice(at));
    at = finder.lastIndex;
    const [, text, word, mark] = found;
    if (text !== undefined) tokens.push({ kind: 'text', text: text.replace(/\\(.)/g, '$1') });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else tokens.push({ kind: 'mark', text: mark ?? '' });
  }
  return tokens;
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** `contains` on a name: the words in their order, the last one as the beginning of a word. */
function contains(name: string, sought: string): boolean {
  const words = wordsOf(name);
  const wanted = wordsOf(sought);
  return words.some((_, start) =>
    wanted.every((word, index) => {
      const there = words[start + index] ?? '';
      return index === wanted.length - 1 ? there.startsWith(word) : there === word;
    }),
  );
}

const emailsWith = (file: DriveFile, roles: readonly string[]): string[] =>
  file.permissions.filter((one) => roles.includes(one.role)).map((one) => one.emailAddress ?? '');

/** `'value' in field`. */
const lists: Record<string, (file: DriveFile) => string[]> = {
  parents: (file) => file.parents,
  owners: (file) => [file.owner],
  writers: (file) => [file.owner, ...emailsWith(file, ['owner', 'writer', 'fileOrganizer', 'organizer'])],
  readers: (file) => [file.owner, ...file.permissions.map((one) => one.emailAddress ?? '')],
};

function compare(left: number, operator: string, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}

function textTerm(field: 'name' | 'mimeType' | 'fullText', operator: string, value: string): Matcher {
  const read = (file: DriveFile): string =>
    field === 'fullText' ? `${file.name} ${file.description ?? ''}` : file[field];
  if (operator === 'contains') {
    return field === 'mimeType' ? (file) => file.mimeType.startsWith(value) : (file) => contains(read(file), value);
  }
  if (field === 'fullText' || (operator !== '=' && operator !== '!=')) throw new QueryError(operator);
  // Drive compares names without regard to case.
  const same = (file: DriveFile): boolean => read(file).toLowerCase() === value.toLowerCase();
  return operator === '=' ? same : (file) => !same(file);
}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Matcher {
    const matcher = this.either();
    if (this.at < this.tokens.length) throw new QueryError(this.peek());
    return matcher;
  }

  private peek(): string {
    return this.tokens[this.at]?.text ?? '';
  }

  private peekIs(...marks: string[]): boolean {
    return marks.includes(this.peek());
  }

  private next(kind?: Token['kind']): Token {
    const token = this.tokens[this.at];
    if (!token || (kind && token.kind !== kind)) throw new QueryError(token?.text ?? 'end of query');
    this.at += 1;
    return token;
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at];
    if (!token || token.kind === 'text' || token.text.toLowerCase() !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text)) throw new QueryError(this.peek());
  }

  private either(): Matcher {
    const terms = [this.both()];
    while (this.take('or')) terms.push(this.both());
    return (file, viewer) => terms.some((term) => term(file, viewer));
  }

  private both(): Matcher {
    const terms = [this.term()];
    while (this.take('and')) terms.push(this.term());
    return (file, viewer) => terms.every((term) => term(file, viewer));
  }

  private term(): Matcher {
    if (this.take('not')) {
      const term = this.term();
      return (file, viewer) => !term(file, viewer);
    }
    if (this.take('(')) {
      const inside = this.either();
      this.expect(')');
      return inside;
    }
    const token = this.next();
    if (token.kind === 'text') return this.membership(token.text);
    if (token.kind !== 'word') throw new QueryError(token.text);
    return this.field(token.text);
  }

  private membership(value: string): Matcher {
    this.expect('in');
    const list = lists[this.next('word').text];
    if (!list) throw new QueryError(value);
    return (file, viewer) => list(file).includes(value === 'me' ? viewer : value === 'root' ? ROOT : value);
  }

  private field(name: string): Matcher {
    // A boolean field may stand alone, as in the guide's own `sharedWithMe and …`.
    if (name === 'sharedWithMe' && !this.peekIs('=', '!=')) return (file, viewer) => file.owner !== viewer;
    const operator = this.next().text.toLowerCase();
    if (name === 'properties' || name === 'appProperties') return this.property(name, operator);
    if (name === 'name' || name === 'mimeType' || name === 'fullText') {
      return textTerm(name, operator, this.next('text').text);
    }
    if (name === 'modifiedTime' || name === 'createdTime') {
      const time = Date.parse(this.next('text').text);
      if (Number.isNaN(time) || !['=', '!=', '<', '<=', '>', '>='].includes(operator)) throw new QueryError(operator);
      return (file) => compare(Date.parse(file[name]), operator, time);
    }
    const value = this.next('word').text.toLowerCase();
    if ((operator !== '=' && operator !== '!=') || (value !== 'true' && value !== 'false')) throw new QueryError(value);
    const wanted = (value === 'true') === (operator === '=');
    switch (name) {
      case 'trashed':
        return (file) => file.trashed === wanted;
      case 'starred':
        return () => !wanted;
      case 'sharedWithMe':
        return (file, viewer) => (file.owner !== viewer) === wanted;
      default:
        throw new QueryError(name);
    }
  }

  private property(name: 'properties' | 'appProperties', operator: string): Matcher {
    if (operator !== 'has') throw new QueryError(operator);
    this.expect('{');
    this.expect('key');
    this.expect('=');
    const key = this.next('text').text;
    this.expect('and');
    this.expect('value');
    this.expect('=');
    const value = this.next('text').text;
    this.expect('}');
    return (file) => file[name][key] === value;
  }
}

/** Reads a query. Throws `QueryError` where Drive would answer "Invalid Value". */
export function parseQuery(query: string): Matcher {
  return new Parser(tokensOf(query)).parse();
}
