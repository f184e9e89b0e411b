import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..')

/**
 * Bundles a TypeScript program of the tests, so that plain Node can run it as a process of its own, and answers the
 * bundle's path. It lies in out/, where the native packages are found.
 */
export async function bundled(entry: string, name: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __RELEASE__: 'false' },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'], target: 'node' },
    build: {
      ssr: join(root, entry),
      target: 'node22',
      minify: false,
      outDir: join(root, 'out', 'test'),
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false } },
    },
  })
  return join(root, 'out', 'test', `${name}.cjs`)
}

/**
 * Starts a bundled program; it is killed when the test is over.
 *
 * @param env what it is told beside this environment
 * @param uid the user it runs as, where this is root
 */
export function startProgram(
  bundle: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  uid?: number,
): ChildProcess {
  const child = fork(bundle, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid }),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** The next message of a program. @throws when it ends first, or cannot be started */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`The program ended with ${code}`))
    child.once('exit', onExit)
    child.once('error', reject)
    child.once('message', (message) => {
      child.off('exit', onExit)
      resolve(message)
    })
  })
}

/** Kills a program as a power cut would and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  await gone
}
