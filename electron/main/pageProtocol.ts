import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { contentSecurityPolicy, noncePlaceholder } from './contentSecurityPolicy'
import { isOurs, pageScheme } from './pageAddress'
import { listPageFiles } from './pageFiles'

/** What the page is made of; anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

/** Must run before the app is ready. `codeCache` keeps the page's compiled scripts (Electron 28 and later). */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built page to this session as `app://homeward/`. A handler on another session would not be asked. */
export function servePage(session: Session, pageFolder: string): void {
  const files = listPageFiles(pageFolder)
  session.protocol.handle(pageScheme, (request) => serve(request, files))
}

async function serve(request: Request, files: ReadonlyMap<string, string>): Promise<Response> {
  const file =
    request.method === 'GET' && isOurs(request.url) ? files.get(new URL(request.url).pathname) : undefined
  const contentType = file && contentTypes[extname(file)]
  if (!file || !contentType) return new Response(null, { status: 404 })
  const nonce = randomBytes(16).toString('base64')
  const bytes = await readFile(file)
  const body = contentType.startsWith('text/html')
    ? bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)
    : bytes
  return new Response(body, { headers: headers(contentType, nonce) })
}

/** The policy goes with every file, because a worker takes its policy from its own answer. */
function headers(contentType: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}
