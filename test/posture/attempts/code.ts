/* Trying exactly this is what the file is for. */
/* oxlint-disable no-eval, typescript/no-implied-eval */
/* `on…` is the shortest way to say it inside a page. */
/* oxlint-disable unicorn/prefer-add-event-listener */
import type { Attempt } from './attempt'

/** Running code that is not a file of the application. */
export const codeAttempts: Readonly<Record<string, Attempt>> = {
  eval: async () => {
    // The browser lets the debugger's own turn use eval: try it in the next.
    await new Promise((resolve) => setTimeout(resolve))
    try {
      return `ran: ${String((0, eval)('1 + 1'))}`
    } catch {
      return 'refused'
    }
  },
  'new Function': async () => {
    await new Promise((resolve) => setTimeout(resolve))
    try {
      return `ran: ${String(new Function('return 2')())}`
    } catch {
      return 'refused'
    }
  },
  'setTimeout with text': async () => {
    await new Promise((resolve) => setTimeout(resolve))
    setTimeout('window.ranText = true')
    await new Promise((resolve) => setTimeout(resolve, 50))
    return 'ranText' in window ? 'ran' : 'refused'
  },
  'inline script': async () => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    return 'ranInline' in window ? 'ran' : 'refused'
  },
  'inline event handler': async () => {
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.ranHandler = true')
    button.click()
    return 'ranHandler' in window ? 'ran' : 'refused'
  },
  'script from the network': async (address) => {
    const script = document.createElement('script')
    script.src = `${address}script.js`
    const ending = new Promise<string>((resolve) => {
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('refused')
    })
    document.head.append(script)
    return ending
  },
  'script from data:': async () => {
    const script = document.createElement('script')
    script.src = 'data:text/javascript,window.ranData=true'
    const ending = new Promise<string>((resolve) => {
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('refused')
    })
    document.head.append(script)
    return ending
  },
  'script from blob:': async () => {
    const script = document.createElement('script')
    script.src = URL.createObjectURL(new Blob(['window.ranBlob = true'], { type: 'text/javascript' }))
    const ending = new Promise<string>((resolve) => {
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('refused')
    })
    document.head.append(script)
    return ending
  },
  'import() from data:': async () => {
    const module = 'data:text/javascript,export default 1'
    return import(/* @vite-ignore */ module).then(
      () => 'loaded',
      () => 'refused',
    )
  },
  'worker from blob:': async () => {
    try {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
      return await new Promise<string>((resolve) => {
        worker.onmessage = () => resolve('ran')
        worker.onerror = () => resolve('refused')
      })
    } catch {
      return 'refused'
    }
  },
  'worker from data:': async () => {
    try {
      const worker = new Worker('data:text/javascript,postMessage(1)')
      return await new Promise<string>((resolve) => {
        worker.onmessage = () => resolve('ran')
        worker.onerror = () => resolve('refused')
      })
    } catch {
      return 'refused'
    }
  },
  'shared worker from blob:': async () => {
    try {
      const worker = new SharedWorker(URL.createObjectURL(new Blob(['onconnect = () => {}'])))
      return await new Promise<string>((resolve) => {
        worker.onerror = () => resolve('refused')
        setTimeout(() => resolve('ran'), 500)
      })
    } catch {
      return 'refused'
    }
  },
  'service worker': async () =>
    navigator.serviceWorker.register('/index.html').then(
      () => 'registered',
      () => 'refused',
    ),
  WebAssembly: async () => {
    await new Promise((resolve) => setTimeout(resolve))
    return WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    )
  },
  'style without the nonce': async () => {
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid red }'
    document.head.append(style)
    return getComputedStyle(document.body).outlineWidth === '7px' ? 'applied' : 'refused'
  },
  'base address': async (address) => {
    const base = document.createElement('base')
    base.href = address
    document.head.append(base)
    const moved = !document.baseURI.startsWith('app://homeward/')
    base.remove()
    return moved ? `moved to ${document.baseURI}` : 'refused'
  },
  'Node and Electron in the page': async () => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname']
    const there = names.filter((name) => name in window)
    return there.length > 0 ? `there: ${there.join(', ')}` : 'refused'
  },
  'Node in a frame': async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const there = 'require' in (frame.contentWindow ?? {})
    frame.remove()
    return there ? 'there' : 'refused'
  },
}
