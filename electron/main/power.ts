import { powerMonitor } from 'electron'
import type { LockReason } from '../../shared/contract/processMessages'

/**
 * Tells when the PC sleeps, is locked, or another person takes the screen (macOS), and when it shuts down.
 *
 * @param onAway the register must be locked; calls that come twice are the listener's to bear
 * @param onShutdown Homeward is to end (Linux and macOS; Windows ends the window's session instead)
 */
export function watchPower(onAway: (reason: LockReason) => void, onShutdown: () => void): void {
  powerMonitor.on('suspend', () => onAway('suspend'))
  powerMonitor.on('lock-screen', () => onAway('osLock'))
  powerMonitor.on('user-did-resign-active', () => onAway('osLock'))
  powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault()
    onShutdown()
  })
}
