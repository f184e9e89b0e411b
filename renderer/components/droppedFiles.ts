/** The files of a drop; of a folder those directly inside it. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // Asked for at once: after the first wait the browser has emptied the list.
  const dropped = [...transfer.items].flatMap((item): (File | FileSystemEntry)[] => {
    const found = item.webkitGetAsEntry() ?? item.getAsFile()
    return found === null ? [] : [found]
  })
  const found = await Promise.all(
    dropped.map(async (item) => (item instanceof File ? [item] : filesOf(item))),
  )
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await fileOf(entry)]
  if (!isFolder(entry)) return []
  const inside = await entriesOf(entry)
  return Promise.all(inside.filter(isFile).map(fileOf))
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** A folder is read in portions, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    // Each portion follows the one before.
    // oxlint-disable-next-line eslint/no-await-in-loop
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
