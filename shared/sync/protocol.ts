/**
 * The version of the wire between device and hub.
 *
 * History, one line per version:
 * 1 (2026-11) push, pull and wake-ups; cookies per space, outcomes by command id.
 */
export const PROTOCOL = 1

/** Names the hub in `GET /health`, so that a device knows that it found one. */
export const HUB_NAME = 'empty-chair-hub'
