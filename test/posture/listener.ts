import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that nothing may ever reach, on TCP and UDP. */
export interface Listener {
  /** `http://127.0.0.1:PORT/`; it would answer anybody. */
  readonly address: string
  /** Connections and packets so far. */
  contacts(): number
  close(): void
}

/** Listens on this machine, so that a refusal cannot be mistaken for a network that is not there. */
export async function listen(): Promise<Listener> {
  let contacts = 0
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' })
    response.end('window.ranFromNetwork = true')
  })
  server.on('connection', () => (contacts += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4')
  packets.on('message', () => (contacts += 1))
  packets.bind(port, '127.0.0.1')
  await once(packets, 'listening')
  return {
    address: `http://127.0.0.1:${port}/`,
    contacts: () => contacts,
    close() {
      server.close()
      server.closeAllConnections()
      packets.close()
    },
  }
}
