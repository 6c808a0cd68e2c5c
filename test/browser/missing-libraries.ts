/** Debian's (and Ubuntu's) names for what Chromium asks of the system. */
const packages: Record<string, string> = {
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libexpat.so.1': 'libexpat1',
}

/** What to install, read from a launch that failed; undefined where it failed for another reason. */
export const missingLibraries = (failure: string): Error | undefined => {
  const library = /error while loading shared libraries: (\S+?):/.exec(failure)?.[1]
  if (!library) return undefined
  const named = packages[library] ?? library
  return new Error(
    `The browser tests need ${named}, which this machine lacks (${library}). Install: sudo apt-get install -y libnss3 libnspr4 libexpat1`,
  )
}
