/** Tells TypeScript which of Remix's future flags are on, so that types follow `remix.config.js`. */
import '@remix-run/node';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}
