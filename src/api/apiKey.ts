const SHAPE = /^pb_live_[\x21-\x7e]{32}$/;
const PREFIX_LENGTH = 'pb_live_'.length + 8;

/** An API key. Whatever prints it, prints only the public prefix: the 8 characters after `pb_live_` (API.md 2). */
export class ApiKey {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** The key in `text`, white space around it ignored; null when it does not have the documented shape. */
  static parse(text: string): ApiKey | null {
    const trimmed = text.trim();
    return SHAPE.test(trimmed) ? new ApiKey(trimmed) : null;
  }

  /** `pb_live_` and the 8 characters that may be shown. */
  get prefix(): string {
    return this.#text.slice(0, PREFIX_LENGTH);
  }

  /** The `Authorization` header, the one place the whole key goes. */
  authorization(): string {
    return `Bearer ${this.#text}`;
  }

  /** The whole key, for the key store and nothing else. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return `${this.prefix}…`;
  }

  toJSON(): string {
    return this.toString();
  }
}
