// The local sheet in a browser, and its world on disk.
export { Keeper } from './keeper';
export { serve } from './server';
export type { Serve, ServeOptions } from './server';
export { hasWorld, loadWorld, restOf, storeWorld } from './store';
