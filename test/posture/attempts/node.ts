import type { Attempt } from './attempt'

/** Getting at Node, Electron or the preload script from inside the page. */
export const nodeAttempts: Readonly<Record<string, Attempt>> = {
  'Node’s globals': async () => {
    const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'setImmediate']
    const there = names.filter((name) => name in window)
    return there.length > 0 ? `there: ${there.join()}` : 'refused'
  },
  'anything the preload script left': async () => {
    const names = ['electron', 'ipcRenderer', 'homeward', 'api', 'bridge', '__electronWebpack', 'chrome_app']
    const there = names.filter((name) => name in window)
    return there.length > 0 ? `there: ${there.join()}` : 'refused'
  },
  'import node:fs': async () => {
    const module = 'node:fs'
    return import(/* @vite-ignore */ module).then(
      () => 'loaded',
      () => 'refused',
    )
  },
  'import electron': async () => {
    const module = 'electron'
    return import(/* @vite-ignore */ module).then(
      () => 'loaded',
      () => 'refused',
    )
  },
  'import from another host of ours': async () => {
    const module = 'app://elsewhere/main.cjs'
    return import(/* @vite-ignore */ module).then(
      () => 'loaded',
      () => 'refused',
    )
  },
  'Node inside an empty frame': async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentWindow
    const there = inside !== null && ('require' in inside || 'process' in inside)
    frame.remove()
    return there ? 'there' : 'refused'
  },
  'the preload script’s objects by a trap in Function.prototype': async () => {
    const before = Reflect.get(Function.prototype, 'call') as unknown
    let caught = ''
    Reflect.set(Function.prototype, 'call', function trap(this: unknown) {
      caught = String(this)
    })
    window.dispatchEvent(new Event('DOMContentLoaded'))
    await new Promise((resolve) => setTimeout(resolve, 50))
    Reflect.set(Function.prototype, 'call', before)
    return /ipc|electron|homeward:connect/.test(caught) ? `caught ${caught}` : 'refused'
  },
  WebAssembly: async () =>
    WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    ),
  'a service worker': async () => {
    if (!('serviceWorker' in navigator)) return 'refused'
    return navigator.serviceWorker.register('app://homeward/assets/worker.js').then(
      () => 'registered',
      () => 'refused',
    )
  },
  'becoming the program for an address': async () => {
    try {
      navigator.registerProtocolHandler('web+homeward', 'app://homeward/index.html?%s')
      return 'registered'
    } catch {
      return 'refused'
    }
  },
  cookies: async () => {
    // oxlint-disable-next-line unicorn/no-document-cookie -- trying it is what this is for
    document.cookie = 'planted=1; path=/'
    return document.cookie === '' ? 'refused' : `kept ${document.cookie}`
  },
  'an address of another origin in the history': async (address) => {
    try {
      history.pushState(null, '', address)
      return 'pushed'
    } catch {
      return 'refused'
    }
  },
}
