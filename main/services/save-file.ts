import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { DiskFull, isDiskFull } from './disk-full.ts'

/**
 * Asks where to put a file, then writes it there. The name is only a proposal: whatever
 * path it carries is dropped.
 * @returns false when the person cancelled
 */
export async function saveFile(
  window: BrowserWindow,
  name: string,
  content: Uint8Array,
): Promise<boolean> {
  const proposed = basename(name.replaceAll('\\', '/')).replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_')
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), proposed || 'file'),
  })
  if (canceled || !filePath) return false
  try {
    await writeFile(filePath, content)
  } catch (error) {
    throw isDiskFull(error) ? new DiskFull(error) : error
  }
  return true
}
