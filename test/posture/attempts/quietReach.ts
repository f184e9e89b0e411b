import type { Attempt } from './attempt'

/**
 * Ways a browser fetches without being asked for an answer. Each waits a moment; the test then looks at what the listening
 * server saw, so `refused` here means no more than that the page itself was told nothing.
 */
export const quietReachAttempts: Readonly<Record<string, Attempt>> = {
  'style sheet from the network': async (address) => {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'stylesheet', href: `${address}style.css` })
    const ending = new Promise<string>((resolve) => {
      link.addEventListener('load', () => resolve('loaded'))
      link.addEventListener('error', () => resolve('refused'))
    })
    document.head.append(link)
    return ending
  },
  'style written by script that imports': async (address) => {
    const style = document.createElement('style')
    style.textContent = `@import url("${address}style.css"); body { background: url("${address}picture.png") }`
    document.head.append(style)
    await new Promise((resolve) => setTimeout(resolve, 300))
    style.remove()
    return 'refused'
  },
  'background picture by style attribute': async (address) => {
    document.body.style.backgroundImage = `url("${address}picture.png")`
    await new Promise((resolve) => setTimeout(resolve, 300))
    document.body.style.backgroundImage = ''
    return 'refused'
  },
  'font from the network': async (address) =>
    new FontFace('planted', `url(${address}font.woff2)`).load().then(
      () => 'loaded',
      () => 'refused',
    ),
  'film from the network': async (address) => {
    const film = document.createElement('video')
    const ending = new Promise<string>((resolve) => {
      film.addEventListener('loadedmetadata', () => resolve('loaded'))
      film.addEventListener('error', () => resolve('refused'))
    })
    film.src = `${address}film.mp4`
    document.body.append(film)
    return ending
  },
  'hints to fetch, connect or look up': async (address) => {
    for (const rel of [
      'prefetch',
      'preload',
      'preconnect',
      'dns-prefetch',
      'modulepreload',
      'manifest',
      'prerender',
    ]) {
      const link = document.createElement('link')
      Object.assign(link, { rel, href: `${address}hint`, as: 'script' })
      document.head.append(link)
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
    return 'refused'
  },
  'rules to fetch ahead': async (address) => {
    const script = document.createElement('script')
    script.type = 'speculationrules'
    script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${address}ahead`] }] })
    document.head.append(script)
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'refused'
  },
  'a link that pings': async (address) => {
    const link = document.createElement('a')
    Object.assign(link, { href: '#here', ping: `${address}ping` })
    document.body.append(link)
    link.click()
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'refused'
  },
  'a base for all addresses': async (address) => {
    const base = document.createElement('base')
    base.href = address
    document.head.append(base)
    const moved = document.baseURI.startsWith(address)
    base.remove()
    return moved ? 'moved' : 'refused'
  },
  WebTransport: async (address) => {
    if (!('WebTransport' in window)) return 'refused'
    try {
      const way = new WebTransport(address.replace('http:', 'https:'))
      return await way.ready.then(
        () => 'opened',
        () => 'refused',
      )
    } catch {
      return 'refused'
    }
  },
  'a report sent elsewhere': async (address) => {
    const meta = document.createElement('meta')
    Object.assign(meta, {
      httpEquiv: 'Content-Security-Policy',
      content: `img-src 'none'; report-uri ${address}report`,
    })
    document.head.append(meta)
    const image = new Image()
    image.src = `${address}picture.png`
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'refused'
  },
}
