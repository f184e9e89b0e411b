import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import { basename, join } from 'node:path'
import type { DialogPurpose, RegisterToMain } from '../../shared/contract/processMessages'

type DialogRequest = Extract<RegisterToMain, { type: 'dialog' }>

interface DialogKind {
  readonly asks: 'file' | 'folder' | 'save'
  readonly title: string
  readonly button: string
  readonly filters: FileFilter[]
}

const kinds: Readonly<Record<DialogPurpose, DialogKind>> = {
  openRegister: {
    asks: 'file',
    title: 'Open a register',
    button: 'Open',
    filters: [{ name: 'Homeward register', extensions: ['homeward'] }],
  },
  openBackup: {
    asks: 'file',
    title: 'Choose a backup',
    button: 'Choose',
    filters: [{ name: 'Homeward register', extensions: ['homeward'] }],
  },
  registerFolder: {
    asks: 'folder',
    title: 'Folder for the register',
    button: 'Use this folder',
    filters: [],
  },
  backupFolder: { asks: 'folder', title: 'Folder for backups', button: 'Use this folder', filters: [] },
  saveMissingCsv: {
    asks: 'save',
    title: 'Save the SSDA903 Missing file',
    button: 'Save',
    filters: [{ name: 'CSV file', extensions: ['csv'] }],
  },
  savePdf: {
    asks: 'save',
    title: 'Save the PDF',
    button: 'Save',
    filters: [{ name: 'PDF document', extensions: ['pdf'] }],
  },
  saveReport: {
    asks: 'save',
    title: 'Save the report for whoever helps',
    button: 'Save',
    filters: [{ name: 'JSON file', extensions: ['json'] }],
  },
  saveCsv: {
    asks: 'save',
    title: 'Save as CSV',
    button: 'Save',
    filters: [{ name: 'CSV file', extensions: ['csv'] }],
  },
  saveXlsx: {
    asks: 'save',
    title: 'Save as a spreadsheet',
    button: 'Save',
    filters: [{ name: 'Excel workbook', extensions: ['xlsx'] }],
  },
  saveTemplate: {
    asks: 'save',
    title: 'Save the template',
    button: 'Save',
    filters: [
      { name: 'CSV file', extensions: ['csv'] },
      { name: 'Excel workbook', extensions: ['xlsx'] },
    ],
  },
}

/**
 * Shows the dialog for a purpose. Nothing chosen here enters the machine's list of recent documents.
 *
 * @returns the chosen path, or null when the person cancelled
 */
export async function choosePath(window: BrowserWindow, request: DialogRequest): Promise<string | null> {
  const kind = kinds[request.purpose]
  const shared = { title: kind.title, buttonLabel: kind.button, filters: kind.filters, ...startAt(request) }
  if (kind.asks === 'save') {
    const answer = await dialog.showSaveDialog(window, {
      ...shared,
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    })
    return answer.canceled || !answer.filePath ? null : answer.filePath
  }
  const answer = await dialog.showOpenDialog(window, {
    ...shared,
    properties: [kind.asks === 'folder' ? 'openDirectory' : 'openFile', 'createDirectory', 'dontAddToRecent'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Without a proposal the system's dialog opens wherever it last was. */
function startAt(request: DialogRequest): { defaultPath?: string } {
  const name = request.suggestedName === null ? null : basename(request.suggestedName)
  if (request.suggestedFolder !== null) return { defaultPath: join(request.suggestedFolder, name ?? '') }
  return name === null ? {} : { defaultPath: name }
}

/** Asks whoever ends Homeward while the disk takes nothing. @returns whether what was typed may be lost */
export async function confirmLosing(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Homeward',
    message: 'What you typed is not saved',
    detail:
      'The disk has not taken it yet: it is kept in memory, and is lost when Homeward closes. Let the disk be written again first, then unlock the register.',
    buttons: ['Keep Homeward open', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
