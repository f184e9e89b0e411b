import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { root } from '../bootstrap/paths.mjs'

/**
 * out/renderer/: the page. Chrome 114 because the test runtime's Chromium is one. No inline script may appear (the
 * content security policy would refuse it), so no preload polyfill; assets stay files, because `data:` is refused too.
 *
 * @returns {import('vite').InlineConfig}
 */
export function renderer() {
  return {
    root: join(root, 'renderer'),
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome114',
      emptyOutDir: true,
      sourcemap: false,
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2_000,
      reportCompressedSize: false,
    },
  }
}
