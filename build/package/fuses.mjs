import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/**
 * How every fuse of Electron must stand in a release, by Electron's name for it. A fuse that is not in this table makes
 * the package fail: somebody has to decide it.
 *
 * @type {Record<string, boolean | 'as it comes'>}
 */
const release = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: 'as it comes',
}

/** Playwright cannot start a program without it. */
const test = { ...release, EnableNodeCliInspectArguments: true }

/**
 * Compares the fuses of a program with the table.
 *
 * @param {string} program
 * @param {'release' | 'test'} flavour
 * @returns {Promise<string[]>} what is wrong, in words
 */
export async function wrongFuses(program, flavour) {
  const wire = await getCurrentFuseWire(program)
  const table = flavour === 'release' ? release : test
  const indexes = Object.keys(wire).filter((key) => key !== 'version' && key !== 'resetAdHocDarwinSignature')
  return indexes.flatMap((index) => problemOf(FuseV1Options[Number(index)], wire[index], table))
}

/**
 * What is wrong with one fuse. A fuse this Electron does not have cannot be wrong.
 *
 * @param {string | undefined} name
 * @param {FuseState | undefined} state
 * @param {Record<string, boolean | 'as it comes'>} table
 */
export function problemOf(name, state, table) {
  if (state === undefined || state === FuseState.REMOVED) return []
  const wanted = name === undefined ? undefined : table[name]
  if (wanted === undefined) return [`nobody has decided how fuse ${name ?? '(unknown)'} must stand`]
  if (wanted === 'as it comes' || state === (wanted ? FuseState.ENABLE : FuseState.DISABLE)) return []
  return [`fuse ${name} is ${wanted ? 'off' : 'on'} and must be ${wanted ? 'on' : 'off'}`]
}
