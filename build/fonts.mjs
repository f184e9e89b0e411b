import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { outFolder, root } from './bootstrap/paths.mjs'

const source = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans')

/** Name in out/fonts ← file of the package. Noto Sans because it has all Latin, Greek and Cyrillic letters. */
const fonts = {
  'NotoSans-Regular.ttf': '400Regular/NotoSans_400Regular.ttf',
  'NotoSans-Italic.ttf': '400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  'NotoSans-SemiBold.ttf': '600SemiBold/NotoSans_600SemiBold.ttf',
  'NotoSans-Bold.ttf': '700Bold/NotoSans_700Bold.ttf',
}

/**
 * Copies the fonts of the papers to out/fonts/.
 *
 * @returns {{ inputs: string[], packages: string[] }} the files and the package they came from
 */
export function copyFonts() {
  const target = join(outFolder, 'fonts')
  mkdirSync(target, { recursive: true })
  const inputs = Object.entries(fonts).map(([name, file]) => {
    const from = join(source, file)
    copyFileSync(from, join(target, name))
    return from
  })
  return { inputs, packages: ['node_modules/@expo-google-fonts/noto-sans'] }
}
