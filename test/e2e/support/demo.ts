import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { applicationFolder, node24 } from './environment'
import { giveAway, subfolder } from './folders'

export const demoPassphrase = 'demo'

/** A register of made-up children, by the command line, in a folder the application may write to. @returns its path */
export function demoRegister(within: string, children = 20): string {
  const folder = subfolder(within, 'demo')
  const file = join(folder, 'Ashcombe Council.homeward')
  const program = join(applicationFolder, 'out', 'cli.cjs')
  execFileSync(node24, [program, 'demo', '--register', file, '--children', `${children}`, '--seed', '1'])
  for (const name of readdirSync(folder)) giveAway(join(folder, name))
  return file
}
