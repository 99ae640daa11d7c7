/** What every renderer is: a finished report in, the bytes of one file out. */
import type { Report } from '../report.ts';

export type Renderer = {
  /** Without its dot; also tells the files of a pack apart. */
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (report: Report) => Promise<Uint8Array> | Uint8Array;
};
