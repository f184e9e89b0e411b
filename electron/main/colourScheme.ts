import { nativeTheme } from 'electron'
import type { ColourScheme } from '../../shared/contract/processMessages'

/** What somebody chose, or "auto": as this PC is set. */
export function chosenScheme(): ColourScheme {
  return nativeTheme.themeSource === 'system' ? 'auto' : nativeTheme.themeSource
}

/** Makes page, title bar and dialogs light or dark. */
export function applyScheme(scheme: ColourScheme): void {
  nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
}
