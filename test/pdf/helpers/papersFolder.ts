import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { papers } from '../../../build/vite/papers.mjs'
import { root } from '../../../build/bootstrap/paths.mjs'

const faces = {
  'NotoSans-Regular.ttf': '400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Italic.ttf': '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'NotoSans-SemiBold.ttf': '600SemiBold/NotoSans_600SemiBold.ttf',
}

/** A folder as the build makes it, for one test file: fonts, and on demand the worker's bundle made from the sources. */
export interface PapersFolder {
  readonly outFolder: string
  readonly fonts: string
  /** Builds papers.cjs, the way the build does. */
  readonly bundleWorker: () => Promise<void>
  readonly remove: () => void
}

export function papersFolder(): PapersFolder {
  const outFolder = mkdtempSync(join(tmpdir(), 'homeward-papers-'))
  const fonts = join(outFolder, 'fonts')
  mkdirSync(fonts)
  const source = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans')
  for (const [name, file] of Object.entries(faces)) cpSync(join(source, file), join(fonts, name))
  return {
    outFolder,
    fonts,
    bundleWorker: async () => {
      const config = papers({ release: false })
      await build({ ...config, build: { ...config.build, outDir: outFolder } })
    },
    remove: () => rmSync(outFolder, { recursive: true, force: true }),
  }
}
