// Runs before the first paint, so that a dark desk never flashes white: the theme the
// person chose is remembered beside the page, because settings arrive a moment later.
;(() => {
  const chosen = localStorage.getItem('empty-chair.theme')
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
