/**
 * Packages that stay outside the bundles, because they load a native library or
 * WebAssembly from beside their own file. They are the app's only `dependencies`.
 */
export const NATIVE_PACKAGES = ['@electric-sql/pglite', '@node-rs/argon2']
