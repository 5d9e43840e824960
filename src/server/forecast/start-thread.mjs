// A thread starts without the loader of TypeScript that its process runs by.
import { register } from 'tsx/esm/api'

register()
await import('./forecast-thread')
