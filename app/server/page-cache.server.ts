/**
 * Rendered public pages, kept while nothing that they show can have changed.
 *
 * All that is kept belongs to one content stamp and one stretch of time in which no consultation
 * opens or closes and no day ends; when either has passed, everything is dropped at once. A page is
 * made without cookies, so its bytes are the same for everyone.
 */
import type { Answer } from './answer.ts';
import { keepAnswer, type KeptAnswer } from './kept-answer.server.ts';

type Entry = {
  readonly page: Promise<KeptAnswer>;
  /** 0 until the page is made. */
  bytes: number;
};

type Era = {
  readonly stamp: number;
  /** The first instant at which a page may look different; being found out at first. */
  readonly endsAt: Promise<Date>;
  /** By address; those asked for longest ago come first. */
  readonly entries: Map<string, Entry>;
};

type Sources = {
  readonly now: () => Date;
  readonly contentStamp: () => Promise<number>;
  /** The next instant after now at which a public page changes by itself. */
  readonly nextChange: (now: Date) => Promise<Date>;
  readonly maxBytes?: number;
};

const MEGABYTE = 1024 * 1024;
const MAX_BYTES = 64 * MEGABYTE;
const KEPT_STATUSES = [200, 404];

export type PageCache = {
  /** The page at `address`, made by `make` unless it is kept. */
  readonly page: (
    address: string,
    request: Headers,
    make: () => Promise<Answer>,
  ) => Promise<Answer>;
};

export function openPageCache(sources: Sources): PageCache {
  const currentEra = trackEras(sources);

  return {
    page: async (address, request, make) => {
      const { entries } = await currentEra();
      const entry = entries.get(address) ?? startEntry(entries, address, make);
      // Moves it to the end: the first ones are dropped first.
      if (entries.delete(address)) entries.set(address, entry);
      const page = await entry.page;
      trim(entries, sources.maxBytes ?? MAX_BYTES);
      return page.answerTo(request);
    },
  };
}

/** The era of this moment, the same one for all who ask in it, however many ask at once. */
function trackEras({ now, contentStamp, nextChange }: Sources): () => Promise<Era> {
  let era: Era | null = null;

  return async () => {
    const stamp = await contentStamp();
    const kept = era;
    if (kept?.stamp === stamp && now() < (await kept.endsAt)) return kept;
    // Another request may have begun the era while this one waited for the end of the last.
    return era !== kept && era?.stamp === stamp ? era : beginEra(stamp);
  };

  function beginEra(stamp: number): Era {
    const begun: Era = { stamp, endsAt: nextChange(now()), entries: new Map() };
    era = begun;
    // An era whose end cannot be found out is not kept; whoever asks next tries again.
    begun.endsAt.catch(() => {
      if (era === begun) era = null;
    });
    return begun;
  }
}

/** Those who ask while the page is being made share it; one that is not to be kept goes then. */
function startEntry(
  entries: Map<string, Entry>,
  address: string,
  make: () => Promise<Answer>,
): Entry {
  const drop = () => entries.get(address) === entry && entries.delete(address);
  const entry: Entry = { page: makePage(), bytes: 0 };
  entries.set(address, entry);
  return entry;

  async function makePage(): Promise<KeptAnswer> {
    try {
      const answer = await make();
      if (KEPT_STATUSES.includes(answer.status)) entry.bytes = answer.body.byteLength;
      else drop();
      return keepAnswer(shared(answer), 'kept');
    } catch (fault) {
      drop();
      throw fault;
    }
  }
}

/** What is kept may be stored by others too, if they ask each time whether it still holds. */
function shared({ status, headers, body }: Answer): Answer {
  const plain = new Headers(headers);
  plain.delete('Set-Cookie');
  plain.set('Cache-Control', status === 200 ? 'public, no-cache' : 'no-store');
  return { status, headers: plain, body };
}

function trim(entries: Map<string, Entry>, maxBytes: number): void {
  let bytes = 0;
  for (const entry of entries.values()) bytes += entry.bytes;
  for (const [address, entry] of entries) {
    if (bytes <= maxBytes) return;
    entries.delete(address);
    bytes -= entry.bytes;
  }
}
