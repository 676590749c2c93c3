import { normalize, resolve, sep } from 'node:path'

/**
 * The file that an app:// address names, or null when it names none of ours. Whatever
 * dots and encodings the address uses, the file is inside the folder.
 */
export function pageFile(folder: string, address: string): string | null {
  const url = new URL(address)
  if (url.host !== 'desk') return null
  const path = decoded(url.pathname)
  if (path === null || path.includes('\0')) return null
  const root = resolve(folder)
  const file = resolve(root, `.${sep}${normalize(path === '/' ? '/index.html' : path)}`)
  return file.startsWith(`${root}${sep}`) ? file : null
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray % sign: no file of ours has one.
    return null
  }
}
