/**
 * The bundles, each with its Vite settings. Loaded on demand, so that finding out that nothing changed costs no Vite.
 *
 * @type {Record<string, (options: { release: boolean }) => Promise<import('vite').InlineConfig>>}
 */
export const bundles = {
  main: async (options) => (await import('./vite/main.mjs')).main(options),
  preload: async (options) => (await import('./vite/preload.mjs')).preload(options),
  register: async (options) => (await import('./vite/register.mjs')).register(options),
  papers: async (options) => (await import('./vite/papers.mjs')).papers(options),
  copies: async (options) => (await import('./vite/copies.mjs')).copies(options),
  cli: async (options) => (await import('./vite/cli.mjs')).cli(options),
  renderer: async () => (await import('./vite/renderer.mjs')).renderer(),
}

/** Everything `out/` is made of, in the order it is built. */
export const bundleNames = [...Object.keys(bundles), 'fonts']
