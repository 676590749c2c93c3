/**
 * The version of the wire between device and hub.
 *
 * History, one line per version:
 * 1 (2026-11) push, pull and wake-ups; cookies per space, outcomes by command id.
 * 2 (2026-11) a push says how far the device has come, and which of its acts were applied before.
 */
export const PROTOCOL = 2

/** Names the hub in `GET /health`, so that a device knows that it found one. */
export const HUB_NAME = 'empty-chair-hub'
