import { Download, Ellipsis } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "./section";

const variants = [
  ["primary", "Assign seats"],
  ["brand", "Mark complete"],
  ["outline", "Export CSV"],
  ["ghost", "Preview"],
  ["destructive", "Revoke seat"],
] as const;

export function Buttons() {
  return (
    <Section
      title="Buttons"
      note="One ink or one green per view. Green is reserved for the step that moves a learner forward."
    >
      <div
        className="relative scroll-slim overflow-x-auto"
        tabIndex={0}
        role="region"
        aria-label="Button states"
      >
        <table>
          <thead>
            <tr className="text-left text-xs text-muted-foreground">
              <td />
              {["Rest", "Focus", "Disabled", "Waiting"].map((state) => (
                <th key={state} scope="col" className="pb-1 font-normal">
                  {state}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map(([variant, label]) => (
              <tr key={variant}>
                <th scope="row" className="py-1.5 pr-6 text-left text-xs font-normal text-muted-foreground">
                  {variant}
                </th>
                <td className="py-1.5 pr-4">
                  <Button variant={variant}>{label}</Button>
                </td>
                <td className="py-1.5 pr-4">
                  <Button variant={variant} className="focus-shown">
                    {label}
                  </Button>
                </td>
                <td className="py-1.5 pr-4">
                  <Button variant={variant} disabled>
                    {label}
                  </Button>
                </td>
                <td className="py-1.5">
                  <Button variant={variant} pending>
                    {label}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button variant="outline" size="sm">
          Small 28
        </Button>
        <Button variant="outline">Default 32</Button>
        <Button variant="outline" size="lg">
          Large 40
        </Button>
        <Button variant="outline" size="hero">
          Hero 48
        </Button>
        <Button variant="outline">
          <Download />
          With icon
        </Button>
        <Button variant="outline" size="icon" aria-label="More">
          <Ellipsis />
        </Button>
        <Button variant="quiet" size="icon-sm" aria-label="More, small">
          <Ellipsis />
        </Button>
        <ButtonLink variant="outline" href="#main">
          A link
        </ButtonLink>
        <a className="text-sm link" href="#main">
          Text link
        </a>
      </div>
    </Section>
  );
}
