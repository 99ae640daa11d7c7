/** Tells TypeScript which of Remix's future flags are on, so that types follow `remix.config.js`. */
import '@remix-run/node';

declare module '@remix-run/node' {
  // Declaration merging is Remix's own way to be told.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Future {
    v3_singleFetch: true;
  }
}
