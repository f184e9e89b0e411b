/* `on…` is the shortest way to say it inside a page. */
/* oxlint-disable unicorn/prefer-add-event-listener */
import type { Attempt } from './attempt'

/** Reaching the network or the disk. */
export const reachAttempts: Readonly<Record<string, Attempt>> = {
  'fetch http:': async (address) =>
    fetch(address).then(
      () => 'answered',
      () => 'refused',
    ),
  'fetch file:': async () =>
    fetch('file:///etc/passwd').then(
      () => 'answered',
      () => 'refused',
    ),
  'fetch our own files': async () =>
    fetch('app://homeward/index.html').then(
      () => 'answered',
      () => 'refused',
    ),
  'fetch another host of ours': async () =>
    fetch('app://elsewhere/index.html').then(
      () => 'answered',
      () => 'refused',
    ),
  XMLHttpRequest: async (address) =>
    new Promise<string>((resolve) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve('answered')
      request.onerror = () => resolve('refused')
      try {
        request.open('GET', address)
        request.send()
      } catch {
        resolve('refused')
      }
    }),
  WebSocket: async (address) =>
    new Promise<string>((resolve) => {
      try {
        const socket = new WebSocket(address.replace('http:', 'ws:'))
        socket.onopen = () => resolve('opened')
        socket.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    }),
  EventSource: async (address) =>
    new Promise<string>((resolve) => {
      try {
        const source = new EventSource(address)
        source.onopen = () => resolve('opened')
        source.onerror = () => resolve('refused')
      } catch {
        resolve('refused')
      }
    }),
  sendBeacon: async (address) =>
    new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
      setTimeout(() => resolve('sent'), 500)
      navigator.sendBeacon(address, 'text')
    }),
  'picture from the network': async (address) => {
    const image = new Image()
    return new Promise<string>((resolve) => {
      image.onload = () => resolve('loaded')
      image.onerror = () => resolve('refused')
      image.src = `${address}picture.png`
    })
  },
  'frame from the network': async (address) => {
    const frame = document.createElement('iframe')
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
      setTimeout(() => resolve('loaded'), 500)
    })
    frame.src = address
    document.body.append(frame)
    const ending = await violation
    frame.remove()
    return ending
  },
  'frame of our own page': async () => {
    const frame = document.createElement('iframe')
    const violation = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true })
      setTimeout(() => resolve('loaded'), 500)
    })
    frame.src = 'app://homeward/index.html'
    document.body.append(frame)
    const ending = await violation
    frame.remove()
    return ending
  },
  'object from data:': async () => {
    const object = document.createElement('object')
    const ending = new Promise<string>((resolve) => {
      object.onload = () => resolve('loaded')
      object.onerror = () => resolve('refused')
    })
    object.data = 'data:text/html,hello'
    document.body.append(object)
    return ending
  },
  webview: async () => {
    const view = document.createElement('webview') as HTMLElement & { loadURL?: unknown }
    document.body.append(view)
    const there = view.loadURL !== undefined
    view.remove()
    return there ? 'there' : 'refused'
  },
  'call between browsers': async (address) => {
    const connection = new RTCPeerConnection({
      iceServers: [{ urls: address.replace('http://', 'stun:').replace(/\/$/, '') }],
    })
    connection.createDataChannel('x')
    const candidates: string[] = []
    connection.onicecandidate = ({ candidate }) =>
      candidate?.candidate && candidates.push(candidate.candidate)
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => setTimeout(resolve, 500))
    connection.close()
    return candidates.length > 0 ? `gathered ${candidates.join()}` : 'refused'
  },
}
