/** What the tests use of the parsers that are not ours. */

declare module 'ical.js' {
  interface ReadEvent {
    readonly uid: string;
    readonly summary: string;
    readonly description: string;
    readonly startDate: { readonly toString: () => string };
  }
  interface ReadComponent {
    readonly getAllSubcomponents: (name: string) => readonly ReadComponent[];
  }
  const ICAL: {
    readonly Component: { readonly fromString: (text: string) => ReadComponent };
    readonly Event: new (component: ReadComponent) => ReadEvent;
  };
  export default ICAL;
}

declare module 'papaparse' {
  const Papa: {
    readonly parse: (
      text: string,
      options: { readonly delimiter: string; readonly newline: string },
    ) => { readonly data: readonly (readonly string[])[]; readonly errors: readonly unknown[] };
  };
  export default Papa;
}
