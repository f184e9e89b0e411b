/**
 * `npm start [-- --demo] [--smoke] [--register=FILE]`: does all the set-up and opens Homeward. `--demo` opens a
 * fictional register in a temporary folder; `--smoke` ends after the first paint. Runs on Node 20 with nothing
 * installed. Written for Windows 11 and macOS too, and unproven there until somebody runs it.
 */
import { build } from './build.mjs'
import { needsXvfb, startXvfb } from './bootstrap/display.mjs'
import { ensureSystemPackages } from './bootstrap/debian.mjs'
import { nodePath } from './bootstrap/node24.mjs'
import { root } from './bootstrap/paths.mjs'
import { command, electron } from './bootstrap/prepare.mjs'
import { run } from './bootstrap/run.mjs'
import { ensureSandbox, sandboxMustBeOff } from './bootstrap/sandbox.mjs'
import { say, seconds, step } from './bootstrap/say.mjs'
import { makeDemo } from './start/demo.mjs'
import { smokeLimit } from './start/smokeLimit.mjs'

const started = performance.now()
const args = process.argv.slice(2)

await command(async () => {
  const { program } = await electron()
  const xvfb = needsXvfb()
  await step(
    'system',
    () => ensureSystemPackages(program, { needsXvfb: xvfb }),
    (added) => added.join(', ') || 'complete',
  )
  ensureSandbox(program)
  await step(
    'build',
    () => build(),
    (built) => built.join(', ') || 'nothing changed',
  )

  const demo = args.includes('--demo') ? await step('demo', makeDemo, ({ register }) => register) : null
  const screen = xvfb
    ? await step('screen', startXvfb, ({ display }) => `none here, so an invisible one (Xvfb ${display})`)
    : null
  say(`opening the window after ${seconds(started)}`)
  try {
    return await run(
      program,
      [...windowArguments(screen !== null), root, ...args, ...(demo?.arguments ?? [])],
      {
        env: { ...process.env, HOMEWARD_NODE: nodePath(), ...(screen ? { DISPLAY: screen.display } : {}) },
        cwd: root,
        ...(args.includes('--smoke') ? smokeLimit : {}),
      },
    )
  } finally {
    screen?.stop()
    demo?.remove()
  }
})

/**
 * Switches for Chromium; the title of the window says so where the sandbox is off. Chromium's own complaints (of a bus or
 * a graphics card that is not there) stay out of the terminal: they concern nobody who looks round.
 */
function windowArguments(invisible) {
  return [
    '--log-level=3',
    ...(sandboxMustBeOff() ? ['--no-sandbox'] : []),
    ...(invisible ? ['--disable-gpu'] : []),
  ]
}
