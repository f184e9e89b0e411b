/** Folders with their own tsconfig.json; '.' is build/ itself. */
export const typedFolders = [
  '.',
  'shared',
  'electron/main',
  'electron/preload',
  'electron/register',
  'renderer',
  'test',
]
