import { execFileSync, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const dll = process.env.ENRICH ?? fileURLToPath(new URL('../../../src/EnrichPipeline.Cli/bin/Debug/net10.0/enrich.dll', import.meta.url))
const dotnet = process.env.DOTNET ?? 'dotnet'
const running = new Set()

export const run = (...args) => execFileSync(dotnet, ['exec', dll, ...args], { encoding: 'utf8' })

/** Starts it, and gives the line that says it is ready. */
export function start(args, ready, settings = {}) {
  const child = spawn(dotnet, ['exec', dll, ...args], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = text => {
      said += text
      const found = ready.exec(said)
      if (found) resolve({ found, said: () => said, stop: () => stop(child) })
    }
    child.stdout.setEncoding('utf8').on('data', hear)
    child.stderr.setEncoding('utf8').on('data', hear)
    child.on('exit', code => reject(new Error(`enrich ${args[0]} ended with ${code}: ${said}`)))
  })
}

function stop(child) {
  running.delete(child)
  if (child.exitCode !== null) return Promise.resolve()
  const ended = new Promise(resolve => child.on('exit', resolve))
  child.kill('SIGTERM')
  return ended
}

export const stopAll = () => Promise.all([...running].map(stop))
