import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { applicationFolder, node24 } from './environment'
import { giveAway, subfolder } from './folders'

export const demoPassphrase = 'demo'

/** What else a register of made-up children may be asked to be. */
interface DemoWish {
  /** The day before which everything in it happened, `YYYY-MM-DD`; today unless given. */
  readonly today?: string
  /** Three a child unless given. */
  readonly episodes?: number
}

/**
 * A register of made-up children, by the command line, in a folder the application may write to.
 *
 * @returns its path
 */
export function demoRegister(within: string, children = 20, { today, episodes }: DemoWish = {}): string {
  const folder = subfolder(within, 'demo')
  const file = join(folder, 'Ashcombe Council.homeward')
  const program = join(applicationFolder, 'out', 'cli.cjs')
  const asked = [
    ...(today === undefined ? [] : ['--today', today]),
    ...(episodes === undefined ? [] : ['--episodes', `${episodes}`]),
  ]
  execFileSync(node24, [
    program,
    'demo',
    '--register',
    file,
    '--children',
    `${children}`,
    '--seed',
    '1',
    ...asked,
  ])
  for (const name of readdirSync(folder)) giveAway(join(folder, name))
  return file
}
