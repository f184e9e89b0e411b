export const checkTitle = 'Check 903 files'

export const checkFacts = ['The rules of the SSDA903 Missing table', 'on any files', 'nothing is kept']
