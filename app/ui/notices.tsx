/**
 * Words set apart from the page: a banner above the heading, a confirmation, an inset, a warning.
 */
import { useId, type ReactNode } from 'react';

type NotificationBannerProps = {
  readonly title?: string;
  readonly children: ReactNode;
  /** `success` says that something the reader did has worked, and is announced. */
  readonly kind?: 'notice' | 'success';
};

export function NotificationBanner({
  title,
  children,
  kind = 'notice',
}: NotificationBannerProps) {
  const titleId = `banner${useId()}`;
  const isSuccess = kind === 'success';
  const classes = isSuccess
    ? 'govuk-notification-banner govuk-notification-banner--success'
    : 'govuk-notification-banner';
  return (
    <div className={classes} role={isSuccess ? 'alert' : 'region'} aria-labelledby={titleId}>
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (isSuccess ? 'Done' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">{children}</div>
    </div>
  );
}

type PanelProps = { readonly title: string; readonly children?: ReactNode };

/** Confirms that the journey has ended well; holds the page's h1. */
export function Panel({ title, children }: PanelProps) {
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <h1 className="govuk-panel__title">{title}</h1>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}

export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

export function WarningText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  );
}
