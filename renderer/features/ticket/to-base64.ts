/** A file's bytes as the bridge to main takes them. Through a data URL: no loop over megabytes. */
export const toBase64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('the file could not be read')),
    )
    reader.readAsDataURL(blob)
  })
