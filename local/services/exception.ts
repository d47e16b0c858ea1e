// The error a live Google service throws into a script. Scripts tell it by its name and by the words of its message.

/** `e.name` is `Exception`; `String(e)` is `Exception: …`, as a script sees it live. */
export class Exception extends Error {
  override readonly name = 'Exception';
}

/** What the local host says where it would otherwise have to guess. */
export function notInTheLocalHost(what: string): Error {
  return new Error(`not in the local host: ${what}`);
}
