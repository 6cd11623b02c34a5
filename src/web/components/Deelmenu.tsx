export type DeelmenuItem = { href: string; tekst: string; actief: boolean };

export type DeelmenuProps = {
  /** What these pages have in common: names the row for who cannot see it. */
  label: string;
  items: readonly DeelmenuItem[];
};

/** The pages of one part of the work, in a row above the title. */
export function Deelmenu({ label, items }: DeelmenuProps) {
  return (
    <nav className="kt-navigatie kt-deelmenu" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.actief ? "page" : undefined}>
              {item.tekst}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
