import type { RawForm } from "#db/request.ts";
import { Button } from "./components/Button.tsx";
import { Hidden } from "./components/Hidden.tsx";

/** What was typed could not be saved: it stands here to read and copy. With an `action`, one button sends it again. */
export function Herverzending({ action, getypt }: { action: string | undefined; getypt: RawForm }) {
  const velden = Object.entries(getypt).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  const leesbaar = velden.filter(([name, value]) => /\s/.test(value.trim()) && name !== "id");
  return (
    <>
      {leesbaar.map(([name, value]) => (
        <blockquote key={name}>{value}</blockquote>
      ))}
      {action === undefined ? null : (
        <form method="post" action={action}>
          {velden.map(([name, value], index) => (
            <Hidden key={index} name={name} value={value} />
          ))}
          <Button>Opnieuw versturen</Button>
        </form>
      )}
    </>
  );
}
