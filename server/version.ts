/** Said in /health and in the API's description; a test holds it to package.json. */
export const HUB_VERSION = '0.1.0'
