/**
 * Property tests draw anew on every run, and so find what nobody thought of. Where a run decides
 * about a change, `PROPERTY_SEED` makes the draws the same each time: what fails there is the
 * change's own doing.
 */
import fc from 'fast-check';

const given = process.env['PROPERTY_SEED'];

if (given !== undefined) fc.configureGlobal({ seed: Number(given) });
