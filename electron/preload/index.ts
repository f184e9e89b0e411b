/**
 * Everything that stands between main and the page: it carries one message port across and exposes nothing. A port
 * cannot pass through contextBridge, so it travels as a window message, which the page accepts from itself only.
 */
import { ipcRenderer } from 'electron'

ipcRenderer.on('homeward:port', (event) => {
  window.postMessage({ homeward: 'port' }, window.location.origin, [...event.ports])
})

// By now the page's own scripts have run and listen.
window.addEventListener('DOMContentLoaded', () => ipcRenderer.send('homeward:connect'))
