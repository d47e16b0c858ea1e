// Formulas taken apart, and whether Excel could read them: it calls a whole file damaged for one that it cannot.

export interface Token {
  kind: 'text' | 'sheet' | 'word' | 'number' | 'space' | 'mark';
  text: string;
}

const TOKEN =
  /(?<text>"(?:[^"]|"")*")|(?<sheet>'(?:[^']|'')+'(?=!))|(?<mark>#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)|[-+*/^&=<>%():,;{}!\\@#|\[\]])|(?<word>[\p{L}_$][\p{L}\p{M}\p{N}_.$]*)|(?<number>\.?\d[\d.]*(?:[eE][+-]?\d+)?)|(?<space>\s+)/gu;

export function tokenize(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] as Token['kind'];
    tokens.push({ kind, text: match[0] });
  }
  return end === source.length && source !== '' ? tokens : undefined;
}

export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

export const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/;

const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const PINNED = /^\$?(?:[A-Za-z]{1,3}|\d+)$/;

/** Whether the tokens are one formula by Excel's grammar. Names and counts of arguments are not looked at. */
export function isFormula(tokens: readonly Token[]): boolean {
  const open: ('call' | 'group')[] = [];
  let hasOperand = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || token.kind === 'space') continue;
    const { kind, text } = token;
    if (kind !== 'mark' || text.length > 1) {
      const isName = kind === 'word' || kind === 'sheet';
      // Two references with a space between them are what they have in common.
      if (hasOperand && !(isName && before?.kind === 'space' && tokens[index - 2]?.kind === 'word')) return false;
      if (!isOperand(token, isMark(before, ':') || isMark(tokens[index + 1], ':'))) return false;
      hasOperand = true;
    } else if (text === '{') {
      const end = endOfConstants(tokens, index);
      if (hasOperand || end === undefined) return false;
      index = end;
      hasOperand = true;
    } else if (text === '(') {
      if (hasOperand && before?.kind !== 'word') return false;
      open.push(hasOperand ? 'call' : 'group');
      hasOperand = false;
    } else if (text === ')') {
      const kindOfBrackets = open.pop();
      if (kindOfBrackets === undefined || (!hasOperand && kindOfBrackets === 'group')) return false;
      hasOperand = true;
    } else if (text === ',') {
      const around = open[open.length - 1];
      if (around === undefined || (around === 'group' && !hasOperand)) return false;
      hasOperand = false;
    } else if (text === '%') {
      if (!hasOperand) return false;
    } else if (text === '!') {
      if (!hasOperand || (before?.kind !== 'sheet' && before?.kind !== 'word')) return false;
      hasOperand = false;
    } else if (text === '+' || text === '-') {
      hasOperand = false;
    } else if ('*/^&=<>:'.includes(text)) {
      const isSecond = (text === '=' || text === '>') && (isMark(before, '<') || (text === '=' && isMark(before, '>')));
      if (!hasOperand && !isSecond) return false;
      hasOperand = false;
    } else return false;
  }
  return hasOperand && open.length === 0;
}

function isOperand({ kind, text }: Token, isEndOfRange: boolean): boolean {
  if (kind === 'number') return NUMBER.test(text);
  if (kind === 'mark') return text !== '#ERROR!';
  return kind !== 'word' || !text.includes('$') || CELL.test(text) || (isEndOfRange && PINNED.test(text));
}

/** Index of the `}` that ends an array of constants; `undefined` where anything else stands in it. */
function endOfConstants(tokens: readonly Token[], start: number): number | undefined {
  let wantsConstant = true;
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.kind === 'space') continue;
    if (isMark(token, '}')) return wantsConstant ? undefined : index;
    const isConstant =
      token.kind === 'text' ||
      (token.kind === 'number' && NUMBER.test(token.text)) ||
      /^(TRUE|FALSE)$/i.test(token.text);
    if (isConstant && wantsConstant) wantsConstant = false;
    else if ((isMark(token, ',') || isMark(token, ';')) && !wantsConstant) wantsConstant = true;
    else if (!(isMark(token, '-') && wantsConstant)) return undefined;
  }
  return undefined;
}
