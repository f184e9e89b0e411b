import type { Page } from '@playwright/test'

/** What a raw call came to: a code, a status, `answered`, or `no answer`. */
export type Came = string

interface Stolen extends Window {
  stolenPort?: MessagePort
}

/**
 * Does what a hostile script of the page would: listens from the first moment, and takes the port as it is handed over.
 * The page is loaded anew for it.
 */
export async function stealPort(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.addEventListener('message', (event) => {
      const [port] = event.ports
      if (port !== undefined) (window as Stolen).stolenPort = port
    })
  })
  await page.reload()
  await page.waitForFunction(() => (window as Stolen).stolenPort !== undefined)
}

let calls = 900_000

/** Makes a call with words of its own on the wire. @param headers what the page would never send */
export async function rawCall(
  page: Page,
  path: string,
  input: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Came> {
  calls += 1
  const id = String(calls)
  const frame = JSON.stringify({ i: id, p: { u: path, h: headers, b: { json: input } } })
  return sendFrame(page, id, frame)
}

/** Sends one text as a frame. @param id the answer it waits for */
export async function sendFrame(page: Page, id: string, frame: string, patienceMs = 3000): Promise<Came> {
  return page.evaluate(
    async ({ id, frame, patienceMs }) => {
      const port = (window as Stolen).stolenPort
      if (port === undefined) return 'no port'
      return new Promise<string>((resolve) => {
        const listen = ({ data }: MessageEvent<unknown>) => {
          if (typeof data !== 'string' || !data.startsWith(`{"i":${JSON.stringify(id)},`)) return
          port.removeEventListener('message', listen)
          const code = /"code":"(?<code>[A-Z_]+)"/.exec(data)?.groups?.['code']
          const status = /"s":(?<status>[45]\d\d)/.exec(data)?.groups?.['status']
          resolve(code ?? (status === undefined ? 'answered' : `status ${status}`))
        }
        port.addEventListener('message', listen)
        setTimeout(() => resolve('no answer'), patienceMs)
        port.postMessage(frame)
      })
    },
    { id, frame, patienceMs },
  )
}

/** Sends something that is no text at all, by its kind. */
export async function sendOdd(page: Page, kind: keyof typeof odd): Promise<void> {
  await page.evaluate((kind) => {
    const things: Record<string, () => unknown> = {
      nothing: () => undefined,
      null: () => null,
      number: () => 42,
      object: () => ({ i: '1', p: { u: '/register/session' } }),
      array: () => [1, 2, 3],
      bytes: () => crypto.getRandomValues(new Uint8Array(4096)).buffer,
      date: () => new Date(Number.NaN),
      map: () => new Map([['__proto__', { polluted: true }]]),
      blob: () => new Blob(['{"i":"1"}']),
    }
    ;(window as Stolen).stolenPort?.postMessage(things[kind]?.())
  }, kind)
}

/** Things a port carries that are no texts. */
export const odd = {
  nothing: 1,
  null: 1,
  number: 1,
  object: 1,
  array: 1,
  bytes: 1,
  date: 1,
  map: 1,
  blob: 1,
} as const
