/** Examples by rule id. They stand apart from the rules because the tests need them and the browser does not (15 KB gzip). */
export type Examples = Readonly<Record<string, Example>>;

/** What a rule is to be reached by, and where its code is documented. */
interface Example {
  /** Written by us in the platform's documented envelope; null for no text at all. */
  readonly text: string | null;
  readonly source: string;
}
