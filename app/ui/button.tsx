/** Buttons that send a form, and links that look like the page's one main step. */
import type { ReactNode } from 'react';

type Look = 'main' | 'secondary' | 'warning';

type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: Look;
  /** Sent with the form, where a form has several buttons. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  /** Address to send the form to, where it differs from the form's own. */
  readonly formAction?: string | undefined;
};

export function Button({ children, look = 'main', ...attributes }: ButtonProps) {
  return (
    <button className={buttonClass(look)} type="submit" {...attributes}>
      {children}
    </button>
  );
}

type LinkButtonProps = {
  readonly href: string;
  readonly children: ReactNode;
  readonly look?: Look;
};

/** A link, not a button: it only leads somewhere. */
export function LinkButton({ href, children, look = 'main' }: LinkButtonProps) {
  return (
    <a className={buttonClass(look)} href={href}>
      {children}
    </a>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}

function buttonClass(look: Look): string {
  return look === 'main' ? 'govuk-button' : `govuk-button govuk-button--${look}`;
}
