// Apps Script enums as scripts meet them: objects that compare by identity and print as their name.

/** One value of an Apps Script enum, such as `ui.Button.YES`. */
export class EnumValue {
  readonly #label: string;
  readonly #ordinal: number;

  constructor(label: string, ordinal: number) {
    this.#label = label;
    this.#ordinal = ordinal;
    Object.freeze(this);
  }

  name(): string {
    return this.#label;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  compareTo(other: EnumValue): number {
    return this.#ordinal - other.#ordinal;
  }

  toString(): string {
    return this.#label;
  }

  toJSON(): string {
    return this.#label;
  }
}

/** An enum with these names, in this order. `T` is its type in `@types/google-apps-script`. */
export function enumOf<T>(...names: string[]): T {
  const values: Record<string, EnumValue> = {};
  names.forEach((name, ordinal) => {
    values[name] = new EnumValue(name, ordinal);
  });
  return Object.freeze(values) as unknown as T;
}

/** Name of an enum's value, or `undefined` for anything else. */
export function enumName(value: unknown): string | undefined {
  return value instanceof EnumValue ? value.name() : undefined;
}

/** The value of `type` with this name. */
export function enumValue<V>(type: object, name: string): V {
  return (type as Record<string, V>)[name] as V;
}
