import { root } from '../bootstrap/paths.mjs'

/** Native or provided by the runtime: never bundled. */
const external = ['electron', 'better-sqlite3', '@node-rs/argon2']

/**
 * Vite settings of a bundle that runs outside the page: one CommonJS file (Electron 25 cannot load an ES module as
 * main, a sandboxed preload cannot in any version), everything inlined except native packages.
 *
 * @param {{ name: string, entry: string, target: string, release?: boolean }} bundle `name` becomes out/NAME.cjs
 * @returns {import('vite').InlineConfig}
 */
export function nodeBundle({ name, entry, target, release = false }) {
  return {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { __RELEASE__: JSON.stringify(release), 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: entry,
      target,
      minify: false,
      sourcemap: false,
      emptyOutDir: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false, exports: 'named' },
      },
    },
  }
}
