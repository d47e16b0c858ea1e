// A short mark of a long text, to tell whether it is the same as before. No protection against intent.

const PRIME = 0x01000193;

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/** 16 hexadecimal digits: FNV-1a over the text's UTF-16 units, with two starts. `fingerprint('a') === fingerprint('a')`. */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9747b28c].map((start) => fnv1a(text, start).toString(16).padStart(8, '0')).join('');
}
