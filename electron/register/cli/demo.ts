import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { isLocalDate } from '../../../shared/domain/time/localDate'
import { localDateOf, startOfDay } from '../../../shared/domain/time/london'
import { secondsOf } from '../../../shared/domain/time/instant'
import { plural } from '../../../shared/text/plural'
import { clockFrom, systemClock, utcNow } from '../clock'
import { buildDemo } from '../demo/buildDemo'
import { keyPolicy } from '../unlock/keyPolicy'
import { exitCode } from './exitCodes'
import { passphraseInFile } from './password'
import { newRegisterFile } from './registerFile'
import { readOptions, required, UsageError } from './usage'

/** What the window's lock screen shows for a demo register. */
const demoPassphrase = 'demo'
/** Many times what a small council has; a slip of the finger stops here. */
const mostChildren = 50_000
const mostEpisodes = 150_000

/**
 * `demo`: a register of made-up children, three years up to the day before `--today` ended. The same arguments give the
 * same rows. Its passphrase is "demo" unless HOMEWARD_PASSWORD_FILE names another.
 */
export async function runDemo(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv, {
    register: { type: 'string' },
    children: { type: 'string' },
    episodes: { type: 'string' },
    today: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  })
  const file = newRegisterFile(required(options.register, 'register'))
  const children = wholeNumber(required(options.children, 'children'), 'children', 1, mostChildren)
  const episodes = wholeNumber(options.episodes ?? String(children * 3), 'episodes', 0, mostEpisodes)
  const seed = wholeNumber(required(options.seed, 'seed'), 'seed', 0, 2 ** 31)
  mkdirSync(dirname(file), { recursive: true })
  const clock = clockFrom(secondsOf(startOfDay(dayOf(options.today))) * 1000)
  const made = await buildDemo(
    { file, passphrase: passphraseInFile() ?? demoPassphrase, clock, policy: keyPolicy },
    { children, episodes, seed },
  )
  if (options.json === true) console.log(JSON.stringify({ file, ...made }))
  else
    console.log(
      `Made up ${plural(made.children, 'child', 'children')} and ${plural(made.episodes, 'episode')} in ${file}`,
    )
  return exitCode.ok
}

function dayOf(text: string | undefined): string {
  const day = text ?? localDateOf(utcNow(systemClock))
  if (!isLocalDate(day)) throw new UsageError('--today must be a day like 2026-11-22')
  return day
}

function wholeNumber(text: string, name: string, from: number, to: number): number {
  const number = Number(text)
  if (!/^\d{1,10}$/.test(text) || number < from || number > to)
    throw new UsageError(`--${name} must be a whole number from ${from} to ${to}`)
  return number
}
