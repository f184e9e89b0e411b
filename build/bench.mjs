/**
 * `npm run bench [-- NAME …]`: every measurement of test/bench, as ratios against a named peer in the same run. Says
 * what the machine can do first, because times alone mean nothing. A figure that is not met is printed, never an error:
 * the exit code is always 0.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { benchProgram } from './bench/benchProgram.mjs'
import { describeMachine } from './bench/machine.mjs'
import { build } from './build.mjs'
import { ensureSystemPackages } from './bootstrap/debian.mjs'
import { root } from './bootstrap/paths.mjs'
import { command, electron } from './bootstrap/prepare.mjs'
import { run } from './bootstrap/run.mjs'
import { say, step } from './bootstrap/say.mjs'
import { setWindowStage } from './checks/windowStage.mjs'

const asked = process.argv.slice(2)

await command(async () => {
  const files = readdirSync(join(root, 'test', 'bench')).filter((file) => /\.bench\.(mjs|ts)$/.test(file))
  const chosen = files.filter((file) => asked.length === 0 || asked.some((name) => file.includes(name)))
  const { program } = await electron()
  await ensureSystemPackages(program, { needsXvfb: process.platform === 'linux' })
  await step(
    'build',
    () => build(),
    (built) => built.join(', ') || 'nothing changed',
  )
  console.log(describeMachine())

  const stage = await setWindowStage(program)
  const env = { ...process.env, ...stage.env, HOMEWARD_ROOT: root }
  const broken = []
  try {
    for (const file of chosen) {
      const code = await run(process.execPath, [await benchProgram(file)], { cwd: root, env })
      if (code !== 0) broken.push(file)
    }
  } finally {
    stage.clear()
  }
  if (broken.length > 0) say(`could not be measured: ${broken.join(', ')}`)
  return 0
})
