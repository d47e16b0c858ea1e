// The local sheet in a browser.
export { serve } from './server';
export type { Serve, ServeOptions } from './server';
