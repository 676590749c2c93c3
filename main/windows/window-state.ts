import { z } from 'zod'

const state = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
})
/** Where the window was when it was last seen. */
export type WindowState = z.infer<typeof state>

type Rectangle = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a window opens, and how large; without a position the system chooses one. */
export type Placement = Partial<Rectangle> & { readonly width: number; readonly height: number }

export const MIN_WIDTH = 960
export const MIN_HEIGHT = 600
/** A window beside another leaves its title bar to be seen. */
const BESIDE = 32
/** So much of the window must be on a display for a mouse to find it. */
const REACHABLE = 120

/** Reads a remembered state; null when there is none that makes sense. */
export function parseWindowState(text: string | null): WindowState | null {
  if (text === null) return null
  try {
    return state.safeParse(JSON.parse(text)).data ?? null
  } catch {
    // Not JSON: the window opens as on the first day.
    return null
  }
}

/**
 * Where to open the window: where it was, if enough of that is still on a display; else
 * with its size, in the middle of the main one.
 */
export function placeWindow(
  remembered: WindowState | null,
  displays: readonly Rectangle[],
): Placement {
  if (remembered === null) return { width: 1440, height: 900 }
  const size = {
    width: Math.max(remembered.width, MIN_WIDTH),
    height: Math.max(remembered.height, MIN_HEIGHT),
  }
  const place = { x: remembered.x, y: remembered.y, ...size }
  return isReachable(place, displays) ? place : size
}

/** Where to open another window: a step down and to the right, with the same size. */
export function placeBeside(other: Rectangle, displays: readonly Rectangle[]): Placement {
  const { width, height } = other
  const place = { x: other.x + BESIDE, y: other.y + BESIDE, width, height }
  return isReachable(place, displays) ? place : { width, height }
}

const isReachable = (place: Rectangle, displays: readonly Rectangle[]): boolean =>
  displays.some(
    display =>
      overlap(place.x, place.width, display.x, display.width) >= REACHABLE &&
      // The title bar is what one moves a window by.
      place.y >= display.y &&
      place.y < display.y + display.height - REACHABLE / 2,
  )

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b)
