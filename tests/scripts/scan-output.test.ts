import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scanFolder, scanOutput, scanText } from '../../scripts/scan-output.mjs'
import { temporaryFolder } from '../main/support/temporary-folder.ts'

const found = (file: string, text: string) => scanText(file, text).map(({ name }) => name)

describe('the scan of what was built', () => {
  test.each([
    ['page.js', 'const {promise:a}=Promise.withResolvers()', 'Promise.withResolvers'],
    ['page.js', 'Object.groupBy(rows,r=>r.team)', 'Object.groupBy'],
    ['page.js', 'a.isSubsetOf(b)', 'Set methods'],
    ['page.js', 'map.values().map(x=>x)', 'iterator helpers'],
    ['page.js', 'await Array.fromAsync(rows)', 'Array.fromAsync'],
    ['page.js', 'URL.canParse(x)', 'URL.canParse'],
    ['page.js', 'AbortSignal.any([a,b])', 'AbortSignal.any'],
    ['page.js', 'await scheduler.yield()', 'scheduler.yield'],
    ['page.js', 'Uint8Array.fromBase64(t)', 'Uint8Array base64 and hex'],
    ['page.js', 'Temporal.Now.instant()', 'Temporal'],
    ['hub.cjs', 'require("node:sqlite")', 'node:sqlite'],
    ['main.cjs', 'rows.toSorted()', 'arrays changed by copy'],
    ['page.css', 'a{anchor-name:--x}', 'anchor positioning'],
    ['page.css', '@starting-style{a{opacity:0}}', '@starting-style'],
    ['page.css', 'a{color:light-dark(#fff,#000)}', 'light-dark()'],
    ['page.css', 'a{field-sizing:content}', 'field-sizing'],
    ['page.css', 'a{color:rgb(from red r g b)}', 'relative colours'],
    ['page.css', 'a{grid-template-rows:subgrid}', 'subgrid'],
    ['page.css', '@scope (.a){b{color:red}}', '@scope'],
  ])('finds in %s: %s', (file, text, name) => {
    expect(found(file, text)).toEqual([name])
  })

  test.each([
    ['page.js', 'rows.toSorted()'],
    ['hub.cjs', 'rows.toSorted()'],
    ['page.js', 'Object.values(rows).map(x=>x)'],
    ['page.js', 'typeof Promise.withResolvers=="function"'],
    ['main.cjs', 'if ("asyncDispose" in Symbol) Boot.prototype[Symbol.asyncDispose] = f'],
    ['page.css', 'a{color:rgb(1 2 3)}'],
  ])('lets pass in %s: %s', (file, text) => {
    expect(found(file, text)).toEqual([])
  })

  test('reads every folder below, and stops the build on a finding', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'assets', 'fine.js'), 'let a=1')
    expect(() => scanOutput(folder)).not.toThrow()
    writeFileSync(join(folder, 'assets', 'page.js'), 'Promise.try(f)')
    expect(scanFolder(folder)).toHaveLength(1)
    expect(() => scanOutput(folder)).toThrow('1 uses of features')
  })
})
