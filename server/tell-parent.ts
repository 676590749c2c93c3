/** The part of Electron's utility process that the hub knows of. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/** Inside the app: says that the hub is ready, and ends it when the app asks. Else nothing. */
export function tellParent(ready: object, end: () => void): void {
  const port = (process as { parentPort?: ParentPort }).parentPort
  if (port === undefined) return
  port.on('message', ({ data }) => {
    const isClose =
      data !== null && typeof data === 'object' && 'type' in data && data.type === 'close'
    if (isClose) end()
  })
  port.postMessage(ready)
}
