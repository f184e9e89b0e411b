import { describe, expect, test } from 'vitest'
import { readLaunchOptions } from '../../../electron/main/launchOptions'
import { isOurs, isPage, pageAddress } from '../../../electron/main/pageAddress'
import { registerEnvironment } from '../../../electron/main/registerEnvironment'
import { describeRuntime } from '../../../electron/main/runtime'

describe('which runtime this is', () => {
  const field = { nodeApi: 10, sandboxOff: false, hostOverride: undefined }

  test('in the field: the utility process, nothing to announce', () => {
    expect(describeRuntime(field)).toEqual({
      registerHost: 'utility',
      isTestRuntime: false,
      sandboxOff: false,
      titleSuffix: '',
      notice: null,
    })
  })

  test('a Node-API too old for the database: Node beside it, said in title and banner', () => {
    const runtime = describeRuntime({ ...field, nodeApi: 8 })
    expect(runtime).toMatchObject({ registerHost: 'node', titleSuffix: ' — TEST RUNTIME' })
    expect(runtime.notice).toContain('test runtime')
  })

  test('no Node-API at all counts as too old', () => {
    expect(describeRuntime({ ...field, nodeApi: Number.NaN }).registerHost).toBe('node')
  })

  test('the sandbox off is said in title and banner', () => {
    const runtime = describeRuntime({ ...field, sandboxOff: true })
    expect(runtime.titleSuffix).toBe(' — SANDBOX OFF')
    expect(runtime.notice).toContain('sandbox')
  })

  test('the utility process can be asked for on the test runtime', () => {
    expect(describeRuntime({ ...field, nodeApi: 8, hostOverride: 'utility' })).toMatchObject({
      registerHost: 'utility',
      isTestRuntime: true,
    })
  })
})

test('Homeward reads its own options among those of Electron', () => {
  expect(readLaunchOptions(['--no-sandbox', '.', '--register=/a/b c.homeward', '--demo'])).toEqual({
    registerPath: '/a/b c.homeward',
    demo: true,
    smoke: false,
  })
  expect(readLaunchOptions(['--register=', '--smoke'])).toEqual({
    registerPath: null,
    demo: false,
    smoke: true,
  })
})

test('only app://homeward/index.html is the page', () => {
  expect(isPage(pageAddress('locked', 'auto'))).toBe(true)
  expect(isPage('app://homeward/index.html?why=start#/children')).toBe(true)
  for (const address of [
    'app://homeward/',
    'app://homeward/other.html',
    'app://homeward:1/index.html',
    'app://elsewhere/index.html',
    'app://homeward.example/index.html',
    'https://homeward/index.html',
    'file:///index.html',
    'index.html',
    '',
  ]) {
    expect.soft(isPage(address), address).toBe(false)
  }
  expect(isOurs('app://homeward/assets/x.js')).toBe(true)
  expect(isOurs('app://user:password@homeward/assets/x.js')).toBe(true)
  expect(isOurs('app://homeward@elsewhere/assets/x.js')).toBe(false)
})

test('the register process gets folders and language, not the rest', () => {
  const surroundings = {
    HOME: '/home/a',
    LANG: 'en_GB.UTF-8',
    NODE_OPTIONS: '--require x',
    SECRET: 's',
    PATH: '/bin',
  }
  expect(registerEnvironment(surroundings)).toEqual({ HOME: '/home/a', LANG: 'en_GB.UTF-8' })
})
