import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What a run adds to electron-builder.yml.
 *
 * @param {'release' | 'test'} flavour
 * @param {import('../bootstrap/electron/find.mjs').FoundElectron} electron
 * @param {string} output folder to write to
 * @returns {import('electron-builder').Configuration}
 */
export function packageSettings(flavour, electron, output) {
  const settings = {
    directories: { output },
    electronVersion: electron.version,
    electronFuses: {
      enableNodeCliInspectArguments: flavour === 'test',
      // A fuse the test runtime does not have yet.
      ...(electron.kind === 'electron' ? { grantFileProtocolExtraPrivileges: false } : {}),
    },
  }
  if (flavour === 'release') return settings
  return {
    ...settings,
    electronDist: dirname(electron.program),
    // Plain Node, which runs the register process beside the test runtime, cannot read inside an archive.
    asarUnpack: ['out/register.cjs', 'out/papers.cjs', 'out/copies.cjs', 'out/fonts/**', 'node_modules/**'],
    afterExtract: async ({ appOutDir }) => {
      // The few lines that load any application folder: Electron would take them before the archive.
      rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true })
      rmSync(join(appOutDir, 'homeward-test-runtime'), { force: true })
    },
  }
}
