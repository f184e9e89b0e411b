import { describe, expect, test } from 'vitest'
import { chooseName, missingIn, whatToRun } from '../../../build/bootstrap/debian.mjs'
import { needsXvfb } from '../../../build/bootstrap/display.mjs'
import { downloadAddress, isRemembered } from '../../../build/bootstrap/electron/reachable.mjs'
import { isNewEnough } from '../../../build/bootstrap/node24.mjs'
import { npmCall, stampOf } from '../../../build/bootstrap/packages.mjs'

const hour = 60 * 60 * 1000

describe('packages', () => {
  test('another lock file, system or processor means another installation', () => {
    const stamps = [
      stampOf('lock', 'linux', 'x64'),
      stampOf('lock 2', 'linux', 'x64'),
      stampOf('lock', 'win32', 'x64'),
      stampOf('lock', 'linux', 'arm64'),
    ]
    expect(new Set(stamps).size).toBe(4)
    expect(stampOf('lock', 'linux', 'x64')).toBe(stamps[0])
  })

  test('npm runs on its own Node, never on the one it is about to replace', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js', npm_node_execpath: '/usr/bin/node' }
    expect(npmCall(env, 'linux')).toEqual({
      file: '/usr/bin/node',
      args: ['/usr/lib/npm/bin/npm-cli.js'],
      shell: false,
    })
  })

  test('without npm around us, npm is called by name, through a shell on Windows', () => {
    expect(npmCall({}, 'linux')).toEqual({ file: 'npm', args: [], shell: false })
    expect(npmCall({}, 'win32')).toEqual({ file: 'npm.cmd', args: [], shell: true })
  })

  test('another package manager is not mistaken for npm', () => {
    expect(npmCall({ npm_execpath: '/opt/bun', npm_node_execpath: '/opt/bun' }, 'linux').file).toBe('npm')
  })
})

describe('Node', () => {
  test('decided by Node-API, because that is what the database needs', () => {
    expect(isNewEnough({ ...process.versions, napi: '10' })).toBe(true)
    expect(isNewEnough({ ...process.versions, napi: '9' })).toBe(false)
  })
})

describe('Electron', () => {
  const address =
    'https://github.com/electron/electron/releases/download/v45.4.1/electron-v45.4.1-linux-x64.zip'

  test('is looked for at github.com or at the mirror of the network', () => {
    expect(downloadAddress({}, 'linux', 'x64', '45.4.1')).toBe(address)
    expect(downloadAddress({ ELECTRON_MIRROR: 'https://mirror.example/e' }, 'win32', 'x64', '45.4.1')).toBe(
      'https://mirror.example/e/v45.4.1/electron-v45.4.1-win32-x64.zip',
    )
  })

  test('a silent address is not asked again for a day', () => {
    const at = 1_000_000
    expect(isRemembered({ address, at }, address, at + 23 * hour)).toBe(true)
    expect(isRemembered({ address, at }, address, at + 25 * hour)).toBe(false)
  })

  test('another version or mirror is asked at once, and so is everything after the clock was put back', () => {
    const at = 1_000_000
    expect(isRemembered({ address, at }, `${address}2`, at + 1)).toBe(false)
    expect(isRemembered({ address, at }, address, at - hour)).toBe(false)
    expect(isRemembered(null, address, at)).toBe(false)
  })
})

describe('Debian', () => {
  test('finds what ldd cannot', () => {
    const printed =
      '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibgbm.so.1 => not found\n'
    expect(missingIn(printed)).toEqual(['libgtk-3.so.0', 'libgbm.so.1'])
    expect(missingIn('\tlinux-vdso.so.1 (0x7ffd)\n')).toEqual([])
  })

  test('takes the name this release knows', () => {
    expect(chooseName(['libasound2', 'libasound2t64'], (name) => name === 'libasound2t64')).toBe(
      'libasound2t64',
    )
    expect(chooseName(['libasound2', 'libasound2t64'], () => true)).toBe('libasound2')
    expect(chooseName(['libasound2', 'libasound2t64'], () => false)).toBe('libasound2')
  })

  test('names a line that can be pasted', () => {
    expect(whatToRun(['libnss3', 'xvfb'])).toContain(
      '\n  sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
    )
  })
})

test('an invisible screen only where there is none', () => {
  expect(needsXvfb({}, 'linux')).toBe(true)
  expect(needsXvfb({ DISPLAY: ':0' }, 'linux')).toBe(false)
  expect(needsXvfb({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false)
  expect(needsXvfb({}, 'win32')).toBe(false)
  expect(needsXvfb({}, 'darwin')).toBe(false)
})
