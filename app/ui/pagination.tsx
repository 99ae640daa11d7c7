/** Links to the neighbouring pages of a list, with the place of this one in words. */
type PaginationProps = {
  /** What is listed, in the plural: "responses". */
  readonly subject: string;
  /** From 1. */
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
};

export function Pagination({ subject, page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null;
  return (
    <nav className="portal-pagination" aria-label={`Pages of ${subject}`}>
      {page > 1 && (
        <a className="govuk-link" href={hrefOf(page - 1)} rel="prev">
          Previous page
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="govuk-link" href={hrefOf(page + 1)} rel="next">
          Next page
        </a>
      )}
    </nav>
  );
}
