import Link from "next/link";
import { Section } from "./section";

const frames = [
  ["guest", "Header and footer for guests"],
  ["student", "Header for a student"],
  ["admin", "The back office"],
  ["broken", "A page that fails"],
] as const;

export function Frames() {
  return (
    <Section title="Frames" note="What stands around the pages.">
      <ul className="space-y-1.5 text-sm">
        {frames.map(([frame, label]) => (
          <li key={frame}>
            <Link className="link" prefetch={false} href={`/dev/components/frames/${frame}`}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
