import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { applicationFolder, node24 } from './environment'
import { giveAway, subfolder } from './folders'

export const demoPassphrase = 'demo'

/**
 * A register of made-up children, by the command line, in a folder the application may write to.
 *
 * @param today the day before which everything in it happened, `YYYY-MM-DD`; today unless given
 * @returns its path
 */
export function demoRegister(within: string, children = 20, today?: string): string {
  const folder = subfolder(within, 'demo')
  const file = join(folder, 'Ashcombe Council.homeward')
  const program = join(applicationFolder, 'out', 'cli.cjs')
  const day = today === undefined ? [] : ['--today', today]
  execFileSync(node24, [
    program,
    'demo',
    '--register',
    file,
    '--children',
    `${children}`,
    '--seed',
    '1',
    ...day,
  ])
  for (const name of readdirSync(folder)) giveAway(join(folder, name))
  return file
}
