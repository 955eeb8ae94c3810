/** Names in the page what the list waits for besides its first file, so that the browser fetches both side by side. */
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** What is asked for as soon as the first file runs, and waited for before the first row: one file together. */
export const BESIDE_FIRST_LOAD = /\/src\/(?:channels\/diagnose|views\/channel-list\/beside)\.ts$/;

/** The plugin. */
export function besideFirstLoad(): Plugin {
  return {
    name: 'beside-first-load',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle)
          .filter((item) => item.type === 'chunk' && item.moduleIds.some((id) => BESIDE_FIRST_LOAD.test(id)))
          .map(({ fileName }): HtmlTagDescriptor => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head',
          })),
    },
  };
}
